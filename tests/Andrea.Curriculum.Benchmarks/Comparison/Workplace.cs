using Andrea.Curriculum.Benchmarks.Formats;
using Andrea.Curriculum.Benchmarks.Instances;

namespace Andrea.Curriculum.Benchmarks.Comparison;

/// <summary>
/// A folder with the programs to compare: <c>jit</c>, <c>aot</c> (this program), <c>andrea</c>, <c>bounds_glpk</c>, <c>bounds_clp</c>,
/// <c>exact_sampler</c>, <c>own_memory</c>. What is missing is left out of the comparison.
/// </summary>
/// <param name="Folder">The folder; instances are written into it.</param>
/// <param name="Given">A folder with instances that others have measured; null, or one without them, for generated ones.</param>
internal sealed record Workplace(string Folder, string? Given)
{
    /// <summary>Path of a program.</summary>
    public string Program(string name) => Path.Combine(Folder, name);

    /// <summary>A given instance, or one of the same kind.</summary>
    public string Instance(string given, string generated)
    {
        if (Given is not null && Path.Combine(Given, given + ".txt") is var file && File.Exists(file))
        {
            return file;
        }

        var path = Path.Combine(Folder, generated + ".txt");
        using var writer = new StreamWriter(path);
        GeneratedInstances.Find(generated)!.Write(writer);
        return path;
    }

    /// <summary>The same instance in another program's format.</summary>
    public string Convert(string instance, string format, string ending)
    {
        var path = Path.Combine(Folder, Path.GetFileNameWithoutExtension(instance) + ending);
        using var writer = new StreamWriter(path);
        InstanceWriter.Of(format)!(Instances.Instance.Read(instance), writer);
        return path;
    }
}
