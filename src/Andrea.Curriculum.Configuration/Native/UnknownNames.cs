using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Edits;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Keys;
using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Configuration.Native;

/// <summary>AC107: collects names that no source has, so that one misspelt name gives one finding, whatever number of places use it.</summary>
internal sealed class UnknownNames
{
    private const int MostLabels = 10;

    private readonly Dictionary<string, List<Use>> _uses = new(StringComparer.Ordinal);

    /// <summary>Remembers a use of an unknown name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="where">In what it stands, such as <c>floors</c>.</param>
    /// <param name="acceptsGroups">Whether the name of a group would have been right.</param>
    public void Add(string name, TextSpan place, string where, bool acceptsGroups)
    {
        if (!_uses.TryGetValue(name, out var uses))
        {
            _uses.Add(name, uses = []);
        }

        uses.Add(new Use(place, where, acceptsGroups));
    }

    /// <summary>Reports one finding per name.</summary>
    public void ReportAll(Binding binding, NameTable names)
    {
        foreach (var (name, uses) in _uses)
        {
            if (binding.IsFull)
            {
                return;
            }

            var first = uses[0];
            var acceptsGroups = uses.Any(use => use.AcceptsGroups);
            var isGroup = names.Group(name) is not null;
            var nearest = isGroup ? null : binding.Spelling.Nearest(name, acceptsGroups ? names.SourceNames.Concat(names.GroupNames) : names.SourceNames);
            binding.Report(new Finding
            {
                Rule = ReadingRules.UnknownSource,
                Severity = ReadingRules.UnknownSource.DefaultSeverity,
                Message = isGroup
                    ? $"{Shown.Quoted(name)} in `{first.Where}` is a group, expected a source; nothing is bounded by it"
                    : $"no source{(acceptsGroups ? " or group" : "")} is called {Shown.Quoted(name)}; what `{first.Where}` says of it has no effect",
                Primary = new Label(binding.At(first.Place), isGroup ? "a group" : "unknown name"),
                Secondary = uses.Skip(1).Take(MostLabels - 1)
                    .Select(use => new Label(binding.At(use.Place), $"and in `{use.Where}`")).ToImmutableArray(),
                Help = isGroup ? "a group's floor and cap stand in its entry of `groups`"
                    : nearest is null ? null : $"did you mean `{nearest}`?",
                Fix = nearest is null ? null : FixOf(binding, uses, nearest),
            });
        }
    }

    private static Fix? FixOf(Binding binding, List<Use> uses, string name)
    {
        // Inside a comparison a name that is no plain word needs quotes of its own.
        if (ScalarName.Write(name) != name && uses.Exists(use => use.Where == ScopeKeys.Constraints.Name))
        {
            return null;
        }

        return new Fix($"write `{name}`", FixSafety.Safe, [.. uses.Select(use => use.Place).Distinct().Select(place =>
            new TextEdit(place, ScalarName.Like(binding.File.Slice(place), name)))]);
    }

    private readonly record struct Use(TextSpan Place, string Where, bool AcceptsGroups);
}
