using System.Globalization;

namespace Andrea.Curriculum.Benchmarks.Comparison;

/// <summary>A Markdown table of what others take and what we take, compiled ahead of time and just in time.</summary>
internal sealed class ReportTable(TextWriter writer)
{
    public void WriteHead() => writer.WriteLine(
        "| what | the other | takes | `andrea` takes, native | ratio | JIT | ratio |\n|---|---|---|---|---|---|---|");

    /// <summary>A row; a ratio says how many times as long the other takes.</summary>
    public void Write(string what, string other, double? theirs, double? native, double? managed, Func<double, string> text) =>
        writer.WriteLine(
            $"| {what} | {other} | {Show(theirs, text)} | {Show(native, text)} | {Ratio(theirs, native)} | {Show(managed, text)} | {Ratio(theirs, managed)} |");

    public static string Time(double seconds) => seconds switch
    {
        >= 3600 => $"{Number(seconds / 3600)} h",
        >= 60 => $"{Number(seconds / 60)} min",
        >= 1 => $"{Number(seconds)} s",
        >= 1e-3 => $"{Number(seconds * 1e3)} ms",
        _ => $"{Number(seconds * 1e6)} us",
    };

    /// <summary>Memory, given in kilobytes.</summary>
    public static string Memory(double kilobytes) => $"{Number(kilobytes / 1024)} MB";

    public static string PerSecond(double seconds) => (1 / seconds) switch
    {
        >= 1e6 and var rate => $"{Number(rate / 1e6)} M/s",
        >= 1e3 and var rate => $"{Number(rate / 1e3)} k/s",
        var rate => $"{Number(rate)} /s",
    };

    private static string Show(double? seconds, Func<double, string> text) => seconds is { } known ? text(known) : "";

    private static string Ratio(double? theirs, double? ours) => theirs / ours is { } ratio ? Number(ratio) : "";

    /// <summary>Three digits.</summary>
    private static string Number(double value) =>
        value.ToString(value >= 99.95 ? "N0" : value >= 9.995 ? "F1" : "F2", CultureInfo.InvariantCulture);
}
