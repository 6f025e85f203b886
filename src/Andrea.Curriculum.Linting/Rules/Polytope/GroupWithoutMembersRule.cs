using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Native;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Polytope;

/// <summary>AC117: a group whose sources or tags match nothing.</summary>
/// <remarks>
/// A misspelt tag makes a group of no sources. Its cap holds nothing back, and a floor cannot be met; an exclusion of it excludes nobody.
/// </remarks>
internal sealed class GroupWithoutMembersRule() : LintRule(
    new("AC117", "group-without-members", Severity.Error, "a group whose sources or tags match nothing"))
{
    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        var spelling = new Spelling();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var scope in context.Run.Pivots.Prepend(context.Run.Own))
        {
            foreach (var group in scope.Groups)
            {
                if (group.Members.IsEmpty && seen.Add(group.Name.Value))
                {
                    sink.Report(Describe(context.Run, group, spelling));
                }
            }
        }
    }

    private Finding Describe(TrainingRun run, SourceGroup group, Spelling spelling)
    {
        if (group.Tags.IsEmpty)
        {
            return At(group.Name.Place, $"group `{group.Name.Value}` has no sources and no tags: it bounds nothing", "no members") with
            {
                Help = "list its members: `sources: [...]`, or `tags: [...]`",
            };
        }

        string[] tags = [.. group.Tags.Select(tag => tag.Value)];
        var nearest = spelling.Nearest(tags[0], run.Sources.SelectMany(source => source.Tags).Select(tag => tag.Value).Distinct());
        return At(
            group.Tags[0].Place,
            $"group `{group.Name.Value}` has no members: no source is tagged {Names.List(tags)}",
            "no source has it") with
        {
            Help = nearest is null ? "tag the sources that belong to it, or list them under `sources`" : $"did you mean `{nearest}`?",
        };
    }
}
