using System.Numerics;

using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Configuration.Yaml;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Dialects.Levanter;

/// <summary>Reads <c>optimizer</c>, for rules of a file that is laid over this one.</summary>
internal static class LevanterOptimizer
{
    /// <summary>What is written of the optimiser as plain values; null without the section.</summary>
    /// <param name="binding">The reading.</param>
    /// <param name="root">The file's root.</param>
    /// <param name="steps">Steps of the run.</param>
    public static OptimizerSettings? Read(DialectBinding binding, YamlNode root, Located<long>? steps) =>
        root.Find("optimizer") is { Kind: YamlKind.Mapping } section
            ? new OptimizerSettings
            {
                Place = binding.At(section),
                LearningRate = Number(binding, section, "learning_rate"),
                LearningRateWarmupSteps = Warmup(Number(binding, section, "warmup"), steps),
                Schedule = section.Find("lr_schedule") is { Kind: YamlKind.Scalar } shape ? binding.Text(shape, "lr_schedule") : null,
                GradientClip = Number(binding, section, "max_grad_norm"),
                WeightDecay = Number(binding, section, "weight_decay"),
            }
            : null;

    private static Located<Rational>? Number(DialectBinding binding, YamlNode section, string key) =>
        section.Find(key) is { Kind: YamlKind.Scalar } node ? binding.Finite(node, key) : null;

    /// <summary>Up to 1 the warmup is a part of the run, above it counts steps.</summary>
    private static Located<long>? Warmup(Located<Rational>? warmup, Located<long>? steps)
    {
        if (warmup is not { Value.Sign: >= 0 } written)
        {
            return null;
        }

        var length = written.Value.IsZero || written.Value > Rational.One ? written.Value
            : steps is { } all ? written.Value * all.Value : (Rational?)null;
        return length is { } known && BigInteger.Divide(known.Numerator, known.Denominator) is var whole && whole <= long.MaxValue
            ? new Located<long>((long)whole, written.Place)
            : null;
    }
}
