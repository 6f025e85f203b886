using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;

using Andrea.Curriculum.Configuration.Dialects.Checks;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Trainers;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Dialects.Levanter;

/// <summary>
/// AC506: sources of which no block has a sequence. Levanter rounds share times block down for each source and gives what is left to
/// the first of the largest; it only warns in its log.
/// </summary>
internal static class BlockRounding
{
    private const int MostLabels = 10;
    private const int MostNames = 5;

    /// <summary>Reports each stage's sources that get nothing.</summary>
    /// <param name="binding">The reading.</param>
    /// <param name="block">The block.</param>
    /// <param name="file">The file; its sources are in the order in which the trainer counts them.</param>
    public static void Check(DialectBinding binding, MixtureBlock block, TrainerFile file)
    {
        var lost = new List<(TrainerStage Stage, ImmutableArray<TrainerWeight> Weights, Rational Least, int Heir)>();
        var seen = new HashSet<int>();
        var first = FirstDrawn(file);
        foreach (var stage in file.Stages)
        {
            if (StageShares.Of(file, stage) is not { } shares)
            {
                // What an unknown stage draws nobody can tell.
                seen.UnionWith(Enumerable.Range(0, file.Sources.Length));
                continue;
            }

            var heir = first;
            var least = Rational.One;
            var counts = shares.Select(share => Floor(share * block.Size)).ToList();
            for (var i = 0; i < counts.Count; i++)
            {
                heir = counts[i] > counts[heir] ? i : heir;
            }

            for (var i = 0; i < counts.Count; i++)
            {
                if (i == heir || !counts[i].IsZero)
                {
                    seen.Add(i);
                }
                else if (shares[i].Sign > 0)
                {
                    least = Rational.Min(least, shares[i]);
                }
            }

            var none = stage.Weights.Where(weight => weight.Source != heir && shares[weight.Source].Sign > 0 && counts[weight.Source].IsZero).ToImmutableArray();
            if (!none.IsEmpty)
            {
                lost.Add((stage, none, least, heir));
            }
        }

        foreach (var (stage, weights, least, heir) in lost)
        {
            Report(binding, block, file, stage, weights, least, heir, seen);
        }
    }

    /// <summary>The first source that Levanter builds: it gets all of a block in which nobody gets a whole sequence.</summary>
    private static int FirstDrawn(TrainerFile file)
    {
        var drawn = file.Stages.SelectMany(stage => stage.Weights).Where(weight => weight.Number.Value is { Sign: > 0 }).Select(weight => weight.Source);
        return drawn.DefaultIfEmpty().Min();
    }

    private static void Report(
        DialectBinding binding, MixtureBlock block, TrainerFile file, TrainerStage stage, ImmutableArray<TrainerWeight> weights, Rational least, int heir, HashSet<int> seen)
    {
        var never = weights.Where(weight => !seen.Contains(weight.Source)).ToImmutableArray();
        var isOne = weights.Length == 1;
        var needed = Floor(Rational.One / least) is var floor && Rational.Of(floor) == Rational.One / least ? floor : floor + 1;
        binding.Report(new Finding
        {
            Rule = TrainerRules.RoundingShortfall,
            Severity = TrainerRules.RoundingShortfall.DefaultSeverity,
            Message = $"{Names(file, weights)} {(isOne ? "gets" : "get")} none of the {Count(block.Size)} sequences of a block{(file.Stages.Length == 1 ? ", so that no step draws any" : $" in {StageWords.Of(file, stage)}")}; Levanter only says so in a warning of its log",
            Primary = new Label(weights[0].Number.Place, "less than 1 sequence"),
            Secondary =
            [
                .. weights.Skip(1).Take(MostLabels - 2).Select(weight => new Label(weight.Number.Place, "less than 1 sequence")),
                .. block.Place is { } place ? [new Label(place, $"{Count(block.Size)} sequences a block")] : Array.Empty<Label>(),
            ],
            Notes =
            [
                $"a share of {Decimal(least)} times {block.Words} is {Decimal(least * block.Size)}, rounded down to 0; what is left over goes to {Quotation.Of(file.Sources[heir].Name.Value)}, the largest",
                .. never.IsEmpty || file.Stages.Length == 1 ? Array.Empty<string>() : [$"{Names(file, never)} {(never.Length == 1 ? "gets" : "get")} none in any stage: the run never sees {(never.Length == 1 ? "it" : "them")}"],
            ],
            Help = needed < MixtureBlock.Limit
                ? $"write a `mixture_block_size` of at least {Count(needed)}, or a greater weight"
                : $"write a greater weight: a block has less than {Count(MixtureBlock.Limit)} sequences",
        });
    }

    private static string Names(TrainerFile file, ImmutableArray<TrainerWeight> weights)
    {
        var names = weights.Select(weight => Quotation.Of(file.Sources[weight.Source].Name.Value)).ToList();
        return names.Count switch
        {
            1 => names[0],
            <= MostNames => $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}",
            _ => $"{string.Join(", ", names.Take(MostNames))} and {Count(names.Count - MostNames)} more",
        };
    }

    private static BigInteger Floor(Rational value) => BigInteger.Divide(value.Numerator, value.Denominator);

    private static string Count(BigInteger value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Decimal(Rational value) => value.ToDouble().ToString("0.########", CultureInfo.InvariantCulture);
}
