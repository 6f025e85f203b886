using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Keys;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Configuration.Yaml;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Native;

/// <summary>Binds <c>groups</c>; a restated group without members keeps those of the group that it restates.</summary>
/// <param name="binding">The binding.</param>
/// <param name="names">Known names; takes the groups.</param>
/// <param name="shares">Binds floors and caps.</param>
/// <param name="references">Binds members.</param>
internal sealed class GroupsBinder(Binding binding, NameTable names, SharesBinder shares, ReferencesBinder references)
{
    /// <summary>The groups of a scope.</summary>
    public ImmutableArray<SourceGroup> Bind(SectionReader scope, string scopeName, bool canLift)
    {
        var groups = ImmutableArray.CreateBuilder<SourceGroup>();
        var seen = new Dictionary<string, Located<string>>(StringComparer.Ordinal);
        foreach (var item in scope.Items(ScopeKeys.Groups))
        {
            if (!binding.Budget.TryTakeGroup())
            {
                binding.Report(ReadingRules.HostileInput, item.Span,
                    $"the file has more than {BindingBudget.MaxEntries} groups, the most that are read");
                break;
            }

            if (BindGroup(item, scopeName, canLift) is { } group && IsNew(seen, group.Name))
            {
                groups.Add(group);
            }
        }

        foreach (var group in groups)
        {
            names.Declare(group);
        }

        return groups.ToImmutable();
    }

    private SourceGroup? BindGroup(YamlNode item, string scopeName, bool canLift)
    {
        if (SectionReader.Open(binding, item, GroupKeys.Group, new ValueName("an entry of `groups`")) is not { } section)
        {
            return null;
        }

        var name = section.Text(GroupKeys.Name);
        var members = new SortedSet<int>();
        foreach (var member in references.Bind(section, GroupKeys.Sources, acceptsGroups: false))
        {
            members.Add(member.Source);
        }

        var tags = BindTags(section, members);
        var floor = Bound(section, GroupKeys.Floor, "floor", name, scopeName, canLift, out var liftsFloor);
        var cap = Bound(section, GroupKeys.Cap, "cap", name, scopeName, canLift, out var liftsCap);
        if (name is not { } named)
        {
            return null;
        }

        var writesMembers = section.Value(GroupKeys.Sources) is not null || section.Value(GroupKeys.Tags) is not null;
        var restated = writesMembers ? null : names.Group(named.Value);
        return new SourceGroup
        {
            Place = section.Place,
            Name = named,
            Members = restated?.Members ?? [.. members],
            Tags = restated?.Tags ?? tags,
            Floor = floor,
            Cap = cap,
            LiftsFloor = liftsFloor,
            LiftsCap = liftsCap,
        };
    }

    private ImmutableArray<Located<string>> BindTags(SectionReader section, SortedSet<int> members)
    {
        var tags = ImmutableArray.CreateBuilder<Located<string>>();
        foreach (var item in section.Items(GroupKeys.Tags))
        {
            if (ScalarReader.Text(binding, item, GroupKeys.Tags.Type.Item!, new ValueName("tags")) is not { } tag)
            {
                continue;
            }

            tags.Add(tag);
            var tagged = names.WithTag(tag.Value);
            if (!binding.Budget.TryTakeMembers(tagged.Count))
            {
                binding.ReportLimit(nameof(BindingBudget.MaxMembers), item.Span,
                    $"groups stand for more than {BindingBudget.MaxMembers} sources in this file, the most that are read");
                break;
            }

            members.UnionWith(tagged);
        }

        return tags.ToImmutable();
    }

    private Located<Rational>? Bound(
        SectionReader section, Key key, string what, Located<string>? name, string scope, bool canLift, out bool lifts)
    {
        lifts = false;
        return section.Value(key) is { } node ? shares.Bound(node, what, name?.Value ?? "", scope, canLift, out lifts) : null;
    }

    private bool IsNew(Dictionary<string, Located<string>> seen, Located<string> name)
    {
        var first = names.TrySource(name.Value, out var source) ? names.Sources[source].Name : seen.GetValueOrDefault(name.Value);
        if (first.Value is null)
        {
            seen.Add(name.Value, name);
            return true;
        }

        var isSource = !seen.ContainsKey(name.Value);
        binding.Report(new Finding
        {
            Rule = ReadingRules.DuplicateSource,
            Severity = ReadingRules.DuplicateSource.DefaultSeverity,
            Message = isSource
                ? $"a group and a source are both called {Shown.Quoted(name.Value)}, expected different names; the group is not read"
                : $"two groups of one scope are called {Shown.Quoted(name.Value)}, expected one; the second is not read",
            Primary = new Label(name.Place, isSource ? "the group" : "the second one"),
            Secondary = [new Label(first.Place, isSource ? "the source" : "the first one")],
        });
        return false;
    }
}
