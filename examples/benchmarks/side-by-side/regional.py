"""The work of RegionalBenchmark by NumPy: prints the best of 20 runs in milliseconds."""

import time

import numpy as np

rng = np.random.default_rng(1)
before = 1 + np.floor(np.exp(rng.normal(5, 1.5, (1741, 99))))
after = 1 + np.floor(np.exp(rng.normal(5, 1.5, (1741, 99))))


def quotients():
    shares = before / before.sum(axis=1, keepdims=True)
    return shares / (before.sum(axis=0) / before.sum())


def specialisation():
    shares = before / before.sum(axis=1, keepdims=True)
    whole = before.sum(axis=0) / before.sum()
    return np.abs(shares - whole).sum(axis=1), (shares**2).sum(axis=1), -(shares * np.log(shares)).sum(axis=1)


def shift_share():
    growth = after.sum() / before.sum()
    by_industry = after.sum(axis=0) / before.sum(axis=0)
    national = before.sum(axis=1) * (growth - 1)
    expected = before * by_industry
    mix = expected.sum(axis=1) - before.sum(axis=1) * growth
    regional = after - expected
    return national, mix, regional, regional.sum(axis=1)


def fitting():
    rows, columns = after.sum(axis=1), after.sum(axis=0)
    cells = before.copy()
    for _ in range(1000):
        cells *= (rows / cells.sum(axis=1))[:, None]
        cells *= columns / cells.sum(axis=0)
        if np.abs(cells.sum(axis=1) - rows).max() <= 1e-9 * rows.sum():
            return cells
    raise ArithmeticError("margins do not hold")


for work in (quotients, specialisation, shift_share, fitting):
    best = min(
        (lambda start: (work(), time.perf_counter() - start)[1])(time.perf_counter()) for _ in range(20)
    )
    print(f"{work.__name__:15s} {best * 1e3:8.3f} ms")
