using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Trainers;

/// <summary>A number of a trainer's file, with the text that it is written as.</summary>
/// <param name="Text">The text as written, without quotes.</param>
/// <param name="Place">Where it is written.</param>
/// <param name="State">Whether it is a number, and of what sort.</param>
/// <param name="Value">Its exact value; null unless it is finite.</param>
public readonly record struct TrainerNumber(string Text, FileSpan Place, TrainerNumberState State, Rational? Value)
{
    /// <summary>The value with its place; null unless it is finite.</summary>
    public Located<Rational>? Located => Value is { } value ? new Located<Rational>(value, Place) : null;
}
