using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;

using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Benchmarks.Instances;

/// <summary>Floors and caps of n sources. As text: n, then n floors, then n caps, decimals between white space.</summary>
internal sealed record Instance(string Name, ImmutableArray<Rational> Floors, ImmutableArray<Rational> Caps)
{
    public int Count => Floors.Length;

    public BoxConstraints Box => BoxConstraints.Of(Floors, Caps);

    public static Instance Read(string file)
    {
        var words = File.ReadAllText(file).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var count = int.Parse(words[0], CultureInfo.InvariantCulture);
        if (words.Length != 1 + (2 * count))
        {
            throw new InvalidDataException($"{file}: {words.Length - 1} bounds of {count} sources");
        }

        var bounds = words.Skip(1).Select(Exact).ToArray();
        return new Instance(Path.GetFileNameWithoutExtension(file), [.. bounds[..count]], [.. bounds[count..]]);
    }

    /// <summary>A bound as a decimal, which all generated and all given ones are.</summary>
    public static string Decimal(Rational value)
    {
        var scale = BigInteger.One;
        var digits = 0;
        for (; !(scale % value.Denominator).IsZero; digits++)
        {
            scale *= 10;
        }

        var text = (value.Numerator * (scale / value.Denominator)).ToString(CultureInfo.InvariantCulture).PadLeft(digits + 1, '0');
        return digits == 0 ? text : $"{text[..^digits]}.{text[^digits..]}";
    }

    public void Write(TextWriter writer)
    {
        writer.WriteLine(Count);
        writer.WriteLine(string.Join(' ', Floors.Select(Decimal)));
        writer.WriteLine(string.Join(' ', Caps.Select(Decimal)));
    }

    private static Rational Exact(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var digits = point < 0 ? text : text.Remove(point, 1);
        var decimals = point < 0 ? 0 : digits.Length - point;
        return Rational.Of(BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture), BigInteger.Pow(10, decimals));
    }
}
