using Andrea.Curriculum.Geometry.PortableMath;

namespace Andrea.Curriculum.Geometry.Volume;

/// <summary>A product of many positive numbers that cannot overflow: only its last logarithm rounds more than a product does.</summary>
internal struct LongProduct
{
    private double _mantissa;
    private long _exponent;

    /// <summary>The product of nothing.</summary>
    public LongProduct() => _mantissa = 1;

    /// <summary>Multiplies by a positive normal number.</summary>
    public void Times(double factor)
    {
        var exponent = Math.ILogB(factor);
        _mantissa *= Math.ScaleB(factor, -exponent);
        var own = Math.ILogB(_mantissa);
        _mantissa = Math.ScaleB(_mantissa, -own);
        _exponent += exponent + own;
    }

    /// <summary>Natural logarithm of the product.</summary>
    public readonly double Logarithm() =>
        (_exponent * Coefficients.Ln2High) + ((_exponent * Coefficients.Ln2Low) + ScalarMath.Log(_mantissa));
}
