using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Simulation.Plans;

namespace Andrea.Curriculum.Simulation.Policies;

/// <summary>
/// How policies that give probabilities choose a mix: every source gets its least share, and what is left of 1 is poured in proportion
/// to the probabilities: <c>w = f + (1 - sum f) p</c>, where a source that reaches its cap leaves the rest to the others (water-filling).
/// Floors and caps hold exactly; clipping and dividing by the sum would break floors.
/// </summary>
/// <remarks>
/// With groups, constraints or raw weights f and the caps are the least and greatest share of each source alone; the mix so
/// found is then replaced by the nearest one of the polytope, in least squares.
/// </remarks>
internal sealed class ShareFilling(int sources)
{
    private readonly double[] _fullAt = new double[sources];
    private readonly int[] _order = new int[sources];
    private readonly double[] _room = new double[sources];

    /// <summary>One probability per source, to be filled in before <see cref="Go"/>; those of sources that have no freedom do not matter.</summary>
    public double[] Probabilities { get; } = new double[sources];

    /// <summary>Pours the probabilities into the polytope.</summary>
    /// <param name="regime">The regime.</param>
    /// <param name="mix">Receives the phase's mix.</param>
    public void Go(SimulatedRegime regime, Span<double> mix)
    {
        var polytope = regime.Polytope;
        regime.Floors.AsSpan().CopyTo(mix);
        Pour(regime, mix);
        if (polytope.Shape == PolytopeShape.Box)
        {
            polytope.Settle(mix);
        }
        else if (!polytope.Contains(mix))
        {
            polytope.Project(mix, mix);
        }
    }

    /// <summary>Fills the free sources in the order in which they reach their caps, all in units of the slack.</summary>
    private void Pour(SimulatedRegime regime, Span<double> mix)
    {
        var free = regime.Polytope.FreeSources.AsSpan();
        var (left, weight) = (1.0, 0.0);
        for (var i = 0; i < free.Length; i++)
        {
            var probability = Probabilities[free[i]];
            _order[i] = i;
            _room[i] = regime.RelativeSlacks[i];
            _fullAt[i] = probability > 0 ? _room[i] / probability : double.PositiveInfinity;
            weight += probability;
        }

        _fullAt.AsSpan(0, free.Length).Sort(_order.AsSpan(0, free.Length));
        var next = 0;
        for (; next < free.Length && weight > 0; next++)
        {
            var i = _order[next];
            var probability = Probabilities[free[i]];
            var level = left / weight;
            if (!(_fullAt[next] < level))
            {
                break;
            }

            mix[free[i]] += regime.Slack * _room[i];
            left -= _room[i];
            weight -= probability;
        }

        PourRest(regime, mix, free, next, Math.Max(0, left));
    }

    /// <summary>The sources that stay below their caps; by their room when no probability is left.</summary>
    private void PourRest(SimulatedRegime regime, Span<double> mix, ReadOnlySpan<int> free, int first, double left)
    {
        var (weight, room) = (0.0, 0.0);
        for (var k = first; k < free.Length; k++)
        {
            weight += Probabilities[free[_order[k]]];
            room += _room[_order[k]];
        }

        for (var k = first; k < free.Length; k++)
        {
            var i = _order[k];
            var part = weight > 0 ? Probabilities[free[i]] / weight : _room[i] / room;
            mix[free[i]] += regime.Slack * (left * part);
        }
    }
}
