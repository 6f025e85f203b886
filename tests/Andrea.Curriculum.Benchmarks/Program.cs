using Andrea.Curriculum.Benchmarks.Comparison;
using Andrea.Curriculum.Benchmarks.Formats;
using Andrea.Curriculum.Benchmarks.Instances;
using Andrea.Curriculum.Benchmarks.Measurements;

const string Usage = """
    benchmarks facts FILE               seconds for all facts of the reachable polytope
    benchmarks bounds FILE              seconds for dimension and tightened bounds
    benchmarks sample FILE              uniform mixes per second
    benchmarks lint MB [suppressions]   processor seconds to lint a curriculum of so many megabytes, and for YamlDotNet's bare events
    benchmarks curricula COUNT FOLDER   writes so many curricula into a folder
    benchmarks convert FORMAT FILE      the instance as lrs, normaliz or yaml, on standard output
    benchmarks generate NAME            an instance of ours: random16, polish16, random128, tight10000, loose10000
    benchmarks compare FOLDER [GIVEN]   runs the programs in FOLDER by turns, on the instances in GIVEN or on ours; a Markdown table
    benchmarks compare-lint FOLDER CONFIG  the same for lint, on CONFIG and on curricula of ours
    """;

switch (args)
{
    case ["facts", var file]:
        Console.WriteLine(FactsMeasurement.Of(Instance.Read(file)));
        return 0;
    case ["bounds", var file]:
        Console.WriteLine(BoundsMeasurement.Of(Instance.Read(file)));
        return 0;
    case ["sample", var file]:
        Console.WriteLine(SampleMeasurement.Of(Instance.Read(file)));
        return 0;
    case ["lint", var megabytes, .. var kind] when int.TryParse(megabytes, out var size) && kind is [] or ["suppressions"]:
        Console.WriteLine(LintMeasurement.Of(size, kind.Length == 1));
        return 0;
    case ["curricula", var count, var folder] when int.TryParse(count, out var number):
        GeneratedCurricula.Write(number, folder);
        return 0;
    case ["convert", var format, var file] when InstanceWriter.Of(format) is { } write:
        write(Instance.Read(file), Console.Out);
        return 0;
    case ["generate", var name] when GeneratedInstances.Find(name) is { } instance:
        instance.Write(Console.Out);
        return 0;
    case ["compare", var folder, .. var given] when given.Length <= 1:
        Report.Write(new Workplace(folder, given.FirstOrDefault()), Console.Out, Console.Error);
        return 0;
    case ["compare-lint", var folder, var config]:
        LintReport.Write(new Workplace(folder, null), config, Console.Out, Console.Error);
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}
