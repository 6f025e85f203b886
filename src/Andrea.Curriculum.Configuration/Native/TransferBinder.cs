using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Keys;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Native;

/// <summary>Binds <c>simulation.transfer</c>.</summary>
internal static class TransferBinder
{
    private const string Where = "simulation.transfer";

    /// <summary>One part per pair of sources that is written.</summary>
    public static ImmutableArray<TransferPart> Bind(Binding binding, SectionReader simulation, NameTable names, UnknownNames unknown)
    {
        var parts = ImmutableArray.CreateBuilder<TransferPart>();
        var inner = SimulationKeys.Transfer.Type.Item!;
        foreach (var pair in BySource.Pairs(binding, simulation, SimulationKeys.Transfer))
        {
            var isKnown = BySource.TryFind(binding, pair.Key, names, unknown, Where, out var from);
            if (pair.Value.Kind != YamlKind.Mapping)
            {
                binding.ReportWrongType(pair.Value, new ValueName("transfer", pair.Key.Text), inner.Expected);
                continue;
            }

            foreach (var entry in BySource.Pairs(binding, pair.Value, Where))
            {
                var isTarget = BySource.TryFind(binding, entry.Key, names, unknown, Where, out var to);
                var part = ScalarReader.Number(binding, entry.Value, inner.Item!, new ValueName("transfer", entry.Key.Text));
                if (isKnown && isTarget && part is { } known)
                {
                    parts.Add(new TransferPart(from, to, known));
                }
            }
        }

        return parts.ToImmutable();
    }
}
