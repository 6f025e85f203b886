/* Seconds per linear program of GLPK's simplex method: bounds_glpk INSTANCE */
#include "bounds.h"
#include <glpk.h>

static glp_prob *problem;

static double extreme(int source, int greatest)
{
    glp_smcp settings;
    glp_init_smcp(&settings);
    settings.msg_lev = GLP_MSG_OFF;
    glp_set_obj_dir(problem, greatest ? GLP_MAX : GLP_MIN);
    glp_set_obj_coef(problem, source + 1, 1);
    glp_simplex(problem, &settings);
    double value = glp_get_obj_val(problem);
    glp_set_obj_coef(problem, source + 1, 0);
    return value;
}

int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    read_instance(argv[1]);
    int *columns = malloc(((size_t)n + 1) * sizeof *columns);
    double *ones = malloc(((size_t)n + 1) * sizeof *ones);
    problem = glp_create_prob();
    glp_add_rows(problem, 1);
    glp_set_row_bnds(problem, 1, GLP_FX, 1, 1);
    glp_add_cols(problem, n);
    for (int i = 1; i <= n; i++) {
        double floor = bounds[i - 1], cap = bounds[n + i - 1];
        glp_set_col_bnds(problem, i, floor < cap ? GLP_DB : GLP_FX, floor, cap);
        columns[i] = i;
        ones[i] = 1;
    }
    glp_set_mat_row(problem, 1, n, columns, ones);
    measure(extreme);
    return 0;
}
