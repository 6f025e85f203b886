using System.Collections.Immutable;

using Andrea.Curriculum.Configuration;
using Andrea.Curriculum.Configuration.Edits;
using Andrea.Curriculum.Configuration.Yaml;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Repair;

namespace Andrea.Curriculum.Analysis.Repair;

/// <summary>A run whose file is edited step by step; each step is read again and held against what it was to do.</summary>
internal sealed class PatchedRun
{
    private readonly RunAnalysis _before;
    private YamlTree _tree;
    private TextEdits? _edits;

    /// <summary>Starts with the file as it is.</summary>
    public PatchedRun(RunAnalysis run)
    {
        _before = run;
        Run = run;
        _tree = YamlReader.Read(run.Run.Text).Tree;
        _edits = new TextEdits(run.Run.Text, []);
    }

    /// <summary>The run as edited so far.</summary>
    public RunAnalysis Run { get; private set; }

    /// <summary>All edits so far; null when a repair could not be written.</summary>
    public TextEdits? ToEdits() => _edits;

    /// <summary>Writes a regime's repair into the file: in the regime's own scope where others share a bound, else where it stands.</summary>
    public void Write(RegimeAnalysis regime, BoundsRepair repair)
    {
        if (!TryWrite(regime, repair, restates: true) && !TryWrite(regime, repair, restates: false))
        {
            _edits = null;
        }
    }

    /// <summary>Regimes other than those named whose bounds are not as they were.</summary>
    public ImmutableArray<string> AlsoChanged(ImmutableArray<string> repaired) =>
    [
        .. _before.Regimes.Zip(Run.Regimes)
            .Where(pair => !repaired.Contains(pair.First.Regime.Name)
                && Nested(pair.First) is { } before && Nested(pair.Second) is { } after && !BoundsOfRegime.AreEqual(before, after))
            .Select(pair => pair.First.Regime.Name),
    ];

    private bool TryWrite(RegimeAnalysis regime, BoundsRepair repair, bool restates)
    {
        var edits = new ScopeEdits(_tree);
        var places = new BoundPlaces(Run.Plan, regime.Regime, edits);
        if (_edits is null || !repair.Changes.All(change => places.TryWrite(change, restates)))
        {
            return false;
        }

        var written = edits.ToEdits();
        var reading = TrainingRunReader.Read(written.Apply());
        if (!reading.IsUsable)
        {
            return false;
        }

        var run = new RunAnalysis(reading.Plan!);
        if (!IsAsPlanned(run, regime, repair))
        {
            return false;
        }

        (Run, _tree, _edits) = (run, reading.Tree, _edits.Then(written));
        return true;
    }

    private bool IsAsPlanned(RunAnalysis run, RegimeAnalysis repaired, BoundsRepair repair)
    {
        if (run.Regimes.Length != Run.Regimes.Length)
        {
            return false;
        }

        for (var k = 0; k < run.Regimes.Length; k++)
        {
            var (before, after) = (Nested(Run.Regimes[k]), Nested(run.Regimes[k]));
            var isRepaired = Run.Regimes[k].Regime.Name == repaired.Regime.Name;
            if (isRepaired && !(after is not null && run.Regimes[k].Polytope is { IsFeasible: true } && BoundsOfRegime.AreEqual(repair.ApplyTo(before!), after)))
            {
                return false;
            }

            if (before is not null && (after is null || !BoundsOfRegime.AreNoTighter(before, after)))
            {
                return false;
            }
        }

        return true;
    }

    private static NestedConstraints? Nested(RegimeAnalysis regime) => BoundsOfRegime.Nested(regime.Run, regime.Regime);
}
