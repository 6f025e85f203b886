using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Simulation.Summaries;

namespace Andrea.Curriculum.Simulation.Tests.Summaries;

public sealed class ExactSumTests
{
    [Fact]
    public void Sums_are_exact_whatever_the_order()
    {
        var random = new Random(1);
        var values = Enumerable.Range(0, 200).Select(_ => (random.NextDouble() - 0.5) * Math.Pow(2, random.Next(-1100, 300)))
            .Append(double.Epsilon).Append(-1e300).Append(0).ToArray();
        var expected = (values.Aggregate(Rational.Zero, (sum, value) => sum + Rational.OfDouble(value)) / 7).ToDouble();
        for (var trial = 0; trial < 5; trial++)
        {
            random.Shuffle(values);
            ExactSum left = default;
            ExactSum right = default;
            foreach (var value in values.AsSpan(0, 100))
            {
                left.Add(value);
            }

            foreach (var value in values.AsSpan(100))
            {
                right.Add(value);
            }

            left.Add(right);
            Assert.Equal(expected, left.DividedBy(7));
        }
    }
}
