# Drift forecasts from R's forecast package (rwf with drift; normal intervals) and lines from lm.
# Usage: Rscript drift_values.R > r_trend.json

suppressMessages(library(forecast))
series <- list(
  A = c(76.5, 81.9, 86.4, 88.5, 90.0, 90.85, 91.0, 92.04, 93.35, 94.29),
  B = c(2.33, 2.30, 2.24, 2.19, 2.17, 2.48, 3.20, 2.32, 2.28, 2.24),
  C = c(22.0, 22.8, 23.4, 24.0, 24.4, 24.9, 25.2, 25.5, 26.5, 27.0))
number <- function(value) sprintf("%.17g", value)
rows <- character()
for (name in names(series)) {
  y <- ts(series[[name]], start = 2015)
  f <- rwf(y, h = 6, drift = TRUE, level = 95)
  scale <- as.numeric(f$upper[6] - f$mean[6]) / qnorm(0.975)
  line <- lm(y ~ year, data.frame(y = as.numeric(y), year = 2015:2024))
  p <- predict(line, data.frame(year = 2030), se.fit = TRUE)
  rows <- c(rows, sprintf(
    '{"series": "%s", "values": [%s], "driftLocation": %s, "driftScale": %s, "lineLocation": %s, "lineScale": %s}',
    name, paste(number(series[[name]]), collapse = ", "), number(as.numeric(f$mean[6])), number(scale),
    number(as.numeric(p$fit)), number(sqrt(p$se.fit^2 + p$residual.scale^2))))
}
cat("[\n", paste(rows, collapse = ",\n"), "\n]\n", sep = "")
