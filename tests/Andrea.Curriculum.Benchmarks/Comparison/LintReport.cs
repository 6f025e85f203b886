using System.Globalization;

using Andrea.Curriculum.Benchmarks.Instances;
using Andrea.Curriculum.Benchmarks.Measurements;

namespace Andrea.Curriculum.Benchmarks.Comparison;

/// <summary>Measures <c>lint</c> beside yamllint and YamlDotNet's bare events and writes the table.</summary>
internal sealed class LintReport(Workplace workplace, ReportTable table, TextWriter progress)
{
    private const int Rounds = 3;
    private const int Files = 1000;

    /// <summary>Processes measured as one, since the clock of processor time ticks in hundredths of a second.</summary>
    private const int Processes = 20;

    public static void Write(Workplace workplace, string config, TextWriter output, TextWriter progress)
    {
        var table = new ReportTable(output);
        var report = new LintReport(workplace, table, progress);
        table.WriteHead();
        report.OneFile(config);
        report.ManyFiles();
        report.Large(10, suppressions: false);
        report.Large(10, suppressions: true);
        foreach (var megabytes in (int[])[1, 2, 4, 8])
        {
            report.Large(megabytes, suppressions: false);
        }
    }

    private void OneFile(string config)
    {
        progress.WriteLine($"lint of {config}");
        var (theirs, theirMemory) = Whole("yamllint", config);
        var (ours, memory) = Whole(workplace.Program("andrea"), "lint", config);
        var (theirOwn, own) = (Own("yamllint", config), Own(workplace.Program("andrea"), "lint", config));
        Contestant.Alternate(Rounds, theirs, ours, theirMemory, memory, theirOwn, own);
        var what = $"processor time of the whole `andrea lint`, {Path.GetFileName(config)}";
        table.Write(what, "yamllint", theirs.Seconds, ours.Seconds, null, ReportTable.Time);
        table.Write("its memory", "yamllint", theirMemory.Seconds, memory.Seconds, null, ReportTable.Memory);
        table.Write("its memory without pages of program files", "yamllint", theirOwn.Seconds, own.Seconds, null, ReportTable.Memory);
    }

    private void ManyFiles()
    {
        progress.WriteLine($"lint of {Files} files");
        var folder = Path.Combine(workplace.Folder, "curricula");
        GeneratedCurricula.Write(Files, folder);
        var ours = Contestant.Whole(workplace.Program("andrea"), "lint", folder, "--fail-on", "never");
        var theirs = Contestant.Whole("yamllint", "-d", "relaxed", folder);
        Contestant.Alternate(Rounds, ours);
        Contestant.Alternate(1, theirs);
        table.Write($"the whole `andrea lint` on {Files:N0} files, time on the clock", "yamllint", theirs.Seconds, ours.Seconds, null, ReportTable.Time);
    }

    private void Large(int megabytes, bool suppressions)
    {
        progress.WriteLine($"lint of {megabytes} MB");
        string[] arguments = ["lint", $"{megabytes}", .. suppressions ? (string[])["suppressions"] : []];
        var native = ChildProcess.Run(workplace.Program("aot"), arguments) is { } run ? Figures.Parse(run.Output) : null;
        var managed = ChildProcess.Run(workplace.Program("jit"), arguments) is { } second ? Figures.Parse(second.Output) : null;
        table.Write(
            $"processor time to lint {megabytes} MB{(suppressions ? " with suppressions" : "")}", "YamlDotNet, events only",
            (native ?? managed)?["events"], native?["seconds"], managed?["seconds"], ReportTable.Time);
    }

    /// <summary>Kilobytes that a process has for itself at its end.</summary>
    private Contestant Own(string program, params string[] arguments) =>
        Contestant.Printed(figures => figures["kilobytes"], workplace.Program("own_memory"), [program, .. arguments]);

    /// <summary>Seconds of the processor for one process, and its greatest memory in kilobytes.</summary>
    private static (Contestant Time, Contestant Memory) Whole(string program, params string[] arguments)
    {
        // The exit code of a linter says what it found, not that it failed.
        var again = $"i=0; while [ $i -lt {Processes.ToString(CultureInfo.InvariantCulture)} ]; do \"$0\" \"$@\" >/dev/null 2>&1; i=$((i+1)); done";
        string[] all = ["-f", "user=%U system=%S kilobytes=%M", "sh", "-c", again, program, .. arguments];
        return (
            Contestant.Printed(figures => (figures["user"] + figures["system"]) / Processes, "/usr/bin/time", all),
            Contestant.Printed(figures => figures["kilobytes"], "/usr/bin/time", all));
    }
}
