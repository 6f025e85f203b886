using Andrea.Curriculum.Geometry.PortableMath;

namespace Andrea.Curriculum.Geometry.Randomness;

/// <summary>Layers of equal area under e^(-x^2/2), x &gt;= 0; computed at first use from portable functions, so equal everywhere.</summary>
internal static class ZigguratTable
{
    internal const int Layers = 256;

    /// <summary>Start of the tail: the root for which the 256th layer ends at height 1.</summary>
    internal const double TailStart = 3.654152885361009;

    /// <summary>Area of each layer: R e^(-R^2/2) plus the area of the tail beyond R.</summary>
    internal const double LayerArea = 0.004928673233974655;

    private static readonly double[] AllEdges = BuildEdges();
    private static readonly double[] AllHeights = BuildHeights(AllEdges);

    /// <summary>Right edge of each layer, falling; the base layer's is that of a rectangle of its whole area, the one past the last is 0.</summary>
    internal static ReadOnlySpan<double> Edges => AllEdges;

    /// <summary>Lower height of each layer, rising; the one past the last is 1.</summary>
    internal static ReadOnlySpan<double> Heights => AllHeights;

    private static double[] BuildEdges()
    {
        var edges = new double[Layers + 1];
        var height = ScalarMath.Exp(-0.5 * TailStart * TailStart);
        (edges[0], edges[1]) = (LayerArea / height, TailStart);
        for (var layer = 2; layer < Layers; layer++)
        {
            height += LayerArea / edges[layer - 1];
            edges[layer] = Math.Sqrt(-2 * ScalarMath.Log(height));
        }

        return edges;
    }

    private static double[] BuildHeights(double[] edges)
    {
        var heights = new double[Layers + 1];
        heights[1] = ScalarMath.Exp(-0.5 * TailStart * TailStart);
        for (var layer = 2; layer < Layers; layer++)
        {
            heights[layer] = heights[layer - 1] + (LayerArea / edges[layer - 1]);
        }

        heights[Layers] = 1;
        return heights;
    }
}
