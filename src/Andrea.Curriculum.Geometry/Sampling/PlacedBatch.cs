using System.Runtime.Intrinsics;

namespace Andrea.Curriculum.Geometry.Sampling;

/// <summary>Eight mixes before they are settled, one in each lane.</summary>
internal sealed class PlacedBatch
{
    private Vector512<double>[] _shares = [];

    /// <summary>What the mixes miss of 1.</summary>
    public Vector512<double> Missing { get; set; }

    /// <summary>Half the widths of the free shares' rounding cells together, in units of half a unit in the last place of 1.</summary>
    public Vector512<double> Widths { get; set; }

    /// <summary>The lanes whose free shares all lie strictly within their rounded bounds.</summary>
    public uint Within { get; set; }

    /// <summary>The lanes that settling would leave as they are.</summary>
    public uint Settled { get; set; }

    /// <summary>The shares of the free sources, coordinate by coordinate.</summary>
    public Span<Vector512<double>> Shares(int coordinates)
    {
        if (_shares.Length < coordinates)
        {
            _shares = new Vector512<double>[coordinates];
        }

        return _shares.AsSpan(0, coordinates);
    }
}
