# The work of SurveyBenchmark by R's survey package: prints the best of a few runs in milliseconds. Needs r-cran-survey (made with 4.1-1).
suppressPackageStartupMessages(library(survey))
set.seed(1)
best <- function(name, runs, call) {
  times <- sapply(seq_len(runs), function(i) system.time(call(), gcFirst = TRUE)[["elapsed"]])
  cat(sprintf("%-34s %12.1f ms\n", name, 1000 * min(times)))
}
sample_of <- function(rows) {
  # 17 industries x 7 wards, some strata some twenty times as large as others
  h <- c(rep(0:118, each = 2), floor(runif(rows - 238)^2 * 119))
  n <- tabulate(h + 1, 119)
  size <- 10 * n + sample(0:49, 119, replace = TRUE)
  data.frame(stratum = factor(h), industry = factor(h %/% 7), ward = factor(h %% 7), sales = exp(4 + 1.5 * rnorm(rows)),
             N = size[h + 1], w = size[h + 1] / n[h + 1])
}
d <- sample_of(1e6)
design <- NULL
best("design", 1, function() design <<- svydesign(id = ~1, strata = ~stratum, fpc = ~N, weights = ~w, data = d))
best("total", 3, function() svytotal(~sales, design))
best("total by 17 domains", 1, function() svyby(~sales, ~industry, design, svytotal))
best("total by 119 domains", 1, function() svyby(~sales, ~stratum, design, svytotal))
best("three quantiles", 1, function() svyquantile(~sales, design, c(0.25, 0.5, 0.75), ci = TRUE))
margin <- function(name) {
  m <- aggregate(d$w, d[name], sum)
  m$Freq <- m$x * runif(nrow(m), 0.9, 1.1)
  m$Freq <- m$Freq * sum(d$w) / sum(m$Freq)
  m[c(name, "Freq")]
}
margins <- list(margin("industry"), margin("ward"))
best("rake to two margins", 1, function() rake(design, list(~industry, ~ward), margins, control = list(maxit = 100, epsilon = 1e-9)))
rm(d, design)
e <- sample_of(1e5)
small <- svydesign(id = ~1, strata = ~stratum, fpc = ~N, weights = ~w, data = e)
best("500 bootstrap replicates, total", 1, function() svytotal(~sales, as.svrepdesign(small, type = "bootstrap", replicates = 500)))
