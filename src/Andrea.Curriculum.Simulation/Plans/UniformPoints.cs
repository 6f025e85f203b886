using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Sampling;

namespace Andrea.Curriculum.Simulation.Plans;

/// <summary>Uniform random points of a polytope: its floors plus uniform slacks of the free sources. Shared by all threads.</summary>
internal sealed class UniformPoints
{
    private readonly ReachablePolytope _polytope;
    private readonly double[] _floors;
    private readonly int[] _free;
    private readonly double _slack;

    /// <summary>Prepares the points of a polytope that is not empty.</summary>
    public UniformPoints(ReachablePolytope polytope)
    {
        _polytope = polytope;
        _floors = [.. polytope.RoundedFloors];
        _free = [.. polytope.FreeSources];
        _slack = polytope.Slack.ToDouble();
        Slacks = new SlackSampler(polytope.RelativeSlacks().AsSpan());
    }

    /// <summary>Sampler of the free sources' relative slacks.</summary>
    public SlackSampler Slacks { get; }

    /// <summary>The mix of some relative slacks.</summary>
    /// <param name="relative">One number per free source; overwritten.</param>
    /// <param name="mix">Receives one share per source.</param>
    public void Place(ReadOnlySpan<double> relative, Span<double> mix)
    {
        _floors.CopyTo(mix);
        for (var i = 0; i < _free.Length; i++)
        {
            mix[_free[i]] += _slack * relative[i];
        }

        _polytope.Settle(mix);
    }
}
