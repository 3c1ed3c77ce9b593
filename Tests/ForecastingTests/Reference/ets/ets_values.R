# Reference values of exponential smoothing and Theta from R's forecast package.
# Usage: Rscript ets_values.R > r.json      (also writes sessionInfo.txt)
suppressMessages(library(forecast))
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
set.seed(20240229)

# Simulated series: an additive damped trend with level, slope and noise of each case, rounded to
# two decimals as published series are. Every third has noise in proportion to its level.
simulate_series <- function(case) {
  n <- 8 + (case * 7) %% 33
  level <- exp(runif(1, 2, 6))
  slope <- level * runif(1, -0.02, 0.08)
  alpha <- runif(1, 0.1, 1)
  beta <- alpha * runif(1, 0, 0.3)
  phi <- c(1, 0.95, 0.85)[1 + case %% 3]
  sd <- level * runif(1, 0.01, 0.08)
  y <- numeric(n)
  for (t in 1:n) {
    f <- level + phi * slope
    e <- rnorm(1) * sd * if (case %% 3 == 0) f / 100 else 1
    y[t] <- f + e
    level <- f + alpha * e
    slope <- phi * slope + beta * e
  }
  round(y, 2)
}
series <- lapply(1:44, simulate_series)
names(series) <- sprintf("simulated-%02d", 1:44)
series <- c(series, lapply(list(
  Nile = Nile, LakeHuron = LakeHuron, airmiles = airmiles, nhtemp = nhtemp, lynx = lynx,
  uspop = uspop), function(x) as.numeric(x)))

forms <- list(ANN = list("ANN", FALSE), AAN = list("AAN", FALSE), AAdN = list("AAN", TRUE),
              MNN = list("MNN", FALSE), MAN = list("MAN", FALSE), MAdN = list("MAN", TRUE))
num <- function(x) ifelse(is.finite(x), sprintf("%.17g", x), "null")
arr <- function(x) paste0("[", paste(num(as.numeric(x)), collapse = ", "), "]")
str <- function(x) paste0("\"", x, "\"")

form_values <- function(y, form) {
  f <- try(ets(ts(y), model = form[[1]], damped = form[[2]]), silent = TRUE)
  # Below n = k + 5 ets() falls back on HoltWinters, which is another estimator.
  if (inherits(f, "try-error") || is.null(f$loglik)) return(NULL)
  p <- f$par
  fc <- forecast(f, h = 6, level = 95)
  get <- function(name) if (name %in% names(p)) p[[name]] else 0
  sprintf(paste0("{\"logLikelihood\": %s, \"aicc\": %s, \"parameters\": %s, \"sigma2\": %s, ",
                 "\"mean\": %s, \"upper95\": %s}"),
          num(f$loglik), num(f$aicc),
          arr(c(get("alpha"), get("beta"), get("phi"), get("l"), get("b"))), num(f$sigma2),
          arr(fc$mean), arr(fc$upper))
}

one <- function(name) {
  y <- series[[name]]
  best <- ets(ts(y), model = "ZZN")
  theta <- thetaf(ts(y), h = 6, level = 95)
  values <- lapply(forms, function(form) form_values(y, form))
  values <- values[!sapply(values, is.null)]
  body <- paste(sprintf("%s: %s", str(names(values)), unlist(values)), collapse = ",\n    ")
  sprintf(paste0("{\"name\": %s, \"values\": %s,\n  \"method\": %s, \"aicc\": %s,\n",
                 "  \"forms\": {\n    %s},\n",
                 "  \"theta\": {\"alpha\": %s, \"drift\": %s, \"mean\": %s}}"),
          str(name), arr(y), str(best$method), num(best$aicc), body,
          num(theta$model$alpha), num(theta$model$drift), arr(theta$mean))
}
cat("[\n", paste(sapply(names(series), one), collapse = ",\n"), "\n]\n", sep = "")
writeLines(capture.output(print(sessionInfo())), "sessionInfo.txt")
