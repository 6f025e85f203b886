namespace Andrea.Curriculum.Optimization.Evenness;

/// <summary>Distances of a mix from bounds.</summary>
/// <param name="Caps">From the greatest share of every source.</param>
/// <param name="Floors">From the least.</param>
/// <param name="Highs">From the greatest value of every row.</param>
/// <param name="Lows">From the least.</param>
internal sealed record EntropyRooms(double[] Caps, double[] Floors, double[] Highs, double[] Lows);
