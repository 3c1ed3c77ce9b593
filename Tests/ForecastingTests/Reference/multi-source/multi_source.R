# A common trend with an offset for each source: R's lm and predict.lm.
# Usage: Rscript multi_source.R > r.json

suppressMessages(library(jsonlite))
number <- function(value) sprintf("%.17g", value)
rows <- character()
for (case in fromJSON("cases.json", simplifyVector = FALSE)) {
  transform <- function(x) {
    if (!is.null(case$lower) && !is.null(case$upper)) {
      log((x - case$lower) / (case$upper - x))
    } else if (!is.null(case$lower)) log(x - case$lower) else x
  }
  frame <- do.call(rbind, lapply(case$sources, function(s) {
    data.frame(id = s$id, year = unlist(s$years), y = transform(unlist(s$values)))
  }))
  frame$id <- factor(frame$id, levels = sapply(case$sources, function(s) s$id))
  fit <- lm(y ~ year + id, frame)
  last <- max(unlist(case$sources[[1]]$years))
  new <- data.frame(year = last + unlist(case$horizons), id = case$sources[[1]]$id)
  p <- predict(fit, new, se.fit = TRUE)
  table <- summary(fit)$coefficients
  offsets <- table[grep("^id", rownames(table)), , drop = FALSE]
  array_of <- function(x) paste0("[", paste(number(x), collapse = ", "), "]")
  rows <- c(rows, sprintf(
    '{"name": "%s", "slope": %s, "location": %s, "scale": %s, "offset": %s, "error": %s, "df": %d}',
    case$name, number(table["year", 1]), array_of(as.numeric(p$fit)),
    array_of(sqrt(p$se.fit^2 + p$residual.scale^2)), array_of(offsets[, 1]), array_of(offsets[, 2]),
    fit$df.residual))
}
cat("[\n", paste(rows, collapse = ",\n"), "\n]\n", sep = "")
