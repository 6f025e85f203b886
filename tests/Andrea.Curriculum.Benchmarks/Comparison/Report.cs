using Andrea.Curriculum.Benchmarks.Instances;

namespace Andrea.Curriculum.Benchmarks.Comparison;

/// <summary>Runs everything and writes the table.</summary>
internal sealed class Report(Workplace workplace, ReportTable table, TextWriter progress)
{
    private const int Rounds = 3;

    // As our own windows: long enough that the clock does not matter, short enough that some are not disturbed.
    private const double SecondsPerSampling = 0.04;
    private const int SamplingsPerRound = 15;

    public static void Write(Workplace workplace, TextWriter output, TextWriter progress)
    {
        var table = new ReportTable(output);
        var report = new Report(workplace, table, progress);
        table.WriteHead();
        report.Facts(workplace.Instance("iii_16", "random16"));
        report.Bounds(workplace.Instance("iv_10000", "tight10000"));
        report.Samples("tight bounds", workplace.Instance("iii_16", "random16"));
        report.Samples("a polish", workplace.Instance("ii_16", "polish16"));
        report.Samples("tight bounds", workplace.Instance("iii_128", "random128"));
        report.Samples("tight bounds", workplace.Instance("iv_10000", "tight10000"));
        report.Samples("caps", workplace.Instance("iv_10000_loose", "loose10000"));
    }

    private void Facts(string file)
    {
        progress.WriteLine($"all facts of {file}");
        var native = Ours("aot", "facts", file);
        var managed = Ours("jit", "facts", file);
        var lrs = Contestant.Whole("lrs", workplace.Convert(file, "lrs", ".ine"));
        var normaliz = Contestant.Whole("normaliz", "-x=1", workplace.Convert(file, "normaliz", ".in"));
        var yaml = workplace.Convert(file, "yaml", ".yaml");
        var whole = Contestant.Whole(workplace.Program("andrea"), "solve", yaml, "--format", "json");
        Contestant.Alternate(3, lrs, native, managed, whole);
        Contestant.Alternate(1, normaliz);
        var what = $"all facts, {Instance.Read(file).Count} sources ({Name(file)})";
        table.Write(what, "lrs, vertices only", lrs.Seconds, native.Seconds, managed.Seconds, ReportTable.Time);
        table.Write(what, "normaliz, vertices and volume", normaliz.Seconds, native.Seconds, managed.Seconds, ReportTable.Time);
        table.Write("the same, whole process `andrea solve`", "lrs", lrs.Seconds, whole.Seconds, null, ReportTable.Time);
    }

    private void Bounds(string file)
    {
        progress.WriteLine($"bounds of {file}");
        var count = Instance.Read(file).Count;
        var native = Ours("aot", "bounds", file);
        var managed = Ours("jit", "bounds", file);
        var yaml = workplace.Convert(file, "yaml", ".yaml");
        var whole = Contestant.Whole(workplace.Program("andrea"), "solve", yaml, "--format", "json");
        var glpk = Contestant.Printed(figures => figures["seconds"], workplace.Program("bounds_glpk"), file);
        var clp = Contestant.Printed(figures => figures["seconds"], workplace.Program("bounds_clp"), file);
        Contestant.Alternate(3, glpk, native, clp, managed, whole);
        var what = $"dimension and all bounds, {count:N0} sources ({Name(file)})";
        table.Write(what, $"GLPK, {2 * count:N0} programs (extrapolated)", 2 * count * glpk.Seconds, native.Seconds, managed.Seconds, ReportTable.Time);
        table.Write(what, $"Clp, {2 * count:N0} programs (extrapolated)", 2 * count * clp.Seconds, native.Seconds, managed.Seconds, ReportTable.Time);
        table.Write("the same, whole process `andrea solve`", "Clp (extrapolated)", 2 * count * clp.Seconds, whole.Seconds, null, ReportTable.Time);
    }

    private void Samples(string kind, string file)
    {
        progress.WriteLine($"samples of {file}");
        var native = Ours("aot", "sample", file);
        var managed = Ours("jit", "sample", file);
        var scalar = ScalarSampler(file);
        Contestant.Alternate(Rounds, scalar, native, managed);
        table.Write(
            $"uniform mixes, {Instance.Read(file).Count:N0} sources, {kind} ({Name(file)})", "scalar C", scalar.Seconds, native.Seconds, managed.Seconds, ReportTable.PerSecond);
    }

    /// <summary>The scalar C program, with as many samples as fill the time.</summary>
    private Contestant ScalarSampler(string file)
    {
        var mixes = 20L;
        double? Run()
        {
            if (ChildProcess.Run(workplace.Program("exact_sampler"), file, $"{mixes}") is not { } run)
            {
                return null;
            }

            // It prints "time=0.3123s" without a space before the unit.
            var time = Measurements.Figures.Parse(run.Output.Replace("s ", " ", StringComparison.Ordinal))["time"];
            var seconds = Math.Max(time, 1e-6) / mixes;
            if (time < SecondsPerSampling / 2)
            {
                mixes = (long)Math.Min(mixes * 1000.0, SecondsPerSampling / seconds);
                return Run();
            }

            return seconds;
        }

        return new Contestant(() => Enumerable.Range(0, SamplingsPerRound).Min(_ => Run()));
    }

    private static string Name(string file) => Path.GetFileNameWithoutExtension(file);

    private Contestant Ours(string build, string measure, string file) =>
        Contestant.Printed(figures => figures["seconds"], workplace.Program(build), measure, file);
}
