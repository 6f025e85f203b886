using System.Collections.Immutable;

using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Repair;

namespace Andrea.Curriculum.Analysis.Repair;

/// <summary>Lists a bound of the file that several regimes move once: with the first of them, as it is in the end.</summary>
internal sealed class JoinedSteps
{
    private readonly List<(RegimeAnalysis Regime, BoundsRepair Bounds, List<BoundChange> Changes)> _steps = [];
    private readonly Dictionary<(int Scope, int Source, string Group, int Row, bool IsFloor), (int Step, int Change)> _places = [];
    private readonly HashSet<string> _joined = [];

    /// <summary>Adds a regime's repair.</summary>
    /// <param name="regime">The regime, as it was before.</param>
    /// <param name="repair">Its repair.</param>
    /// <param name="after">The run behind it.</param>
    public void Add(RegimeAnalysis regime, BoundsRepair repair, RunAnalysis after)
    {
        var changes = new List<BoundChange>();
        _steps.Add((regime, repair, changes));
        foreach (var change in repair.Changes)
        {
            var isEquation = change.Row >= 0 && regime.Regime.Constraints[change.Row].IsEquation;
            var group = regime.OriginOf(change.Id) is { Group: >= 0 and var index } ? regime.GroupName(index) : "";
            var place = (ScopeOf(after, regime, change), change.Source, group, change.Row, change.IsFloor && !isEquation);
            if (_places.TryGetValue(place, out var at) && Join(_steps[at.Step].Changes[at.Change], change, isEquation) is { } joined)
            {
                _steps[at.Step].Changes[at.Change] = joined;
                _joined.Add(_steps[at.Step].Regime.Regime.Name);
            }
            else
            {
                _places[place] = (_steps.Count - 1, changes.Count);
                changes.Add(change);
            }
        }
    }

    /// <summary>The steps that still change something.</summary>
    public ImmutableArray<RegimeRepair> ToSteps()
    {
        var isLeast = _steps.TrueForAll(step => step.Bounds.IsProvenLeast);
        var isFewest = _steps.TrueForAll(step => step.Bounds.IsProvenFewest);
        return
        [
            .. _steps.Select(step => new RegimeRepair(step.Regime, step.Bounds with
            {
                Changes = [.. step.Changes.Where(change => change.Before != change.After)],
                IsProvenLeast = isLeast,
                IsProvenFewest = isFewest,
            })).Where(step => !step.Bounds.Changes.IsEmpty || !step.Bounds.Lifted.IsEmpty),
        ];
    }

    /// <summary>True when a regime's own list says where a bound ends that another regime moved on.</summary>
    public bool ListsFinalBounds(string name) => _joined.Contains(name);

    /// <summary>Both changes as one; null when the second does not go on from the first, as when neither could be written.</summary>
    private static BoundChange? Join(BoundChange first, BoundChange second, bool isEquation)
    {
        if (isEquation)
        {
            return first.After == second.Before ? first with { After = second.After, IsFloor = second.After < first.Before } : null;
        }

        return first with { After = first.IsFloor ? Rational.Min(first.After, second.After) : Rational.Max(first.After, second.After) };
    }

    /// <summary>The first regime in whose own part of the file the bound stands; -1 for the top level.</summary>
    private static int ScopeOf(RunAnalysis after, RegimeAnalysis regime, BoundChange change)
    {
        var now = after.Regimes.First(other => other.Regime.Name == regime.Regime.Name);
        if (now.OriginOf(change.Id) is not { } origin)
        {
            return -1;
        }

        for (var k = 0; k < after.Regimes.Length; k++)
        {
            var scope = after.Regimes[k].Regime.Scope;
            if (scope.FromStep is not null && scope.Place.Span.Contains(origin.Place.Span.Start))
            {
                return k;
            }
        }

        return -1;
    }
}
