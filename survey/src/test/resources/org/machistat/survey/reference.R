# Evaluates the calls in a table of reference results with R's survey package (made with R 4.2.2, survey 4.1-1).
# Rscript reference.R calls.txt: one line "design<TAB>weighting<TAB>call" each; prints one line "value<TAB>error" each, 17 digits.
suppressPackageStartupMessages(library(survey))
data(api)
data(scd)
data(election)
election_pps$half <- rep(c("a", "b"), 20)
types <- data.frame(stype = c("E", "H", "M"), Freq = c(4421, 755, 1018))
wide <- data.frame(sch.wide = c("No", "Yes"), Freq = c(1072, 5122))
both <- data.frame(stype = c("E", "E", "H", "H", "M", "M"), sch.wide = c("No", "Yes", "No", "Yes", "No", "Yes"),
                   Freq = c(472, 3949, 334, 421, 266, 752))
known <- c(`(Intercept)` = 6194, stypeH = 755, stypeM = 1018, api99 = 3914069)
size99 <- c(`(Intercept)` = 6194, api99 = 3914069)
tight <- list(maxit = 5000, epsilon = 1e-13)
designs <- list(
  strat = svydesign(id = ~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = apistrat),
  stratwr = svydesign(id = ~1, strata = ~stype, weights = ~pw, data = apistrat),
  clus1 = svydesign(id = ~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1),
  clus2 = svydesign(id = ~dnum + snum, fpc = ~fpc1 + fpc2, data = apiclus2),
  srs = svydesign(id = ~1, fpc = ~fpc, data = apisrs),
  scd = svydesign(id = ~ambulance, strata = ~ESA, nest = TRUE, weights = ~rep(1, 6), data = scd),
  brewer = svydesign(id = ~1, fpc = ~p, data = election_pps, pps = "brewer"),
  brewerhalf = svydesign(id = ~1, strata = ~half, fpc = ~p, data = election_pps, pps = "brewer"),
  overton = svydesign(id = ~1, fpc = ~p, data = election_pps, pps = "overton", variance = "YG"),
  overtonht = svydesign(id = ~1, fpc = ~p, data = election_pps, pps = "overton", variance = "HT"),
  hr = svydesign(id = ~1, fpc = ~p, data = election_pps, pps = HR(), variance = "YG"),
  hrht = svydesign(id = ~1, fpc = ~p, data = election_pps, pps = HR(), variance = "HT"),
  pairsyg = svydesign(id = ~1, fpc = ~p, data = election_pps, pps = ppsmat(election_jointprob, tolerance = 0), variance = "YG"),
  pairsht = svydesign(id = ~1, fpc = ~p, data = election_pps, pps = ppsmat(election_jointprob, tolerance = 0), variance = "HT"))
warn <- options(warn = -1)
# Several answers ("Yes" in the columns named) against groups: cells less the product of both shares by the delta method of svycontrast,
# sum of X^2 with its first-order (X^2, p) or second-order correction (F, p), or the degrees of freedom of F
multiple <- function(d, options, by, order) {
  groups <- levels(factor(d$variables[[by]]))
  n <- sapply(groups, function(g) as.numeric(d$variables[[by]] == g))
  colnames(n) <- paste0("n", groups)
  cells <- do.call(cbind, lapply(options, function(o) n * (d$variables[[o]] == "Yes")))
  colnames(cells) <- as.vector(outer(groups, seq_along(options), function(g, k) paste0("c", g, k)))
  total <- svytotal(cbind(n, cells), d)
  sum_of <- function(names) paste0("(", paste(names, collapse = "+"), ")")
  asked <- list(); factor <- c()
  all <- sum(coef(total)[colnames(n)])
  for (k in seq_along(options)) for (g in groups) {
    whole <- sum_of(colnames(n))
    text <- paste0("c", g, k, "/", whole, "-n", g, "/", whole, "*", sum_of(paste0("c", groups, k)), "/", whole)
    asked[[paste0("u", g, k)]] <- parse(text = text)[[1]]
    p <- sum(coef(total)[paste0("c", groups, k)]) / all
    factor <- c(factor, nrow(n) / (coef(total)[[paste0("n", g)]] / all) / p / (1 - p))
  }
  u <- svycontrast(total, asked)
  x2 <- sum(factor * coef(u)^2)
  delta <- factor * vcov(u)
  tr <- sum(diag(delta)); d0 <- tr^2 / sum(diag(delta %*% delta)); df <- length(options) * (length(groups) - 1)
  switch(order, first = c(x2 / tr * df, pchisq(x2 / tr * df, df, lower.tail = FALSE)),
    second = c(x2 / tr, pf(x2 / tr, d0, d0 * degf(d), lower.tail = FALSE)), degrees = c(d0, d0 * degf(d)))
}
at <- function(x, k) list(value = coef(x)[[k]], error = as.vector(SE(x))[[k]])
pair <- function(r) {
  if (is.list(r) && !is.null(names(r)) && all(c("value", "error") %in% names(r)) && !inherits(r, "svyby")) return(c(r$value, r$error))
  if (is.null(attr(r, "statistic")) && !inherits(r, c("svyratio", "newsvyquantile", "svystat", "svrepstat"))) return(as.vector(r)[1:2])
  c(as.vector(coef(r))[1], as.vector(SE(r))[1])
}
# What moments.tsv says of a design in words: of variances, bounds of quantiles, design effects
moment <- function(d, what) {
  w <- strsplit(what, " ")[[1]]
  if (w[1] == "qi") {
    ci <- confint(svyquantile(as.formula(paste0("~", w[3])), d, as.numeric(w[4]), ci = TRUE, interval.type = w[2], qrule = "math"))
    return(list(value = ci[1], error = ci[2]))
  }
  if (length(w) > 3 && w[3] == "stype") d <- subset(d, stype == "E")
  if (w[length(w)] == "deff") {
    r <- switch(w[1], total = svytotal(as.formula(paste0("~", w[2])), d, deff = "replace", na.rm = TRUE), count = svytotal(~I(comp.imp == "Yes"), d, deff = "replace"),
      ratio = svyratio(~api.stu, ~enroll, d, deff = "replace", na.rm = TRUE))
    e <- deff(r)
    return(list(value = e[length(e)], error = 0))
  }
  v <- svyvar(~api00 + api99, d)
  k <- coef(v); s <- vcov(v); r <- k[2] / sqrt(k[1] * k[4])
  g <- switch(w[1], variance = c(1, 0, 0, 0), covariance = c(0, 1, 0, 0), deviation = c(1 / (2 * sqrt(k[1])), 0, 0, 0),
    correlation = c(-r / (2 * k[1]), 1 / sqrt(k[1] * k[4]), 0, -r / (2 * k[4])))
  value <- switch(w[1], variance = k[1], covariance = k[2], deviation = sqrt(k[1]), correlation = r)
  list(value = value[[1]], error = sqrt(drop(t(g) %*% s %*% g)))
}
# What lonely.tsv says of the first 20 E, 1 H and 15 M of apistrat under a rule
lonely <- function(rule, what) {
  old <- options(survey.lonely.psu = rule)
  on.exit(options(old))
  few <- apistrat[ave(seq_len(nrow(apistrat)), apistrat$stype, FUN = seq_along) <= c(E = 20, H = 1, M = 15)[as.character(apistrat$stype)], ]
  d <- svydesign(id = ~1, strata = ~stype, weights = ~pw, data = few)
  w <- strsplit(what, " ")[[1]]
  i <- if (length(w) > 2) as.numeric(few$comp.imp == w[4]) else rep(1, nrow(few))
  d <- update(d, i = i)
  r <- if (w[1] == "total") svytotal(~I(enroll * i), d) else if (length(w) > 2) svyratio(~I(api00 * i), ~i, d) else svymean(~api00, d)
  list(value = as.vector(coef(r))[1], error = as.vector(SE(r))[1])
}
lines <- readLines(commandArgs(TRUE)[1], encoding = "UTF-8")
for (line in lines) {
  part <- strsplit(line, "\t", fixed = TRUE)[[1]]
  d <- designs[[part[1]]]
  if (nchar(part[2]) > 0) d <- eval(parse(text = part[2]))
  call <- sub("^(.*)\\[([0-9]+)\\]$", "at(\\1,\\2)", part[3])
  r <- pair(eval(parse(text = call)))
  cat(sprintf("%.17g\t%.17g\n", r[1], r[2]))
}
