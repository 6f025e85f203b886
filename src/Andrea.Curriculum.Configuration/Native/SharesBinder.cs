using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Keys;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Configuration.Yaml;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Native;

/// <summary>Binds floors, caps and mixes, and the floor and cap of a group.</summary>
/// <param name="binding">The binding.</param>
/// <param name="names">Names of sources.</param>
/// <param name="unknown">Collects unknown names.</param>
/// <param name="basis">What bounds bound.</param>
internal sealed class SharesBinder(Binding binding, NameTable names, UnknownNames unknown, BoundsBasis basis)
{
    /// <summary>The entries of a mapping by source, in the order written.</summary>
    /// <param name="node">The mapping.</param>
    /// <param name="key">Its key.</param>
    /// <param name="what">What one entry is: floor, cap or mix.</param>
    /// <param name="scope">Scope for the findings' subjects.</param>
    /// <param name="canLift">Whether null lifts an inherited bound.</param>
    public ImmutableArray<SourceShare> Bind(YamlNode node, Key key, string what, string scope, bool canLift)
    {
        if (node.Kind != YamlKind.Mapping)
        {
            binding.ReportWrongType(node, new ValueName(key.Name), key.Type.Expected);
            return [];
        }

        if (what == "mix" && node.ChildCount == 0)
        {
            binding.ReportWrongType(node, new ValueName(key.Name), "at least one share");
            return [];
        }

        var shares = ImmutableArray.CreateBuilder<SourceShare>();
        var areWeights = what == "mix" && WeightsAsShares.Report(binding, node, scope);
        foreach (var pair in node.Pairs)
        {
            if (pair.Key.Kind != YamlKind.Scalar)
            {
                binding.ReportWrongType(pair.Key, new ValueName($"a name in `{key.Name}`"), "the name of a source");
                continue;
            }

            var name = pair.Key.Text;
            var isKnown = names.TrySource(name, out var source);
            if (!isKnown)
            {
                unknown.Add(name, pair.Key.Span, key.Name, acceptsGroups: false);
            }
            else
            {
                TrainerReading.CheckUse(binding, pair.Key, names.Sources[source].Name.Place);
            }

            var value = Bound(pair.Value, what, name, scope, canLift, out var lifts, areWeights);
            if (isKnown && (value is not null || lifts))
            {
                shares.Add(new SourceShare(source, binding.At(pair.Key.Span), value));
            }
        }

        return shares.ToImmutable();
    }

    /// <summary>One bound; null when it is none, or lifts an inherited one. A weight is not held against the shares' range.</summary>
    public Located<Rational>? Bound(YamlNode node, string what, string owner, string scope, bool canLift, out bool lifts, bool isWeight = false)
    {
        lifts = canLift && node.IsNull;
        if (lifts)
        {
            return null;
        }

        var name = new ValueName(what == "mix" ? "share" : what, owner);
        if (node.IsNull)
        {
            binding.ReportWrongType(node, name, "a number", "null lifts an inherited bound and has its place in `regimes` only");
            return null;
        }

        void NotFinite(YamlNode found) => ReportOutside(found, name, what, owner, scope);
        if (ScalarReader.ExactNumber(binding, node, canLift ? "a number or null" : "a number", name, NotFinite) is not { } value)
        {
            return null;
        }

        if (!binding.Budget.TryTakeDenominator(value))
        {
            binding.ReportLimit(nameof(BindingBudget.MaxDenominatorBits), node.Span,
                $"{name} makes the common denominator of all bounds longer than {BindingBudget.MaxDenominatorBits} bits, the most that is calculated with",
                "write the bounds as decimals");
            return null;
        }

        if (!isWeight && (value.Sign < 0 || (value > Rational.One && (basis == BoundsBasis.Share || what == "mix"))))
        {
            ReportOutside(node, name, what, owner, scope);
        }

        return new Located<Rational>(value, binding.At(node.Span));
    }

    private void ReportOutside(YamlNode node, ValueName name, string what, string owner, string scope)
    {
        var expected = basis == BoundsBasis.Share || what == "mix" ? "from 0 to 1" : "of at least 0";
        var percent = basis == BoundsBasis.Share && NumberText.TryParse(node.Text, out var value, out _)
            && value > Rational.One && value <= 100 && node.IsPlain;
        binding.Report(new Finding
        {
            Rule = ReadingRules.BoundOutsideUnitInterval,
            Severity = ReadingRules.BoundOutsideUnitInterval.DefaultSeverity,
            Message = $"{name} is {Shown.Quoted(node.Text)}, expected a number {expected}; no mix can have such a share",
            Primary = new Label(binding.At(node.Span), $"expected a number {expected}"),
            Help = percent && !node.Text.EndsWith('%') ? $"for a percentage write `{node.Text}%`" : null,
            Subjects = [what switch
            {
                "floor" => FindingSubjects.Floor(scope, owner),
                "cap" => FindingSubjects.Cap(scope, owner),
                _ => FindingSubjects.Mix(scope, owner),
            }],
        });
    }
}
