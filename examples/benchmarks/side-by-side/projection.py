"""The projections of ProjectionBenchmark by vectorised NumPy: python3 projection.py prints the least of several runs in milliseconds."""

import time

import numpy as np

REGIONS, STEPS, AGES = 1741, 10, 21
random = np.random.default_rng(5)


def least(name, run, times=100):
    best = float("inf")
    for _ in range(times):
        begin = time.perf_counter()
        run()
        best = min(best, time.perf_counter() - begin)
    print(f"{name:16s} {1000 * best:10.3f} ms")


def project(base, ratios, ratio):
    """All dates of people with axes (region or draw, sex, age)."""
    states = np.empty((STEPS + 1,) + base.shape)
    states[0] = base
    for t in range(STEPS):
        moved = states[t] * ratios[t]
        new = states[t + 1]
        new[..., 1:] = moved[..., :-1]
        new[..., -1] += moved[..., -1]
        children = ratio[t] * new[:, 1, 3:10].sum(axis=1)
        new[:, 0, 0] = children * 105 / 205
        new[:, 1, 0] = children - new[:, 0, 0]
    return states


people = random.uniform(10, 9000, (REGIONS, 2, AGES))
rates = random.uniform(0.8, 1.1, (STEPS, REGIONS, 2, AGES))
least("municipalities", lambda: project(people, rates, np.full(STEPS, 0.2)))


def draws():
    fertility = np.maximum(0, random.normal(1, 0.05, (STEPS, 1000)))
    random.normal(1, 0.03, (STEPS, 1000))
    more = random.normal(0, 0.01, (STEPS, 1000, 1, 1))
    drawn = [np.maximum(0, rates[t, :1] + more[t]) for t in range(STEPS)]
    states = project(np.repeat(people[:1], 1000, axis=0), drawn, 0.2 * fertility)
    return np.quantile(states.sum(axis=(2, 3)), [0.1, 0.5, 0.9], axis=1)


least("thousandDraws", draws)
