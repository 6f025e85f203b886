using System.Collections.Immutable;

using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Analysis.Redundancy;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Polytope;

/// <summary>What AC111 and AC112 say of a bound.</summary>
/// <param name="bound">The bound.</param>
internal sealed class RedundantBoundWords(RedundantBound bound)
{
    private const int MostMarked = 6;

    private readonly RegimeAnalysis _first = bound.Regimes[0];

    private bool IsCap => bound.Kind == ConstraintKind.Cap;

    /// <summary>The finding in one sentence.</summary>
    public string Message
    {
        get
        {
            var name = bound.Source >= 0 ? $"`{_first.SourceName(bound.Source)}`" : $"group `{_first.GroupName(bound.Group)}`";
            var regimes = Names.List([.. bound.Regimes.Select(regime => regime.Regime.Name)]);
            return $"{Label} of {name} changes nothing in {regimes}: other bounds already keep its share to at {(IsCap ? "most" : "least")} {Figures.Exact(bound.Implied)}";
        }
    }

    /// <summary>The bound itself.</summary>
    public string Label => $"{(IsCap ? "cap" : "floor")} {Figures.Exact(bound.Written.Value)}";

    /// <summary>What to do.</summary>
    public string Help => IsCap
        ? "remove it, or lower it if it is to bind"
        : "remove it, or raise it if it is to bind";

    /// <summary>The bounds of other sources that imply it, where they do so by their sum.</summary>
    public ImmutableArray<Label> Marks
    {
        get
        {
            var (kind, bounds) = IsCap ? ("floor", _first.Regime.Floors) : ("cap", _first.Regime.Caps);
            var marks = ImmutableArray.CreateBuilder<Label>();
            for (var i = 0; i < bounds.Length && marks.Count < MostMarked; i++)
            {
                if (i != bound.Source && bounds[i] is { Value.Sign: > 0 } other)
                {
                    marks.Add(new Label(other.Place, $"{kind} {Figures.Exact(other.Value)}"));
                }
            }

            return marks.ToImmutable();
        }
    }
}
