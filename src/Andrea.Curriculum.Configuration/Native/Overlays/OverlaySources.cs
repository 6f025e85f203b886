using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Keys;
using Andrea.Curriculum.Configuration.TrainingRuns;

namespace Andrea.Curriculum.Configuration.Native.Overlays;

/// <summary>The sources of a trainer's file with what an overlay adds: tags, sizes, limits of epochs.</summary>
internal static class OverlaySources
{
    /// <summary>The trainer's sources, in its order; names that it does not have are collected as unknown.</summary>
    /// <param name="trainer">The sources of the trainer's file.</param>
    /// <param name="names">Their names.</param>
    /// <param name="written">The overlay's own entries.</param>
    /// <param name="unknown">Collects unknown names.</param>
    public static ImmutableArray<DataSource> Merge(
        ImmutableArray<DataSource> trainer, NameTable names, ImmutableArray<DataSource> written, UnknownNames unknown)
    {
        var merged = trainer.ToBuilder();
        foreach (var source in written)
        {
            if (names.TrySource(source.Name.Value, out var index))
            {
                merged[index] = Merge(merged[index], source);
            }
            else
            {
                unknown.Add(source.Name.Value, source.Name.Place.Span, RunKeys.Sources.Name, acceptsGroups: false);
            }
        }

        return merged.ToImmutable();
    }

    private static DataSource Merge(DataSource trainer, DataSource written) => trainer with
    {
        Tags = trainer.Tags.AddRange(written.Tags),
        Documents = written.Documents ?? trainer.Documents,
        Tokens = written.Tokens ?? trainer.Tokens,
        TokensPerDocument = written.TokensPerDocument ?? trainer.TokensPerDocument,
        MaxEpochs = written.MaxEpochs ?? trainer.MaxEpochs,
        OnExhausted = written.OnExhausted ?? trainer.OnExhausted,
    };
}
