# Values of distribution functions from R (nmath), printed with 17 digits.
# Usage: Rscript r_values.R > r.json

rows <- character()
add <- function(name, parameters, x, cdf, upper, log_density) {
  number <- function(value) sprintf("%.17g", value)
  rows <<- c(rows, sprintf(
    '{"distribution": "%s", "parameters": [%s], "x": %s, "cdf": %s, "upper": %s, "logDensity": %s}',
    name, paste(number(parameters), collapse = ", "), number(x), number(cdf), number(upper),
    number(log_density)))
}

for (x in c(-8, -2.5, 0.3, 1.7, 6)) {
  add("normal", numeric(), x, pnorm(x), pnorm(x, lower.tail = FALSE), dnorm(x, log = TRUE))
}
for (df in c(1, 2, 5, 8, 28.5)) for (x in c(-30, -1.2, 0.4, 2.3, 15)) {
  add("t", df, x, pt(x, df), pt(x, df, lower.tail = FALSE), dt(x, df, log = TRUE))
}
for (shape in c(0.4, 3, 25)) for (x in shape * c(0.05, 0.7, 1.3, 5)) {
  add("gamma", shape, x, pgamma(x, shape), pgamma(x, shape, lower.tail = FALSE),
      dgamma(x, shape, log = TRUE))
}
for (df in c(1, 4, 50)) for (x in df * c(0.05, 0.7, 1.3, 5)) {
  add("chi-squared", df, x, pchisq(x, df), pchisq(x, df, lower.tail = FALSE),
      dchisq(x, df, log = TRUE))
}
for (ab in list(c(0.5, 2), c(3, 3), c(20, 4))) for (x in c(0.01, 0.3, 0.6, 0.97)) {
  add("beta", ab, x, pbeta(x, ab[1], ab[2]), pbeta(x, ab[1], ab[2], lower.tail = FALSE),
      dbeta(x, ab[1], ab[2], log = TRUE))
}
for (d in list(c(1, 8), c(3, 4), c(12, 30))) for (x in c(0.01, 0.6, 1.9, 25)) {
  add("f", d, x, pf(x, d[1], d[2]), pf(x, d[1], d[2], lower.tail = FALSE),
      df(x, d[1], d[2], log = TRUE))
}
cat("[\n", paste(rows, collapse = ",\n"), "\n]\n", sep = "")
