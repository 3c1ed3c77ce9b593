# Maximum-likelihood fits of a line with AR(1) errors by nlme::gls; prints one line a number.
library(nlme)
input <- read.csv(file("stdin"))
for (id in unique(input$series)) {
  d <- input[input$series == id, ]
  d$t <- d$year - mean(range(d$year))
  control <- glsControl(tolerance = 1e-12, msTol = 1e-14, opt = "optim", maxIter = 500,
                        msMaxIter = 500)
  fit <- gls(value ~ t, data = d, correlation = corCAR1(0.3, form = ~year), method = "ML",
             control = control)
  if (id == "negative") {  # the continuous form takes no negative correlation
    fit <- gls(value ~ t, data = d, correlation = corAR1(-0.3, form = ~year), method = "ML",
               control = control)
  }
  rho <- coef(fit$modelStruct$corStruct, unconstrained = FALSE)
  cat(id, "rho", sprintf("%.17g", rho), "\n")
  cat(id, "slope", sprintf("%.17g", coef(fit)[["t"]]), "\n")
  cat(id, "log_likelihood", sprintf("%.17g", as.numeric(logLik(fit))), "\n")
}
