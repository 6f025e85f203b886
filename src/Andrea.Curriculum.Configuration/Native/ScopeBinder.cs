using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Keys;
using Andrea.Curriculum.Configuration.Native.Comparisons;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;

namespace Andrea.Curriculum.Configuration.Native;

/// <summary>Binds what the top level and every entry of <c>regimes</c> can say of a regime.</summary>
internal sealed class ScopeBinder
{
    private readonly Binding _binding;
    private readonly SharesBinder _shares;
    private readonly ReferencesBinder _references;
    private readonly GroupsBinder _groups;
    private readonly ConstraintsBinder _constraints;

    /// <summary>Takes what all scopes of a file share.</summary>
    public ScopeBinder(Binding binding, NameTable names, UnknownNames unknown, BoundsBasis basis)
    {
        _binding = binding;
        _shares = new SharesBinder(binding, names, unknown, basis);
        _references = new ReferencesBinder(binding, names, unknown);
        _groups = new GroupsBinder(binding, names, _shares, _references);
        _constraints = new ConstraintsBinder(binding, names, unknown);
    }

    /// <summary>Binds a scope.</summary>
    /// <param name="section">Its mapping.</param>
    /// <param name="place">Its place.</param>
    /// <param name="name">Name of its regime.</param>
    /// <param name="fromStep">Its first step; null at the top level.</param>
    /// <param name="subject">Its name in the subjects of findings.</param>
    public RegimeScope Bind(SectionReader section, FileSpan place, Setting<string> name, Located<long>? fromStep, string subject)
    {
        var isPivot = fromStep is not null;

        // Groups come first: the lists and constraints of their scope may name them.
        var groups = _groups.Bind(section, subject, canLift: isPivot);
        var warmupSources = section.Pair(ScopeKeys.WarmupSources);
        return new RegimeScope
        {
            Place = place,
            Name = name,
            FromStep = fromStep,
            Mix = section.Value(ScopeKeys.Mix) is { } mix
                ? _shares.Bind(mix, ScopeKeys.Mix, "mix", subject, canLift: false)
                : null,
            Floors = Shares(section, ScopeKeys.Floors, "floor", subject, isPivot),
            Caps = Shares(section, ScopeKeys.Caps, "cap", subject, isPivot),
            Exclude = _references.Bind(section, ScopeKeys.Exclude, acceptsGroups: true),
            Include = isPivot ? _references.Bind(section, RegimeKeys.Include, acceptsGroups: true) : [],
            Groups = groups,
            Constraints = _constraints.Bind(section),
            WarmupSteps = section.Integer(ScopeKeys.WarmupSteps),
            WarmupSources = warmupSources is null ? null : _references.Bind(section, ScopeKeys.WarmupSources, acceptsGroups: true),
            WarmupSourcesPlace = warmupSources is { } pair ? _binding.At(pair.Key.Span.Union(pair.Value.Span)) : null,
            Bandit = BanditBinder.Bind(_binding, section),
        };
    }

    private ImmutableArray<SourceShare> Shares(SectionReader section, Key key, string what, string subject, bool canLift) =>
        section.Value(key) is { } node ? _shares.Bind(node, key, what, subject, canLift) : [];
}
