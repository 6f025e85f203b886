using Andrea.Curriculum.Configuration.Trainers;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Dialects;

/// <summary>
/// A format of configs that some trainer reads: how to know it and how to read it. A further one is a folder of its own and a line in
/// <see cref="DialectCatalogue"/>.
/// </summary>
public abstract class Dialect
{
    /// <summary>Its name on the command line and under the key <c>dialect</c>, in lower case.</summary>
    public abstract string Name { get; }

    /// <summary>The trainer's own name, for sentences.</summary>
    public abstract string Trainer { get; }

    /// <summary>False for a shape that several programs share.</summary>
    public virtual bool IsOfOneTrainer => true;

    /// <summary>What a file of this dialect without a mixture lacks, for a sentence: <c>no `data_stages`</c>.</summary>
    public abstract string Lacking { get; }

    /// <summary>A key that such a file in JSON holds, so that the JSON of folders is not all parsed; empty when nobody writes it so.</summary>
    public virtual ReadOnlySpan<byte> KeyInJson => [];

    /// <summary>How surely a file is of this dialect, judged by its keys alone.</summary>
    /// <param name="root">The file's root, a mapping.</param>
    internal abstract DialectMatch Match(YamlNode root);

    /// <summary>Reads a file that was taken for one of this dialect; everything that is wrong is reported to the binding.</summary>
    /// <param name="binding">The reading.</param>
    /// <param name="root">The file's root, a mapping.</param>
    /// <returns>The file in its own terms; null when no mixture could be read at all, which is reported.</returns>
    internal abstract TrainerFile? Read(DialectBinding binding, YamlNode root);
}
