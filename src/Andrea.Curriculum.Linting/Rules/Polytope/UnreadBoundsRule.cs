using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Polytope;

/// <summary>AC120: floors, caps, groups or constraints where a static policy keeps to the written mix throughout.</summary>
/// <remarks>
/// <para>
/// A static policy draws from the mix and from nothing else. A floor beside it looks like a guarantee, and changes nothing when the mix
/// is edited later. Every other policy moves within the bounds, and so does a static one without a mix, which takes the most even one.
/// </para>
/// <para>Exclusions are left alone: they say that a share of 0 is meant.</para>
/// </remarks>
internal sealed class UnreadBoundsRule() : LintRule(
    new("AC120", "unread-bounds", Severity.Warning, "bounds in a file whose policy never reads them"))
{
    private const int MostMarked = 6;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        var unread = new SortedDictionary<int, Label>();
        var read = new HashSet<FileSpan>();
        foreach (var regime in context.Live)
        {
            foreach (var bound in WrittenBounds(regime))
            {
                // Bounds that are laid over a trainer's own mix are there to hold it, which AC119 does.
                if (!regime.KeepsWrittenMix || regime.Regime.Bandit.Policy.Place is { } chosen && chosen.File != context.Run.Text)
                {
                    read.Add(bound.Place);
                }

                unread.TryAdd(bound.Place.Span.Start, bound);
            }
        }

        Label[] marks = [.. unread.Values.Where(bound => !read.Contains(bound.Place))];
        if (marks.Length == 0)
        {
            return;
        }

        RegimeAnalysis[] fixedRegimes = [.. context.Live.Where(regime => regime.KeepsWrittenMix)];
        sink.Report(At(
            marks[0].Place,
            $"`policy: static` keeps to the written mix in {Names.List(Array.ConvertAll(fixedRegimes, regime => regime.Regime.Name))}: "
                + $"{(marks.Length == 1 ? "this bound is" : $"these {Figures.Count(marks.Length)} bounds are")} never read",
            marks[0].Text) with
        {
            Secondary =
            [
                .. marks.Skip(1).Take(MostMarked - 1),
                .. fixedRegimes[0].Regime.Bandit.Policy.Place is { } policy ? [new Label(policy, "reads the mix only")] : (ReadOnlySpan<Label>)[],
            ],
            Subjects = [.. fixedRegimes.Select(regime => Subject.Regime(regime.Regime.Name))],
            Help = "remove them, or choose a policy that moves within them",
        });
    }

    private static IEnumerable<Label> WrittenBounds(RegimeAnalysis analysis)
    {
        var regime = analysis.Regime;
        for (var i = 0; i < regime.Present.Length; i++)
        {
            if (regime.Floors[i] is { Value.Sign: > 0 } floor)
            {
                yield return new Label(floor.Place, "floor");
            }

            if (regime.Caps[i] is { Value.Sign: > 0 } cap)
            {
                yield return new Label(cap.Place, "cap");
            }
        }

        foreach (var group in regime.Groups)
        {
            if (group.Floor is { } floor)
            {
                yield return new Label(floor.Place, $"floor of group `{group.Name.Value}`");
            }

            if (group.Cap is { } cap)
            {
                yield return new Label(cap.Place, $"cap of group `{group.Name.Value}`");
            }
        }

        foreach (var constraint in regime.Constraints)
        {
            yield return new Label(Wording.Place.FirstLine(constraint.Place), "constraint");
        }
    }
}
