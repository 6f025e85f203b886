namespace Andrea.Curriculum.Configuration.Text;

/// <summary>Why a text is no exact number.</summary>
public enum NumberProblem
{
    /// <summary>It is one.</summary>
    None,

    /// <summary>The text is not written as a number.</summary>
    NotANumber,

    /// <summary>The text names the floating-point value that is no number (<c>nan</c>, <c>.NaN</c>).</summary>
    IsNaN,

    /// <summary>The text names an infinity (<c>inf</c>, <c>-.Inf</c>).</summary>
    IsInfinite,

    /// <summary>A fraction over 0.</summary>
    DivisionByZero,

    /// <summary>More digits than <see cref="NumberText.MaxDigits"/>.</summary>
    TooManyDigits,

    /// <summary>An exponent beyond <see cref="NumberText.MaxExponent"/> either way.</summary>
    ExponentTooLarge,
}
