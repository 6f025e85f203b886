using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.EndToEnd.Polytopes;

/// <summary>sum of coefficient x share, at most a limit, or equal to it.</summary>
internal sealed record SharesRow(int[] Coefficients, Rational Limit, bool IsEquality)
{
    /// <summary>As a constraint of the config; terms with a minus sign go to the other side.</summary>
    public string Text()
    {
        string Side(int sign, string end) => string.Join(" + ", Coefficients
            .Select((value, i) => (Value: value * sign, Source: i))
            .Where(term => term.Value > 0)
            .Select(term => $"{term.Value} * s{term.Source}")
            .Append(end));
        return $"{Side(1, "0")} {(IsEquality ? "=" : "<=")} {Side(-1, PlainText.Of(Limit))}";
    }
}
