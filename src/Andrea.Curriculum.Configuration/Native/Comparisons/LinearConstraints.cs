using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Native.Comparisons;

/// <summary>Brings comparisons to the form <c>least &lt;= sum of coefficient x share &lt;= greatest</c>.</summary>
internal static class LinearConstraints
{
    /// <summary>Adds the constraints of a chain: one for number, sum, number, else one per link.</summary>
    /// <returns>The problem; null on success.</returns>
    public static ComparisonProblem? Add(
        Located<string> text, List<LinearSum> sums, List<Token> signs, BindingBudget budget,
        ImmutableArray<LinearConstraint>.Builder constraints)
    {
        var links = new List<LinearConstraint>();
        for (var i = 0; i < signs.Count; i++)
        {
            if (Link(text, sums[i], sums[i + 1], signs[i].Kind) is not { } link)
            {
                return ComparisonProblem.Form(signs[i].Span, "no source is left on either side of the sign", "compare shares of sources");
            }

            links.Add(link);
        }

        foreach (var link in links)
        {
            if (!TakeDenominators(link, budget))
            {
                return new ComparisonProblem(ReadingRules.HostileInput, new TextSpan(0, text.Value.Length),
                    $"the common denominator of all bounds is longer than {BindingBudget.MaxDenominatorBits} bits, the most that is calculated with")
                {
                    Limit = nameof(BindingBudget.MaxDenominatorBits),
                };
            }
        }

        var isInterval = links.Count == 2 && sums[0].IsConstant && sums[2].IsConstant
            && signs.TrueForAll(sign => sign.Kind != TokenKind.Equal);
        if (isInterval)
        {
            constraints.Add(links[0] with
            {
                Least = links[0].Least ?? links[1].Least,
                Greatest = links[0].Greatest ?? links[1].Greatest,
                IsInterval = true,
            });
            return null;
        }

        constraints.AddRange(links);
        return null;
    }

    private static LinearConstraint? Link(Located<string> text, LinearSum left, LinearSum right, TokenKind sign)
    {
        var difference = left.Minus(right);
        var terms = ImmutableArray.CreateBuilder<LinearTerm>();
        var flips = false;
        foreach (var (source, coefficient) in difference.Coefficients)
        {
            if (!coefficient.IsZero)
            {
                // The first coefficient is positive, so that equal comparisons look alike.
                flips = terms.Count == 0 ? coefficient.Sign < 0 : flips;
                terms.Add(new LinearTerm(source, flips ? -coefficient : coefficient));
            }
        }

        if (terms.Count == 0)
        {
            return null;
        }

        var bound = flips ? difference.Constant : -difference.Constant;
        var isAtMost = (sign == TokenKind.AtMost) != flips;
        return new LinearConstraint(text.Value, text.Place, terms.ToImmutable(),
            sign == TokenKind.Equal || !isAtMost ? bound : null,
            sign == TokenKind.Equal || isAtMost ? bound : null)
        {
            IsTurned = flips != left.IsConstant,
        };
    }

    private static bool TakeDenominators(LinearConstraint link, BindingBudget budget)
    {
        var fits = budget.TryTakeDenominator(link.Least ?? Rational.Zero) && budget.TryTakeDenominator(link.Greatest ?? Rational.Zero);
        foreach (var term in link.Terms)
        {
            fits = fits && budget.TryTakeDenominator(term.Coefficient);
        }

        return fits;
    }
}
