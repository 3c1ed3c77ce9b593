# Forecasts of local trends in closed form. Run after generate.R: Rscript forecasts.R
# Writes forecasts-r.json.
#
# No filter and no recursion: the observations are a level and a slope that nothing is known of, plus
# errors with a known covariance, so that the forecast is generalised least squares and the
# regression of the future errors on the past ones (best linear unbiased prediction). The variance
# holds the errors to come and the errors of level and slope.
suppressMessages(library(jsonlite))

given <- list(c(1, 0.5, 0.1), c(1, 0, 0.2), c(0, 1, 0.05), c(0.3, 0.3, 0))  # irregular, level, slope
horizons <- c(1, 2, 5, 10)

predict_at <- function(values, variances, damping) {
  known <- which(!is.na(values)) - 1  # years after the first
  last <- length(values) - 1
  future <- last + horizons
  years <- c(known, future)
  # What a slope of one adds up to after t years.
  reach <- function(t) ifelse(t > 0, if (damping == 1) t else (1 - damping^t) / (1 - damping), 0)
  shocks <- seq_len(max(years))  # a shock of year k moves the level from the year after on
  response <- outer(years, shocks, function(t, k) reach(t - k))
  covariance <- variances[2] * outer(years, years, pmin) + variances[3] * tcrossprod(response)
  diag(covariance) <- diag(covariance) + variances[1]
  # Any constant may be added, since nothing is known of the level; this one keeps the first row,
  # where the errors may be none, from being 0.
  covariance <- covariance + variances[1] + variances[2] + variances[3]
  past <- seq_along(known)
  design <- cbind(1, reach(years))
  inverse <- solve(covariance[past, past], cbind(values[known + 1], design[past, ],
    covariance[past, -past]))
  x <- design[past, ]
  weighted <- inverse[, 2:3]  # V^-1 X
  information <- crossprod(x, weighted)
  coefficients <- solve(information, crossprod(x, inverse[, 1]))
  cross <- covariance[past, -past, drop = FALSE]
  error <- values[known + 1] - x %*% coefficients
  mean <- design[-past, ] %*% coefficients +
    crossprod(cross, solve(covariance[past, past], error))
  rest <- t(design[-past, ]) - crossprod(x, inverse[, -(1:3)])
  variance <- diag(covariance)[-past] - colSums(cross * inverse[, -(1:3)]) +
    colSums(rest * solve(information, rest))
  list(mean = as.numeric(mean), variance = as.numeric(variance))
}

series <- fromJSON("series.json", simplifyVector = TRUE)
result <- lapply(seq_len(nrow(series)), function(i) {
  values <- as.numeric(series$values[[i]])
  values0 <- values - values[1]  # keeps digits; added back below
  one <- function(variances, damping) {
    found <- predict_at(values0, variances, damping)
    list(mean = found$mean + values[1], variance = found$variance)
  }
  list(id = series$id[i],
    given = lapply(given, function(v) list(plain = one(v, 1), damped = one(v, 0.9))))
})
writeLines(toJSON(list(horizons = horizons, series = result), digits = I(14), auto_unbox = TRUE),
  "forecasts-r.json")
