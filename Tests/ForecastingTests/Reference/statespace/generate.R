# The series of the local trend references. Run: Rscript generate.R
# Writes series.json, which generate.py reads.
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

write <- function(x, file) writeLines(toJSON(x, digits = I(12), auto_unbox = TRUE, na = "null"), file)
write(lapply(names(series), function(id) list(id = id, values = series[[id]])), "series.json")
writeLines(capture.output(sessionInfo()), "session-info.txt")
