using System.Collections.Immutable;

using Andrea.Curriculum.Configuration;
using Andrea.Curriculum.Configuration.Edits;
using Andrea.Curriculum.Configuration.Yaml;
using Andrea.Curriculum.Geometry.Repair;

namespace Andrea.Curriculum.Analysis.Repair;

/// <summary>A run whose file is edited step by step; each step is read again and held against what it was to do.</summary>
internal sealed class PatchedRun
{
    private readonly RunAnalysis _before;
    private readonly HashSet<string> _repaired = [];
    private readonly HashSet<string> _changedAgain = [];
    private YamlTree _tree;
    private TextEdits? _edits;

    /// <summary>Starts with the file as it is.</summary>
    public PatchedRun(RunAnalysis run)
    {
        _before = run;
        Run = run;
        _tree = YamlReader.Read(run.Run.Text).Tree;
        // A trainer's own file has no place for bounds.
        if (run.Run.Trainer?.Text == run.Run.Text)
        {
            Obstacle = PatchObstacle.NoPlace;
            return;
        }

        _edits = new TextEdits(run.Run.Text, []);
    }

    /// <summary>The run as edited so far.</summary>
    public RunAnalysis Run { get; private set; }

    /// <summary>What kept the last repair that could not be written from it; null while all could.</summary>
    public PatchObstacle? Obstacle { get; private set; }

    /// <summary>All edits so far; null when a repair could not be written.</summary>
    public TextEdits? ToEdits() => _edits;

    /// <summary>Writes a regime's repair into the file: in the regime's own scope where others share a bound, else where it stands.</summary>
    /// <returns>False when the file has no place for it, or another regime would lose its last mix; then nothing is written.</returns>
    public bool TryWrite(RegimeAnalysis regime, BoundsRepair repair) =>
        TryWrite(regime, repair, restates: true) || TryWrite(regime, repair, restates: false);

    /// <summary>Gives up on edits: a repair could not be written.</summary>
    public void GiveUp() => _edits = null;

    /// <summary>Regimes whose bounds are not as they were, or of those named not as their own repair left them.</summary>
    public ImmutableArray<string> AlsoChanged(ImmutableArray<string> repaired) =>
    [
        .. _before.Regimes.Zip(Run.Regimes)
            .Where(pair => repaired.Contains(pair.First.Regime.Name) ? _changedAgain.Contains(pair.First.Regime.Name)
                : !BoundsOfRegime.AreEqual(BoundsOfRegime.All(pair.First), BoundsOfRegime.All(pair.Second)))
            .Select(pair => pair.First.Regime.Name),
    ];

    private bool TryWrite(RegimeAnalysis regime, BoundsRepair repair, bool restates)
    {
        var edits = new ScopeEdits(_tree);
        var places = new BoundPlaces(Run.Plan, regime.Regime, edits);
        if (_edits is null || !places.TryWrite(repair, restates))
        {
            Obstacle = edits.MetAnchor ? PatchObstacle.Anchor : _edits is null ? Obstacle : PatchObstacle.NoPlace;
            return false;
        }

        var written = edits.ToEdits();
        var reading = TrainingRunReader.ReadAgain(written.Apply(), _before.Run);
        if (!reading.IsUsableWithoutSimulation)
        {
            Obstacle = PatchObstacle.NoPlace;
            return false;
        }

        var run = new RunAnalysis(reading.Plan!);
        if (!IsAsPlanned(run, regime, repair))
        {
            Obstacle = PatchObstacle.OtherRegime;
            return false;
        }

        foreach (var (before, after) in Run.Regimes.Zip(run.Regimes))
        {
            if (_repaired.Contains(before.Regime.Name) && !BoundsOfRegime.AreEqual(BoundsOfRegime.All(before), BoundsOfRegime.All(after)))
            {
                _changedAgain.Add(before.Regime.Name);
            }
        }

        _repaired.Add(regime.Regime.Name);
        Obstacle = null;
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
            var (before, after) = (BoundsOfRegime.All(Run.Regimes[k]), BoundsOfRegime.All(run.Regimes[k]));
            if (Run.Regimes[k].Regime.Name == repaired.Regime.Name
                ? !(run.Regimes[k].Polytope is { IsFeasible: true } && BoundsOfRegime.AreEqual(repair.ApplyTo(before), after))
                : !BoundsOfRegime.AreNoTighter(before, after) && Breaks(Run.Regimes[k], run.Regimes[k]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>An equation that regimes share moves for all of them; that must not cost another one its last mix.</summary>
    private static bool Breaks(RegimeAnalysis before, RegimeAnalysis after) =>
        before.Polytope is not { IsFeasible: false } && after.Polytope is not { IsFeasible: true };
}
