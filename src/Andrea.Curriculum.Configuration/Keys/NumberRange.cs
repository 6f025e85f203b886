using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Keys;

/// <summary>The numbers that a key allows.</summary>
/// <param name="Least">Least number; null for none.</param>
/// <param name="ExcludesLeast">True when the least number itself is not allowed.</param>
/// <param name="Greatest">Greatest number; null for none.</param>
public sealed record NumberRange(long? Least, bool ExcludesLeast, long? Greatest)
{
    /// <summary>Every number.</summary>
    public static NumberRange Any { get; } = new(null, false, null);

    /// <summary>0 and above.</summary>
    public static NumberRange AtLeastZero { get; } = new(0, false, null);

    /// <summary>Above 0.</summary>
    public static NumberRange AboveZero { get; } = new(0, true, null);

    /// <summary>1 and above.</summary>
    public static NumberRange AtLeastOne { get; } = new(1, false, null);

    /// <summary>0 to 1: a share or a probability.</summary>
    public static NumberRange UnitInterval { get; } = new(0, false, 1);

    /// <summary>Above 0, up to 1.</summary>
    public static NumberRange AboveZeroToOne { get; } = new(0, true, 1);

    /// <summary>0 to 100: a score.</summary>
    public static NumberRange Score { get; } = new(0, false, 100);

    /// <summary>The range in words behind "a number", such as <c> of at least 0</c>; empty for every number.</summary>
    public string Words => (Least, ExcludesLeast, Greatest) switch
    {
        (null, _, null) => "",
        ({ } least, false, { } greatest) => $" from {least} to {greatest}",
        ({ } least, true, { } greatest) => $" above {least} and up to {greatest}",
        ({ } least, false, null) => $" of at least {least}",
        ({ } least, true, null) => $" above {least}",
        (null, _, { } greatest) => $" of at most {greatest}",
    };

    /// <summary>True when the range has <paramref name="value"/>.</summary>
    public bool Contains(Rational value) =>
        (Least is not { } least || (ExcludesLeast ? value > least : value >= least))
        && (Greatest is not { } greatest || value <= greatest);
}
