# Reference values for ARIMA: likelihoods and forecasts of given orders by forecast::Arima, and the
# orders that forecast::auto.arima chooses in a complete search. Run: Rscript generate.R
# Needs R 4.2 with forecast 8.20, datasets and jsonlite; session-info.txt holds what was used.
suppressMessages({ library(forecast); library(jsonlite) })

RNGkind("Mersenne-Twister", "Inversion", "Rejection")

# Annual series that come with R, as they are or summed or thinned to years.
public <- list(
  Nile = Nile, LakeHuron = LakeHuron, lynx = lynx, sunspot.year = window(sunspot.year, 1900, 1988),
  nhtemp = nhtemp, discoveries = discoveries, uspop = log(uspop),
  precip.early = ts(as.numeric(precip)[1:30]), airmiles = log(airmiles),
  BJsales.yearly = ts(as.numeric(BJsales)[seq(1, 150, 10)]), treering = window(treering, 1930, 1979),
  WWWusage = ts(as.numeric(WWWusage)[seq(1, 100, 3)]),
  AirPassengers = ts(as.numeric(aggregate(AirPassengers, FUN = mean))),
  UKgas = ts(as.numeric(aggregate(UKgas))), JohnsonJohnson = ts(log(as.numeric(aggregate(JohnsonJohnson)))))

# Simulated series: 35 ARIMA processes of 12 to 46 values, seed 1000 + i.
orders <- list(c(1,0,0), c(0,0,1), c(2,0,0), c(1,0,1), c(0,1,1), c(1,1,0), c(0,1,0), c(0,2,1),
  c(1,1,1), c(0,1,2), c(2,1,0), c(0,2,0))
simulated <- list()
for (i in 1:35) {
  set.seed(1000 + i)
  o <- orders[[(i - 1) %% length(orders) + 1]]
  n <- 12 + (i * 7) %% 35
  ar <- if (o[1] == 1) 0.6 else if (o[1] == 2) c(0.5, -0.3)
  ma <- if (o[3] == 1) -0.4 else if (o[3] == 2) c(0.3, 0.2)
  w <- as.numeric(arima.sim(list(ar = ar, ma = ma), n = n))
  x <- if (o[2] == 0) 50 + w else diffinv(w + (if (o[2] == 1) 0.3 else 0), differences = o[2])
  simulated[[sprintf("simulated%02d", i)]] <- ts(round(as.numeric(x), 6))
}

# Every fourth series once more with missing years.
gaps <- list()
for (id in c(names(public), names(simulated))[seq(1, 50, 4)]) {
  x <- as.numeric(c(public, simulated)[[id]])
  n <- length(x)
  x[unique(c(3, 4, 7, n %/% 2, n - 2))] <- NA
  gaps[[paste0(id, ".gaps")]] <- ts(x)
}

constantName <- function(fit) intersect(names(coef(fit)), c("intercept", "drift"))

one <- function(x, order, constant) {
  fit <- try(suppressWarnings(Arima(x, order = order, include.constant = constant)), silent = TRUE)
  if (inherits(fit, "try-error")) return(NULL)
  fc <- forecast(fit, h = 5, level = 95)
  # R leaves out the uncertainty of mean and drift: so does this standard error.
  se <- as.numeric(fc$upper - fc$mean) / qnorm(0.975)
  co <- coef(fit)
  list(p = order[1], d = order[2], q = order[3], constant = constant, logLikelihood = fit$loglik,
    aicc = fit$aicc, variance = fit$sigma2, ar = I(as.numeric(co[grep("^ar", names(co))])),
    ma = I(as.numeric(co[grep("^ma", names(co))])),
    constantEstimate = if (length(constantName(fit))) as.numeric(co[constantName(fit)]) else NULL,
    mean = as.numeric(fc$mean), standardError = se)
}

given <- list(list(c(0,1,1), FALSE), list(c(1,1,0), TRUE), list(c(1,0,0), TRUE), list(c(2,0,1), TRUE),
  list(c(0,2,1), FALSE), list(c(0,1,0), TRUE), list(c(0,1,2), TRUE))

describe <- function(id, x) {
  fits <- Filter(Negate(is.null), lapply(given, function(g) one(x, g[[1]], g[[2]])))
  auto <- suppressWarnings(auto.arima(x, max.p = 2, max.q = 2, max.order = 3, stepwise = FALSE,
    approximation = FALSE, seasonal = FALSE))
  list(id = id, values = as.numeric(x), differences = ndiffs(x), fits = fits,
    automatic = list(p = auto$arma[1], d = auto$arma[6], q = auto$arma[2],
      constant = length(constantName(auto)) > 0, aicc = auto$aicc))
}

series <- c(public, simulated, gaps)
result <- lapply(names(series), function(id) describe(id, ts(as.numeric(series[[id]]))))
writeLines(toJSON(list(generator = "generate.R", series = result), digits = I(12), auto_unbox = TRUE,
  na = "null", null = "null"), "arima.json")
writeLines(capture.output(sessionInfo()), "session-info.txt")
