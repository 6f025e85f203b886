using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Yaml;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Native;

/// <summary>AC105 of a whole mix: weights that some trainers divide by their sum, written where shares belong.</summary>
internal static class WeightsAsShares
{
    private const int MostSources = 8;

    /// <summary>Reports a mix of 0 and at least two numbers from 1 on, one of them above 1, with the shares that they stand for.</summary>
    /// <returns>True when it was reported, so that the single numbers are not.</returns>
    public static bool Report(Binding binding, YamlNode mix, string scope)
    {
        var weights = new List<(YamlNode Name, YamlNode Node, Rational Value)>();
        var sum = Rational.Zero;
        foreach (var pair in mix.Pairs)
        {
            if (pair.Key.Kind != YamlKind.Scalar || !pair.Value.IsPlain || weights.Count == BindingBudget.MaxEntries
                || !NumberText.TryParse(pair.Value.Characters, out var value, out _) || (value < Rational.One && !value.IsZero)
                || sum.Denominator.GetBitLength() > BindingBudget.MaxDenominatorBits)
            {
                return false;
            }

            weights.Add((pair.Key, pair.Value, value));
            sum += value;
        }

        var first = weights.FindIndex(weight => weight.Value > Rational.One);
        if (first < 0 || weights.Count(weight => weight.Value.Sign > 0) < 2 || ExactText.Format(sum) is not { Length: <= NumberText.MaxDigits } total)
        {
            return false;
        }

        binding.Report(new Finding
        {
            Rule = ReadingRules.BoundOutsideUnitInterval,
            Severity = ReadingRules.BoundOutsideUnitInterval.DefaultSeverity,
            Message = $"the shares of the mix sum to {Shown.Quoted(total)}, expected numbers from 0 to 1 that sum to 1; weights are not divided by their sum",
            Primary = new Label(binding.At(weights[first].Node.Span), "expected a number from 0 to 1"),
            Secondary = [.. weights.Skip(first + 1).Where(weight => weight.Value > Rational.One).Take(MostSources).Select(weight => new Label(binding.At(weight.Node.Span), ""))],
            Help = Divided(weights, sum),
            Subjects = [.. weights.Select(weight => FindingSubjects.Mix(scope, weight.Name.Text))],
        });
        return true;
    }

    private static string Divided(List<(YamlNode Name, YamlNode Node, Rational Value)> weights, Rational sum)
    {
        if (weights.Count > MostSources)
        {
            return "divide each by the sum; fractions such as `7/10` are exact";
        }

        ImmutableArray<string> shares = [.. weights.Select(weight => $"{weight.Name.Text}: {ExactText.Format(weight.Value / sum)}")];
        return $"write {Shown.Code($"mix: {{{string.Join(", ", shares)}}}")}";
    }
}
