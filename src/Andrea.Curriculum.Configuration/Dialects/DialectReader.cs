using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Dialects.Checks;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Trainers;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Dialects;

/// <summary>Reads a file of a known dialect, and checks what all dialects have in common.</summary>
public static class DialectReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="dialect">Its dialect.</param>
    /// <param name="tree">The file; its root is a mapping.</param>
    /// <param name="problems">Everything that was found, in the order of the text.</param>
    /// <returns>The file in its own terms; null when it has no mixture that could be read.</returns>
    public static TrainerFile? Read(Dialect dialect, YamlTree tree, out ImmutableArray<Finding> problems)
    {
        ArgumentNullException.ThrowIfNull(dialect);
        ArgumentNullException.ThrowIfNull(tree);
        var binding = new DialectBinding(tree.Source);
        var file = dialect.Read(binding, tree.Root);
        if (file is not null)
        {
            foreach (var stage in file.Stages)
            {
                if (WeightValues.Check(binding, file, stage))
                {
                    WeightSums.Check(binding, file, stage);
                }
            }

            RepeatedPaths.Check(binding, file);
        }

        problems = binding.Problems();
        return file is null ? null : file with { Problems = problems };
    }
}
