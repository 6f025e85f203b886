/* Shared by the programs beside it: an instance, a clock and the loop over sources. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

/* Time that the measured programs may take together. */
#define BUDGET 2.0

static int n;
static double *bounds; /* n floors, then n caps */

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static void read_instance(const char *path)
{
    FILE *file = fopen(path, "r");
    if (!file || fscanf(file, "%d", &n) != 1)
        exit(2);
    bounds = malloc(2 * (size_t)n * sizeof *bounds);
    for (int i = 0; i < 2 * n; i++)
        if (fscanf(file, "%lf", bounds + i) != 1)
            exit(2);
    fclose(file);
}

/* Least and greatest share of sources spread over the file, each from the basis of the one before; the first solve is not counted. */
static void measure(double (*extreme)(int source, int greatest))
{
    double sum = extreme(0, 1), start = now();
    int done = 0;
    for (int k = 1; k < n && now() - start < BUDGET; k++, done += 2) {
        int source = (int)((long)k * 7919 % n);
        sum += extreme(source, 0) + extreme(source, 1);
    }
    printf("seconds=%.9g programs=%d sum=%.9g\n", (now() - start) / done, done, sum);
}
