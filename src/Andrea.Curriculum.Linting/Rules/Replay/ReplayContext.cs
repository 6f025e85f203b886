using System.Collections.Immutable;

using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Analysis.Replay;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Replay;

/// <summary>What the rules about recorded runs look at.</summary>
internal sealed class ReplayContext(ReplayFacts facts)
{
    /// <summary>What was seen.</summary>
    public ReplayFacts Facts { get; } = facts;

    /// <summary>What would have prevented it.</summary>
    public Precautions Precautions { get; } = Precautions.Of(facts);

    /// <summary>A regime.</summary>
    public RegimeAnalysis Regime(int index) => Facts.Run.Regimes[index];

    /// <summary>Name of a regime, quoted.</summary>
    public string RegimeName(int index) => $"`{Facts.Run.Regimes[index].Regime.Name}`";

    /// <summary>What a finding of one regime is about.</summary>
    public ImmutableArray<string> Subjects(int regime) => [Subject.Regime(Facts.Run.Regimes[regime].Regime.Name)];

    /// <summary>Name of a source, quoted.</summary>
    public string SourceName(int index) => $"`{Facts.Run.Run.Sources[index].Name.Value}`";

    /// <summary>A step, with its walk when there are several.</summary>
    public string Step(long step, long walk) => Facts.HasWalks ? $"step {Figures.Count(step)} of walk {Figures.Count(walk)}" : $"step {Figures.Count(step)}";

    /// <summary>What to write to prevent a source's camping or cliff.</summary>
    /// <param name="precaution">The precaution.</param>
    /// <param name="why">What it does, behind the place.</param>
    public string Help(Precaution precaution, string why)
    {
        var scope = Facts.Run.Regimes[precaution.Regime].Regime.Scope;
        var place = scope.FromStep is null ? "at the top level" : $"in the regime `{scope.Name.Value}`";
        var patch = precaution.Obstacle is { } obstacle ? $"--patch cannot write it: {obstacle}" : "--patch writes it";
        return $"`{precaution.Yaml}` {place} {why}; {patch}";
    }
}
