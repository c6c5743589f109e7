/*
 * The plain loops that the projections of core.population are measured against: the same sizes and assumptions as
 * ProjectionBenchmark, nothing checked, nothing allocated in the loop. Prints the least of several runs in milliseconds.
 *   gcc -O3 -march=native -pthread projection.c -lm -o projection && ./projection
 */
#include <math.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define REGIONS 1741
#define STEPS 10
#define AGES 21
#define YEARS 50
#define SINGLE 101
#define DRAWS 100

static uint64_t seed = 5;

static uint64_t bits(uint64_t *state) {
    uint64_t z = (*state += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

static double uniform(uint64_t *state) { return (double) (bits(state) >> 11) * 0x1p-53; }

static double normal(uint64_t *state) {
    return sqrt(-2 * log(1 - uniform(state))) * cos(6.283185307179586 * uniform(state));
}

static double *filled(size_t size, double least, double most) {
    double *made = malloc(size * sizeof(double));
    for (size_t i = 0; i < size; i++) {
        made[i] = least + (most - least) * uniform(&seed);
    }
    return made;
}

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return 1e3 * t.tv_sec + 1e-6 * t.tv_nsec;
}

static inline double above(double number) { return number > 0 ? number : 0; }

/* One step of a region: males by age, then females. */
static inline void step(int n, int first, int end, const double *restrict from, const double *restrict ratio, double more,
                        double fertility, double *restrict to) {
    for (int s = 0; s < 2; s++) {
        const double *f = from + s * n, *c = ratio + s * n;
        double *t = to + s * n;
        for (int k = 0; k < n - 1; k++) {
            t[k + 1] = f[k] * above(c[k] + more);
        }
        t[n - 1] += f[n - 1] * above(c[n - 1] + more);
    }
    double sum = 0;
    for (int k = first; k < end; k++) {
        sum += to[n + k];
    }
    sum *= .2 * fertility;
    to[0] = sum * 105 / 205;
    to[n] = sum - to[0];
}

static double *people, *ratios, *states;

static double municipalities(void) {
    int cells = 2 * AGES;
    double begin = now();
    for (int t = 0; t < STEPS; t++) {
        for (int r = 0; r < REGIONS; r++) {
            step(AGES, 3, 10, states + (size_t) (t * REGIONS + r) * cells, ratios + (size_t) (t * REGIONS + r) * cells, 0, 1,
                 states + (size_t) ((t + 1) * REGIONS + r) * cells);
        }
    }
    return now() - begin;
}

static double sums[STEPS + 1][1000];

static double one_city(void) {
    double begin = now();
    double a[2 * AGES], b[2 * AGES];
    uint64_t state = 1;
    for (int d = 0; d < 1000; d++) {
        memcpy(a, people, sizeof a);
        double *from = a, *to = b;
        for (int t = 0; t < STEPS; t++) {
            double fertility = fmax(0, 1 + .05 * normal(&state));
            normal(&state);
            step(AGES, 3, 10, from, ratios + (size_t) t * REGIONS * 2 * AGES, .01 * normal(&state), fertility, to);
            double sum = 0;
            for (int i = 0; i < 2 * AGES; i++) {
                sum += to[i];
            }
            sums[t + 1][d] = sum;
            double *swap = from;
            from = to;
            to = swap;
        }
    }
    return now() - begin;
}

static double *wide, *base;
static double totals[2][YEARS + 1][DRAWS];

/* Half of the draws of all regions: the ratios of a region are read once for all of them. */
static void *half(void *which) {
    int h = (int) (intptr_t) which;
    static double shocks[2][DRAWS][YEARS][2];
    uint64_t state = 7 + h;
    for (int d = 0; d < DRAWS / 2; d++) {
        for (int t = 0; t < YEARS; t++) {
            shocks[h][d][t][0] = fmax(0, 1 + .05 * normal(&state));
            shocks[h][d][t][1] = .01 * normal(&state);
        }
    }
    double a[2 * SINGLE], b[2 * SINGLE];
    for (int r = 0; r < REGIONS; r++) {
        for (int d = 0; d < DRAWS / 2; d++) {
            memcpy(a, base + (size_t) r * 2 * SINGLE, sizeof a);
            double *from = a, *to = b;
            for (int t = 0; t < YEARS; t++) {
                step(SINGLE, 15, 50, from, wide + (size_t) (t * REGIONS + r) * 2 * SINGLE, shocks[h][d][t][1],
                     shocks[h][d][t][0], to);
                double sum = 0;
                for (int i = 0; i < 2 * SINGLE; i++) {
                    sum += to[i];
                }
                totals[h][t + 1][d] += sum;
                double *swap = from;
                from = to;
                to = swap;
            }
        }
    }
    return NULL;
}

static double all_draws(void) {
    double begin = now();
    pthread_t second;
    pthread_create(&second, NULL, half, (void *) 1);
    half((void *) 0);
    pthread_join(second, NULL);
    return now() - begin;
}

static void least(const char *name, double (*run)(void), int times) {
    double best = INFINITY;
    for (int i = 0; i < times; i++) {
        best = fmin(best, run());
    }
    printf("%-16s %10.3f ms\n", name, best);
}

int main(void) {
    people = filled((size_t) REGIONS * 2 * AGES, 10, 9000);
    ratios = filled((size_t) STEPS * REGIONS * 2 * AGES, .8, 1.1);
    states = filled((size_t) (STEPS + 1) * REGIONS * 2 * AGES, 10, 9000);
    least("municipalities", municipalities, 200);
    least("thousandDraws", one_city, 200);
    base = filled((size_t) REGIONS * 2 * SINGLE, 10, 900);
    wide = filled((size_t) YEARS * REGIONS * 2 * SINGLE, .95, 1.03);
    least("singleAges", all_draws, 3);
    printf("(%g)\n", states[STEPS * REGIONS * 2 * AGES] + sums[1][1] + totals[0][1][1]);
    return 0;
}
