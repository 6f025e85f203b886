using System.Numerics;

using Andrea.Curriculum.Geometry.PortableMath;

namespace Andrea.Curriculum.Simulation.Policies;

/// <summary>
/// The losses of one source over a run, in bins that grow with the number of pulls (four per doubling), and the power law through them.
/// </summary>
/// <remarks>
/// ADO fits by a Huber loss with a general optimiser. Here the floor is searched on a grid of parts of the least bin's loss; for each
/// the law is a weighted regression of ln(loss - floor) on ln n, and the least squared error of the losses decides. Same law, fixed work.
/// </remarks>
internal sealed class LossHistory
{
    /// <summary>Bins per doubling of the number of pulls, a power of 2.</summary>
    private const int BinBits = 2;

    private const int GridSteps = 10;

    private const int LeastBins = 3;

    private readonly List<Bin> _bins = [];

    /// <summary>Forgets all losses.</summary>
    public void Clear() => _bins.Clear();

    /// <summary>Adds the loss of a pull.</summary>
    /// <param name="pulls">Number of the pull among all sources' pulls, from 1, ascending.</param>
    /// <param name="loss">The loss, in nats.</param>
    public void Add(long pulls, double loss)
    {
        var octave = BitOperations.Log2((ulong)pulls);
        var index = octave < BinBits ? pulls : ((long)octave << BinBits) + ((pulls >> (octave - BinBits)) & ((1 << BinBits) - 1));
        if (_bins.Count == 0 || _bins[^1].Index != index)
        {
            _bins.Add(new Bin(index, 1, pulls, loss));
            return;
        }

        var last = _bins[^1];
        _bins[^1] = new Bin(index, last.Count + 1, last.Pulls + pulls, last.Losses + loss);
    }

    /// <summary>The law through the losses; null when there are too few bins, or the loss does not fall.</summary>
    public PowerLaw? Fit()
    {
        if (_bins.Count < LeastBins)
        {
            return null;
        }

        var least = _bins.Min(bin => bin.Mean);
        if (!(least > 0))
        {
            return null;
        }

        PowerLaw? best = null;
        var bestError = double.PositiveInfinity;
        for (var step = 0; step < GridSteps; step++)
        {
            var law = Regress(least * step / GridSteps);
            var error = Error(law);
            if (error < bestError)
            {
                (best, bestError) = (law, error);
            }
        }

        return best;
    }

    /// <summary>The best law of a given floor; a loss that rises gives exponent 0.</summary>
    private PowerLaw Regress(double floor)
    {
        var (weights, meanX, meanY) = (0.0, 0.0, 0.0);
        foreach (var bin in _bins)
        {
            weights += bin.Count;
            meanX += bin.Count * bin.LogPulls;
            meanY += bin.Count * ScalarMath.Log(bin.Mean - floor);
        }

        meanX /= weights;
        meanY /= weights;
        var (across, along) = (0.0, 0.0);
        foreach (var bin in _bins)
        {
            var x = bin.LogPulls - meanX;
            across += bin.Count * x * (ScalarMath.Log(bin.Mean - floor) - meanY);
            along += bin.Count * x * x;
        }

        var exponent = along > 0 ? Math.Max(0, -across / along) : 0;
        return new PowerLaw(floor, meanY + (exponent * meanX), exponent);
    }

    private double Error(PowerLaw law)
    {
        var sum = 0.0;
        foreach (var bin in _bins)
        {
            var miss = law.Floor + law.AboveFloor(bin.LogPulls) - bin.Mean;
            sum += bin.Count * miss * miss;
        }

        return sum;
    }

    private readonly record struct Bin(long Index, long Count, double Pulls, double Losses)
    {
        public double Mean => Losses / Count;

        public double LogPulls => ScalarMath.Log(Pulls / Count);
    }
}
