using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Native;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Polytope;

/// <summary>AC117: a group whose sources or tags match nothing; as a warning one of whose tags is misspelt.</summary>
/// <remarks>
/// A misspelt tag makes a group of no sources. Its cap holds nothing back, and a floor cannot be met; an exclusion of it excludes nobody.
/// Where the group has other members, a tag that no source has may be kept for later: only one that is nearly a tag of some source is
/// taken for misspelt.
/// </remarks>
internal sealed class GroupWithoutMembersRule() : LintRule(
    new("AC117", "group-without-members", Severity.Error, "a group whose sources or tags match nothing")
    {
        OtherSeverity = Severity.Warning,
    })
{
    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        var spelling = new Spelling();
        var tags = context.Run.Sources.SelectMany(source => source.Tags).Select(tag => tag.Value).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var scope in context.Run.Pivots.Prepend(context.Run.Own))
        {
            foreach (var group in scope.Groups)
            {
                if (group.Members.IsEmpty && seen.Add(group.Name.Value))
                {
                    sink.Report(Describe(group, tags, spelling));
                }
                else if (!group.Members.IsEmpty)
                {
                    ReportMisspelt(group, tags, spelling, seen, sink);
                }
            }
        }
    }

    private void ReportMisspelt(SourceGroup group, HashSet<string> known, Spelling spelling, HashSet<string> seen, FindingSink sink)
    {
        foreach (var tag in group.Tags)
        {
            if (!known.Contains(tag.Value) && spelling.Nearest(tag.Value, known) is { } nearest && seen.Add(group.Name.Value + "\n" + tag.Value))
            {
                sink.Report(At(
                    tag.Place, $"no source is tagged {Names.List([tag.Value])}: group `{group.Name.Value}` has only its other members", "no source has it") with
                {
                    Severity = Severity.Warning,
                    Help = $"did you mean `{nearest}`?",
                });
            }
        }
    }

    private Finding Describe(SourceGroup group, HashSet<string> known, Spelling spelling)
    {
        if (group.Tags.IsEmpty)
        {
            return At(group.Name.Place, $"group `{group.Name.Value}` has no sources and no tags: it bounds nothing", "no members") with
            {
                Help = "list its members: `sources: [...]`, or `tags: [...]`",
            };
        }

        string[] tags = [.. group.Tags.Select(tag => tag.Value)];
        var nearest = spelling.Nearest(tags[0], known);
        return At(
            group.Tags[0].Place,
            $"group `{group.Name.Value}` has no members: no source is tagged {Names.List(tags)}",
            "no source has it") with
        {
            Help = nearest is null ? "tag the sources that belong to it, or list them under `sources`" : $"did you mean `{nearest}`?",
        };
    }
}
