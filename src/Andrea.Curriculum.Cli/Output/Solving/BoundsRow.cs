using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Raw;

namespace Andrea.Curriculum.Cli.Output.Solving;

/// <summary>Written and reachable bounds that one or several sources have.</summary>
/// <param name="Sources">Indices of the sources.</param>
/// <param name="Floor">Written floor; null for none.</param>
/// <param name="Cap">Written cap; null for none.</param>
/// <param name="Least">Least reachable share.</param>
/// <param name="Greatest">Greatest reachable share.</param>
/// <param name="Even">Share in the even-most mix.</param>
/// <param name="Mix">Share in the mix that a static policy keeps or a search lies about; null for none.</param>
/// <param name="IfShares">Of raw weights, least share when the weights are a tentative mix.</param>
internal readonly record struct BoundsRow(
    IReadOnlyList<int> Sources, Rational? Floor, Rational? Cap, Rational Least, Rational Greatest, Rational Even, Rational? Mix = null,
    RawGuarantee? IfShares = null)
{
    public bool IsWritten => Floor is not null || Cap is not null;

    public bool IsPinned => Least == Greatest;
}
