using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Keys;
using Andrea.Curriculum.Configuration.TrainingRuns;

namespace Andrea.Curriculum.Configuration.Native;

/// <summary>Binds <c>simulation.sources</c>.</summary>
internal static class LossesBinder
{
    /// <summary>One entry per source that is named.</summary>
    public static ImmutableArray<SourceLoss> Bind(Binding binding, SectionReader simulation, NameTable names, UnknownNames unknown)
    {
        var losses = ImmutableArray.CreateBuilder<SourceLoss>();
        foreach (var pair in BySource.Pairs(binding, simulation, SimulationKeys.Sources))
        {
            var name = new ValueName("loss", pair.Key.Text);
            if (SectionReader.Open(binding, pair.Value, SourceLossKeys.Group, name, "a mapping with `mean` and `noise`") is not { } section)
            {
                continue;
            }

            var place = binding.At(pair.Key.Span.Union(pair.Value.Span));
            var loss = new SourceLoss(-1, place, section.Number(SourceLossKeys.Mean), section.Number(SourceLossKeys.Noise))
            {
                Reference = section.Number(SourceLossKeys.Reference),
                Start = section.Number(SourceLossKeys.Start),
                Exponent = section.Number(SourceLossKeys.Exponent),
                Onset = section.Number(SourceLossKeys.Onset),
                MemorisedAfter = section.Number(SourceLossKeys.MemorisedAfter),
                MemorisedLoss = section.Number(SourceLossKeys.MemorisedLoss),
            };
            if (BySource.TryFind(binding, pair.Key, names, unknown, "simulation.sources", out var source))
            {
                losses.Add(loss with { Source = source });
            }
        }

        return losses.ToImmutable();
    }
}
