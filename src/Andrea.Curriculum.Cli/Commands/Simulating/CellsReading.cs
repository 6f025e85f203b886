using System.Collections.Immutable;

using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Configuration.Edits;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Yaml;
using Andrea.Curriculum.Simulation.Comparisons;
using Andrea.Curriculum.Simulation.Shards;

namespace Andrea.Curriculum.Cli.Commands.Simulating;

/// <summary>Makes the cells of a comparison: every combination of the values of keys that vary, the last key's values fastest.</summary>
internal static class CellsReading
{
    private const int GreatestCells = 256;

    /// <summary>Reads the cells.</summary>
    /// <param name="environment">Where complaints go.</param>
    /// <param name="source">The curriculum.</param>
    /// <param name="variations">Keys that vary; the curriculum itself is the only cell when there are none.</param>
    /// <exception cref="UsageException">A cell cannot be understood, or there are too many.</exception>
    public static ImmutableArray<Cell> Read(CommandEnvironment environment, SourceText source, ImmutableArray<Variation> variations)
    {
        var count = variations.Aggregate(1L, (cells, variation) => Math.Min(cells * variation.Values.Length, int.MaxValue));
        if (count > GreatestCells)
        {
            throw new UsageException($"the values make {count} combinations, more than {GreatestCells}");
        }

        var cells = ImmutableArray.CreateBuilder<Cell>();
        for (var cell = 0; cell < count; cell++)
        {
            var rest = cell;
            var changes = new (string Key, string Value)[variations.Length];
            for (var i = variations.Length - 1; i >= 0; i--)
            {
                var values = variations[i].Values;
                changes[i] = (variations[i].Key, values[rest % values.Length]);
                rest /= values.Length;
            }

            var text = source;
            for (var i = 0; i < changes.Length; i++)
            {
                text = Change(text, changes[i].Key, changes[i].Value, variations[i].IsEverywhere);
            }

            cells.Add(new Cell([.. changes], new RunAnalysis(UsableRun.Of(environment, text).Plan!)));
        }

        return cells.ToImmutable();
    }

    private static SourceText Change(SourceText source, string key, string value, bool isEverywhere)
    {
        var path = key.Split('.');
        var top = new ScopeEdits(YamlReader.Read(source).Tree);
        if (top.TrySet(path, value))
        {
            var changed = top.ToEdits().Apply();
            var regimes = new ScopeEdits(YamlReader.Read(changed).Tree);
            if (!isEverywhere)
            {
                return changed;
            }

            if (regimes.TrySetWhereRestated(path, value))
            {
                return regimes.ToEdits().Apply();
            }
        }

        throw new UsageException($"`{key}` cannot be set in this file: a section on its way is empty, an alias or no mapping");
    }
}
