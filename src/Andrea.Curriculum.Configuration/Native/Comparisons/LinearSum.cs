using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Native.Comparisons;

/// <summary>A constant plus shares times numbers, by index of the source.</summary>
internal sealed class LinearSum
{
    /// <summary>Coefficients by source; some may be 0.</summary>
    public SortedDictionary<int, Rational> Coefficients { get; } = [];

    /// <summary>The constant.</summary>
    public Rational Constant { get; private set; }

    /// <summary>True when no source was named, not even with 0.</summary>
    public bool IsConstant => Coefficients.Count == 0;

    /// <summary>Adds a number.</summary>
    public void Add(Rational number) => Constant += number;

    /// <summary>Adds a share times a number.</summary>
    public void Add(int source, Rational coefficient) =>
        Coefficients[source] = Coefficients.GetValueOrDefault(source) + coefficient;

    /// <summary>This sum less another one.</summary>
    public LinearSum Minus(LinearSum other)
    {
        var difference = new LinearSum();
        difference.Add(Constant - other.Constant);
        foreach (var (source, coefficient) in Coefficients)
        {
            difference.Add(source, coefficient);
        }

        foreach (var (source, coefficient) in other.Coefficients)
        {
            difference.Add(source, -coefficient);
        }

        return difference;
    }
}
