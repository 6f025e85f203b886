using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Keys;
using Andrea.Curriculum.Configuration.TrainingRuns;

namespace Andrea.Curriculum.Configuration.Native;

/// <summary>Binds lists of names of sources and groups.</summary>
/// <param name="binding">The binding.</param>
/// <param name="names">Known names.</param>
/// <param name="unknown">Collects unknown names.</param>
internal sealed class ReferencesBinder(Binding binding, NameTable names, UnknownNames unknown)
{
    /// <summary>The sources that the list of a key names, in the order written, each once.</summary>
    /// <param name="section">The section with the key.</param>
    /// <param name="key">The key.</param>
    /// <param name="acceptsGroups">Whether a group's name stands for its members.</param>
    public ImmutableArray<SourceReference> Bind(SectionReader section, Key key, bool acceptsGroups)
    {
        var references = ImmutableArray.CreateBuilder<SourceReference>();
        var seen = new HashSet<int>();
        foreach (var item in section.Items(key))
        {
            if (ScalarReader.Text(binding, item, key.Type.Item!, new ValueName($"an entry of `{key.Name}`")) is not { } name)
            {
                continue;
            }

            if (names.TrySource(name.Value, out var source))
            {
                TrainerReading.CheckUse(binding, item, names.Sources[source].Name.Place);
                if (seen.Add(source))
                {
                    references.Add(new SourceReference(source, name.Place, null));
                }
            }
            else if (acceptsGroups && names.Group(name.Value) is { } group)
            {
                if (!TakeMembers(group, item.Span))
                {
                    break;
                }

                foreach (var member in group.Members)
                {
                    if (seen.Add(member))
                    {
                        references.Add(new SourceReference(member, name.Place, group.Name.Value));
                    }
                }
            }
            else
            {
                unknown.Add(name.Value, item.Span, key.Name, acceptsGroups);
            }
        }

        return references.ToImmutable();
    }

    private bool TakeMembers(SourceGroup group, Text.TextSpan place)
    {
        if (binding.Budget.TryTakeMembers(group.Members.Length))
        {
            return true;
        }

        binding.ReportLimit(nameof(BindingBudget.MaxMembers), place,
            $"groups stand for more than {BindingBudget.MaxMembers} sources in this file, the most that are read");
        return false;
    }
}
