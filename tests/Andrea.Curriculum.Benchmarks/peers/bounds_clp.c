/* Seconds per linear program of Clp's primal simplex method: bounds_clp INSTANCE */
#include "bounds.h"
#include <coin/Clp_C_Interface.h>

static Clp_Simplex *model;
static double *objective;

static double extreme(int source, int greatest)
{
    objective[source] = 1;
    Clp_setOptimizationDirection(model, greatest ? -1 : 1);
    Clp_chgObjCoefficients(model, objective);
    Clp_primal(model, 1);
    objective[source] = 0;
    return Clp_objectiveValue(model);
}

int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    read_instance(argv[1]);
    CoinBigIndex *starts = malloc(((size_t)n + 1) * sizeof *starts);
    int *rows = calloc((size_t)n, sizeof *rows);
    double *ones = malloc((size_t)n * sizeof *ones), one = 1;
    objective = calloc((size_t)n, sizeof *objective);
    for (int i = 0; i < n; i++) {
        starts[i] = i;
        ones[i] = 1;
    }
    starts[n] = n;
    model = Clp_newModel();
    Clp_setLogLevel(model, 0);
    Clp_loadProblem(model, n, 1, starts, rows, ones, bounds, bounds + n, objective, &one, &one);
    measure(extreme);
    return 0;
}
