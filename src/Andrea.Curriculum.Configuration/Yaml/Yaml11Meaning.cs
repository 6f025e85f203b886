using System.Numerics;

namespace Andrea.Curriculum.Configuration.Yaml;

/// <summary>A kind and, where the kind alone does not say it, a value.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Integer">Value of an integer; 1 or 0 for a boolean; null for other kinds and for integers of more than 1,000 characters.</param>
public readonly record struct Yaml11Meaning(Yaml11Kind Kind, BigInteger? Integer)
{
    /// <summary>True for an integer or a float.</summary>
    public bool IsNumber => Kind is Yaml11Kind.Integer or Yaml11Kind.Float;

    internal static Yaml11Meaning Of(Yaml11Kind kind, BigInteger? integer = null) => new(kind, integer);
}
