using Andrea.Curriculum.Analysis;

namespace Andrea.Curriculum.Cli.Output.Solving;

/// <summary>A regime with the figures of its polytope.</summary>
internal sealed class SolvedRegime
{
    public SolvedRegime(RegimeAnalysis analysis)
    {
        Analysis = analysis;
        Figures = analysis.Polytope is { } polytope ? new RegimeFigures(polytope) : null;
    }

    public RegimeAnalysis Analysis { get; }

    public string Name => Analysis.Regime.Name;

    /// <summary>Null when the polytope is not decided.</summary>
    public RegimeFigures? Figures { get; }
}
