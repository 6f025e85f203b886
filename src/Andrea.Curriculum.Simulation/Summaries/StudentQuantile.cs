namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>97.5 % quantiles of Student's distribution.</summary>
internal static class StudentQuantile
{
    /// <summary>The normal distribution's.</summary>
    private const double Normal = 1.959963984540054;

    /// <summary>Of 1, 2, ... degrees of freedom (Student, 1908; any table of the distribution), to three decimals.</summary>
    private static ReadOnlySpan<double> Table =>
    [
        12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131,
        2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042,
    ];

    /// <summary>The quantile; beyond the table by two terms of its expansion about the normal one (Abramowitz and Stegun, 26.7.5).</summary>
    /// <param name="freedom">Degrees of freedom, at least 1.</param>
    public static double Of(long freedom)
    {
        if (freedom <= Table.Length)
        {
            return Table[(int)freedom - 1];
        }

        const double Cube = Normal * Normal * Normal;
        const double First = (Cube + Normal) / 4;
        const double Second = ((5 * Cube * Normal * Normal) + (16 * Cube) + (3 * Normal)) / 96;
        return Normal + (First / freedom) + (Second / freedom / freedom);
    }
}
