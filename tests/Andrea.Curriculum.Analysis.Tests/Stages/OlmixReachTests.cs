using System.Text;

using Andrea.Curriculum.Configuration;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Analysis.Tests.Stages;

/// <summary>The polytope of a file of <c>olmix generate</c> is what its sampler keeps: held against that sampler, written out anew.</summary>
public sealed class OlmixReachTests
{
    private const int Files = 60;
    private const int Samples = 40;

    [Fact]
    public void It_has_just_the_samples_that_olmix_does_not_reject()
    {
        var random = new Random(17);
        var (kept, rejected) = (0, 0);
        for (var file = 0; file < TestScale.Times(Files); file++)
        {
            var swarm = new Swarm(random);
            var reading = TrainingRunReader.Read(new SourceText("swarm.yaml", swarm.Text()));
            Assert.DoesNotContain(reading.Problems, problem => problem.Severity == Severity.Error);
            var regime = new RunAnalysis(reading.Plan!).Regimes[0];
            for (var sample = 0; sample < Samples; sample++)
            {
                var mix = swarm.Sample(random);
                var isKept = swarm.Keeps(mix);
                Assert.Equal(isKept, regime.FeasiblePolytope?.Contains(mix) ?? false);
                _ = isKept ? kept++ : rejected++;
            }

            if (swarm.Disturbed(random) is { } other)
            {
                Assert.False(regime.FeasiblePolytope?.Contains(other) ?? false);
            }
        }

        // Both verdicts occur, so that neither is trivial.
        Assert.True(kept > 100 && rejected > 100, $"{kept} kept, {rejected} rejected");
    }

    /// <summary>Sources with one or several topics, some of them fixed, and the sampler's own arithmetic.</summary>
    private sealed class Swarm
    {
        private readonly int[][] _tokens;
        private readonly int[]?[] _topicWeights;
        private readonly int[]? _sourceWeights;
        private readonly Rational _factor;
        private readonly int _budget;

        public Swarm(Random random)
        {
            _tokens = [.. Enumerable.Range(0, random.Next(2, 5)).Select(_ => Numbers(random, random.Next(1, 4), 1, 400))];
            _topicWeights = [.. _tokens.Select(topics => topics.Length > 1 && random.Next(2) == 0 ? Numbers(random, topics.Length, 1, 9) : null)];
            _sourceWeights = random.Next(4) == 0 ? Numbers(random, _tokens.Length, 1, 9) : null;
            _factor = Rational.Of(random.Next(1, 12), 4);
            _budget = random.Next(100, 1000);
        }

        public string Text()
        {
            var text = new StringBuilder("data:\n  sources:\n");
            var counts = new StringBuilder();
            for (var s = 0; s < _tokens.Length; s++)
            {
                var weight = _sourceWeights is { } fixedSources ? $", weight: {fixedSources[s]}" : "";
                text.Append($"  - {{name: s{s}{weight}, ").Append(_tokens[s].Length == 1 ? "paths: [p]}\n" : "topics: [");
                for (var t = 0; t < _tokens[s].Length; t++)
                {
                    if (_tokens[s].Length > 1)
                    {
                        var part = _topicWeights[s] is { } fixedTopics ? $", weight: {fixedTopics[t]}" : "";
                        text.Append($"{{name: t{t}, paths: [p{s}-{t}]{part}}}, ");
                    }

                    counts.Append($"    \"s{s}{(_tokens[s].Length > 1 ? $":t{t}" : "")}\": {_tokens[s][t]}\n");
                }

                text.Append(_tokens[s].Length == 1 ? "" : "]}\n");
            }

            return $"{text}priors:\n  token_counts:\n{counts}swarm: {{repetition_factor: {_factor}, minimum_weight: 0.000000001}}\nmax_tokens: {_budget}\n";
        }

        /// <summary>A share of each source times a share of each topic within it, both fixed or free.</summary>
        public Rational[] Sample(Random random)
        {
            var sources = Shares(_sourceWeights ?? Numbers(random, _tokens.Length, 0, 9, 1));
            return [.. _tokens.SelectMany((topics, s) => Shares(_topicWeights[s] ?? Numbers(random, topics.Length, 0, 9, 1)).Select(share => share * sources[s]))];
        }

        /// <summary>The check that olmix makes on both sides of its rounding.</summary>
        public bool Keeps(Rational[] mix)
        {
            var tokens = _tokens.SelectMany(static each => each).ToArray();
            return mix.Select((share, i) => share <= Rational.Min(tokens[i] * _factor / _budget, Rational.One)).All(static each => each);
        }

        /// <summary>A sample whose fixed topics have other ratios; null where none are fixed.</summary>
        public Rational[]? Disturbed(Random random)
        {
            var source = Array.FindIndex(_topicWeights, static weights => weights is not null);
            if (source < 0)
            {
                return null;
            }

            var mix = Sample(random);
            var first = _tokens.Take(source).Sum(static topics => topics.Length);
            mix[first] += mix[first + 1] / 2;
            mix[first + 1] /= 2;
            return mix[first + 1].IsZero ? null : mix;
        }

        private static int[] Numbers(Random random, int count, int least, int beyond, int last = -1)
        {
            int[] numbers = [.. Enumerable.Range(0, count).Select(_ => random.Next(least, beyond))];
            numbers[^1] = last < 0 || numbers.Any(static number => number > 0) ? numbers[^1] : last;
            return numbers;
        }

        private static Rational[] Shares(int[] parts) => [.. parts.Select(part => Rational.Of(part, parts.Sum()))];
    }
}
