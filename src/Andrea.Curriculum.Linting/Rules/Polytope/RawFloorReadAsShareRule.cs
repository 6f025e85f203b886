using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Polytope;

/// <summary>AC115: with <c>bounds: raw</c>, floors that guarantee less than half of the share that they look like.</summary>
/// <remarks>
/// <para>
/// Raw weights are divided by their sum, so that a floor l guarantees l / (l + the greatest weights of all others). A floor of 0.8 among
/// four sources whose weights reach 1 guarantees 0.8 / 3.8 = 0.21; among sixteen sources, 0.8 / 15.8 = 0.05. The floors 0.8, 0.8, 0.7,
/// 0.7 of the ANDREA course are of this kind.
/// </para>
/// <para>Where weights are themselves shares until floors raise them, more is guaranteed; the file cannot say so.</para>
/// </remarks>
internal sealed class RawFloorReadAsShareRule() : LintRule(
    new("AC115", "raw-floor-read-as-share", Severity.Warning, "raw floors that guarantee a far smaller share than they look like"))
{
    private const int MostMarked = 6;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        if (context.Run.Bounds is not { Value: BoundsBasis.Raw, Place: { } basis })
        {
            return;
        }

        foreach (var regime in context.Live)
        {
            // Regimes inherit floors: the first one with any says enough.
            var promises = Promises(regime);
            if (promises.Count > 0)
            {
                sink.Report(Describe(context, regime.Regime, promises, basis));
                return;
            }
        }
    }

    private static List<(int Source, Located<Rational> Floor, Rational Guaranteed)> Promises(RegimeAnalysis analysis)
    {
        // Groups and constraints bound shares and may guarantee more than the weights alone.
        var regime = analysis.Regime;
        var isAlone = regime.Constraints.IsEmpty && regime.Groups.All(group => group.Floor is null && group.Cap is null);
        if (!isAlone && analysis.FeasiblePolytope is null)
        {
            return [];
        }

        var greatest = Rational.Zero;
        for (var i = 0; i < regime.Present.Length; i++)
        {
            greatest += GreatestWeight(regime, i);
        }

        var promises = new List<(int, Located<Rational>, Rational)>();
        for (var i = 0; i < regime.Present.Length; i++)
        {
            var own = GreatestWeight(regime, i);
            if (regime.Floors[i] is not { Value.Sign: > 0 } floor || floor.Value > own || floor.Value > Rational.One)
            {
                continue;
            }

            var guaranteed = floor.Value / (floor.Value + greatest - own);
            guaranteed = isAlone ? guaranteed : analysis.FeasiblePolytope!.TightFloor(i);
            if (guaranteed * 2 < floor.Value)
            {
                promises.Add((i, floor, guaranteed));
            }
        }

        return promises;
    }

    private static Rational GreatestWeight(Regime regime, int source) =>
        regime.IsAvailable(source) ? regime.Caps[source]?.Value ?? Rational.One : Rational.Zero;

    private Finding Describe(
        LintContext context, Regime regime, List<(int Source, Located<Rational> Floor, Rational Guaranteed)> promises, FileSpan basis)
    {
        var (source, floor, guaranteed) = promises[0];
        var name = context.Run.Sources[source].Name.Value;
        var room = Enumerable.Range(0, regime.Present.Length).Where(i => i != source).Aggregate(Rational.Zero, (sum, i) => sum + GreatestWeight(regime, i));
        var (written, others) = (Figures.Exact(floor.Value), guaranteed * (floor.Value + room) == floor.Value ? Figures.Exact(room) : "");
        return At(
            floor.Place,
            $"raw floor {written} of `{name}` guarantees a share of only {Figures.Rounded(guaranteed)} in `{regime.Name}`"
                + $"{(promises.Count > 1 ? $", and {promises.Count - 1} more floors fall short like it" : "")}: weights are divided by their sum",
            $"guarantees {Figures.Rounded(guaranteed)}") with
        {
            Secondary =
            [
                .. promises.Skip(1).Take(MostMarked).Select(other => new Label(other.Floor.Place, $"guarantees {Figures.Rounded(other.Guaranteed)}")),
                new Label(basis, "weights, not shares"),
            ],
            Notes = others != "" ? [$"{written} / ({written} + {others}) is {Figures.Rounded(guaranteed)}; {others} is what the weights of all others can sum to"] : [],
            Help = "if shares are meant, remove `bounds: raw`; else cap the weights of the others",
        };
    }
}
