using Andrea.Curriculum.Benchmarks.Instances;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Benchmarks.Formats;

/// <summary>Writes an instance in another program's format.</summary>
internal static class InstanceWriter
{
    /// <summary>The writer of a format, or null.</summary>
    public static Action<Instance, TextWriter>? Of(string format) => format switch
    {
        "lrs" => WriteLrs,
        "normaliz" => WriteNormaliz,
        "yaml" => WriteYaml,
        _ => null,
    };

    /// <summary>The format of lrs and cddlib: rows b, a mean b + a w &gt;= 0, the first one with equality.</summary>
    public static void WriteLrs(Instance instance, TextWriter writer)
    {
        writer.WriteLine($"{instance.Name}\nH-representation\nlinearity 1 1\nbegin\n{(2 * instance.Count) + 1} {instance.Count + 1} rational");
        writer.WriteLine("-1 " + Row(instance.Count, _ => 1));
        for (var i = 0; i < instance.Count; i++)
        {
            writer.WriteLine($"{Fraction(-instance.Floors[i])} {Row(instance.Count, k => k == i ? 1 : 0)}");
            writer.WriteLine($"{Fraction(instance.Caps[i])} {Row(instance.Count, k => k == i ? -1 : 0)}");
        }

        writer.WriteLine("end");
    }

    public static void WriteNormaliz(Instance instance, TextWriter writer)
    {
        writer.WriteLine($"amb_space {instance.Count}\ninhom_equations 1");
        writer.WriteLine(Row(instance.Count, _ => 1) + " -1");
        writer.WriteLine($"inhom_inequalities {2 * instance.Count}");
        for (var i = 0; i < instance.Count; i++)
        {
            writer.WriteLine($"{Row(instance.Count, k => k == i ? 1 : 0)} {Fraction(-instance.Floors[i])}");
            writer.WriteLine($"{Row(instance.Count, k => k == i ? -1 : 0)} {Fraction(instance.Caps[i])}");
        }

        writer.WriteLine("VerticesOfPolyhedron\nVolume");
    }

    public static void WriteYaml(Instance instance, TextWriter writer)
    {
        string Bounds(IEnumerable<string> values) => string.Join(", ", values.Select((value, i) => $"s{i}: {value}"));
        writer.WriteLine($"curriculum: 1\nname: {instance.Name}\nsteps: 1000");
        writer.WriteLine($"sources: [{string.Join(", ", Enumerable.Range(0, instance.Count).Select(i => $"s{i}"))}]");
        writer.WriteLine($"floors: {{{Bounds(instance.Floors.Select(Instance.Decimal))}}}");
        writer.WriteLine($"caps: {{{Bounds(instance.Caps.Select(Instance.Decimal))}}}");
    }

    private static string Fraction(Rational value) => $"{value.Numerator}/{value.Denominator}";

    private static string Row(int count, Func<int, int> value) => string.Join(' ', Enumerable.Range(0, count).Select(value));
}
