using System.Runtime.CompilerServices;

namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>All figures of one walk in one regime; not a number stands for an absent one.</summary>
[InlineArray(Count)]
internal struct WalkFigures
{
    /// <summary>How many figures there are.</summary>
    public const int Count = 5;

    private double _first;

    /// <summary>No figure at all.</summary>
    public static WalkFigures Absent
    {
        get
        {
            var figures = default(WalkFigures);
            ((Span<double>)figures).Fill(double.NaN);
            return figures;
        }
    }

    /// <summary>Points per unit of the grid on which a figure is counted.</summary>
    public static int CellsOf(WalkFigure figure) => figure == WalkFigure.EffectiveSources ? 100 : 1000;

    /// <summary>Name of a figure in documents.</summary>
    public static string NameOf(WalkFigure figure) => figure switch
    {
        WalkFigure.EffectiveSources => "effective_sources",
        WalkFigure.GreatestShare => "greatest_share",
        WalkFigure.LeaderPart => "leader_part",
        WalkFigure.CampedPart => "camped_part",
        _ => "regret",
    };
}
