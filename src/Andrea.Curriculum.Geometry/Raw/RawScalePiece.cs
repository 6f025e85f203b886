namespace Andrea.Curriculum.Geometry.Raw;

/// <summary>A piece of the envelope: the density lies between two numbers.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Width">How wide it is.</param>
/// <param name="Upper">No less than the density.</param>
/// <param name="Lower">No more than the density.</param>
internal readonly record struct RawScalePiece(double Start, double Width, double Upper, double Lower)
{
    /// <summary>Mass under the upper bound.</summary>
    public double Mass => Width * Upper;

    /// <summary>Mass between the bounds.</summary>
    public double Gap => Width * (Upper - Lower);
}
