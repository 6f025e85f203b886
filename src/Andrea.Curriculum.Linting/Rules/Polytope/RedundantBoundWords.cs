using System.Collections.Immutable;

using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Analysis.Redundancy;
using Andrea.Curriculum.Configuration.Edits;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Polytope;

/// <summary>What AC111 and AC112 say of the bounds of one kind that reach the same regimes: one finding, however many they are.</summary>
/// <param name="bounds">The bounds, at least one.</param>
internal sealed class RedundantBoundWords(ImmutableArray<RedundantBound> bounds)
{
    private const int MostMarked = 6;

    private readonly RegimeAnalysis _regime = bounds[0].Regimes[0];
    private readonly bool _isRaw = IsOfWeight(bounds[0]);
    private readonly bool _isCap = bounds[0].Kind == ConstraintKind.Cap;

    /// <summary>The first bound.</summary>
    public Label Primary => new(bounds[0].Written.Place, Mark(bounds[0]));

    /// <summary>The finding in one sentence.</summary>
    public string Message
    {
        get
        {
            var regimes = Names.List([.. bounds[0].Regimes.Select(regime => regime.Regime.Name)]);
            var reason = _isRaw
                ? "no other source has a floor, and weights are divided by their sum"
                : $"other bounds already keep its share to at {(_isCap ? "most" : "least")} {Figures.Exact(bounds[0].Implied)}";
            return bounds.Length == 1
                ? $"{Written(bounds[0])} of {NameOf(bounds[0])} changes nothing in {regimes}: {reason}"
                : $"{Figures.Count(bounds.Length)} {Kind}s change nothing in {regimes}, the first that of {NameOf(bounds[0])}: {reason}";
        }
    }

    /// <summary>What to do.</summary>
    public string Help => (bounds.Length == 1, _isCap) switch
    {
        _ when _isRaw => $"remove {(bounds.Length == 1 ? "it" : "them")}; if shares are meant, remove `bounds: raw`",
        (true, true) => "remove it, or lower it if it is to bind",
        (true, false) => "remove it, or raise it if it is to bind",
        (false, true) => "remove them, or lower those that are to bind",
        (false, false) => "remove them, or raise those that are to bind",
    };

    /// <summary>Removes the bounds; null when they cannot be removed alone. Unsafe, since a bound that never acts may have been meant to.</summary>
    public Fix? FixIn(LintContext context) =>
        new EntryRemoval(context.Reading.Tree).Remove(bounds.Select(bound => bound.Written.Place.Span)) is { } edits
            ? new Fix(bounds.Length == 1 ? $"remove the {Kind}" : $"remove the {Figures.Count(bounds.Length)} {Kind}s", FixSafety.Unsafe, edits)
            : null;

    /// <summary>The other bounds found; of a single one the bounds of other sources that imply it, where they do so by their sum.</summary>
    public ImmutableArray<Label> Secondary
    {
        get
        {
            if (bounds.Length > 1)
            {
                return [.. bounds.Skip(1).Take(MostMarked).Select(bound => new Label(bound.Written.Place, Mark(bound)))];
            }

            var (kind, others) = _isCap ? ("floor", _regime.Regime.Floors) : ("cap", _regime.Regime.Caps);
            var marks = ImmutableArray.CreateBuilder<Label>();
            for (var i = 0; i < others.Length && marks.Count < MostMarked; i++)
            {
                if (i != bounds[0].Source && others[i] is { Value.Sign: > 0 } other)
                {
                    marks.Add(new Label(other.Place, $"{kind} {Figures.Exact(other.Value)}"));
                }
            }

            return marks.ToImmutable();
        }
    }

    /// <summary>The bounds of one kind, those that reach the same regimes together.</summary>
    public static IEnumerable<RedundantBoundWords> Of(LintContext context, ConstraintKind kind) => context.RedundantBounds
        .Where(bound => bound.Kind == kind)
        .GroupBy(bound => (IsOfWeight(bound), string.Join('\n', bound.Regimes.Select(regime => regime.Regime.Name))))
        .Select(group => new RedundantBoundWords([.. group]));

    /// <summary>Of raw bounds those of sources are of weights, those of groups of shares.</summary>
    private static bool IsOfWeight(RedundantBound bound) => bound.Source >= 0 && bound.Regimes[0].Polytope is { Shape: PolytopeShape.Raw };

    private string Kind => _isCap ? "cap" : "floor";

    private string Written(RedundantBound bound) => $"{(_isRaw ? "raw " : "")}{Kind} {Figures.Exact(bound.Written.Value)}";

    private string Mark(RedundantBound bound) =>
        _isRaw ? $"{Written(bound)}, a share of up to {Figures.Exact(bound.Implied)}"
        : bounds.Length == 1 ? Written(bound) : $"{Written(bound)}, at {(_isCap ? "most" : "least")} {Figures.Exact(bound.Implied)} anyway";

    private string NameOf(RedundantBound bound) =>
        bound.Source >= 0 ? $"`{_regime.SourceName(bound.Source)}`" : $"group `{_regime.GroupName(bound.Group)}`";
}
