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
at <- function(x, k) list(value = coef(x)[[k]], error = as.vector(SE(x))[[k]])
pair <- function(r) {
  if (is.list(r) && !is.null(names(r)) && all(c("value", "error") %in% names(r)) && !inherits(r, "svyby")) return(c(r$value, r$error))
  if (is.null(attr(r, "statistic")) && !inherits(r, c("svyratio", "newsvyquantile", "svystat", "svrepstat"))) return(as.vector(r)[1:2])
  c(as.vector(coef(r))[1], as.vector(SE(r))[1])
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
