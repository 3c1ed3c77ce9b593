# Fits of local linear trends by R's StructTS with their forecasts. Run: Rscript generate.R
# Writes series.json, which generate.py reads, and structts.json.
suppressMessages(library(jsonlite))
RNGkind("Mersenne-Twister", "Inversion", "Rejection")

series <- list(Nile = Nile, LakeHuron = LakeHuron, nhtemp = nhtemp, uspop = log(uspop),
  airmiles = log(airmiles), JohnsonJohnson = log(as.numeric(aggregate(JohnsonJohnson))),
  UKgas = as.numeric(aggregate(UKgas)) / 1000,
  AirPassengers = as.numeric(aggregate(AirPassengers)) / 1000)
for (i in 1:12) {
  set.seed(2000 + i)
  n <- 8 + 3 * i
  slope <- cumsum(c(0.5, rnorm(n - 1, sd = c(0, 0.1, 0.3)[i %% 3 + 1])))
  level <- cumsum(slope + rnorm(n, sd = c(0.5, 0, 1, 0.2)[i %% 4 + 1]))
  series[[sprintf("simulated%02d", i)]] <- level + rnorm(n, sd = 0.7)
}
for (id in c("LakeHuron", "airmiles", "simulated04", "simulated07", "simulated10")) {
  x <- as.numeric(series[[id]])
  x[c(3, 5, 6, length(x) - 1)] <- NA
  series[[paste0(id, ".gaps")]] <- x
}
series <- lapply(series, function(x) round(as.numeric(x), 6))

describe <- function(id) {
  x <- ts(series[[id]])
  fit <- StructTS(x, type = "trend")
  # Started where StructTS ended, from several scales, and the best kept: its optimiser stops early.
  for (f in c(0.1, 1, 10)) for (s in list(c(1, .1, 1), c(.01, 1, 1), c(1, .01, .01), c(.1, .1, 1))) {
    other <- try(StructTS(x, type = "trend", init = f * s * var(x, na.rm = TRUE) / 100,
      optim.control = list(factr = 10, maxit = 1000)), silent = TRUE)
    if (!inherits(other, "try-error") && other$loglik > fit$loglik) fit <- other
  }
  fc <- predict(fit, n.ahead = 5)
  list(id = id, level = fit$coef[["level"]], slope = fit$coef[["slope"]],
    irregular = fit$coef[["epsilon"]], mean = as.numeric(fc$pred), standardError = as.numeric(fc$se))
}
write <- function(x, file) writeLines(toJSON(x, digits = I(12), auto_unbox = TRUE, na = "null"), file)
write(lapply(names(series), function(id) list(id = id, values = series[[id]])), "series.json")
write(lapply(names(series), describe), "structts.json")
writeLines(capture.output(sessionInfo()), "session-info.txt")
