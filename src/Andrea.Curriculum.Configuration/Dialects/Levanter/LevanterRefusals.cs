using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Trainers;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Dialects.Levanter;

/// <summary>AC709 and AC707: settings that Levanter refuses when the run starts, and those that it ignores.</summary>
internal static class LevanterRefusals
{
    private const string Restart = "restart";

    /// <summary>Strategies that Levanter knows by name, and that it implements since its sources are called <c>components</c>.</summary>
    private static readonly string[] Known = [Restart, "first_exhausted", "all_exhausted"];

    /// <summary>Reports them.</summary>
    /// <param name="binding">The reading.</param>
    /// <param name="layout">The file.</param>
    /// <param name="file">What was read of it.</param>
    public static void Check(DialectBinding binding, LevanterLayout layout, TrainerFile file)
    {
        CheckStopStrategy(binding, layout);
        CheckBudgets(binding, layout);
        CheckLimits(binding, layout, file);
        if (layout.SourcesKey == "configs" && layout.Root.Find("epoch") is { } node && binding.Finite(node, "epoch") is { Value.IsZero: false } epoch)
        {
            binding.Report(TrainerRules.NotImplementedByTrainer, epoch.Place.Span,
                $"`epoch` is {Quotation.Of(node.Text)}, expected 0; Levanter stops with a ValueError: it counts no epochs of a mixture");
        }
    }

    private static void CheckStopStrategy(DialectBinding binding, LevanterLayout layout)
    {
        if (layout.Data.Find("stop_strategy") is not { } node || DialectBinding.IsInterpolated(node)
            || binding.Text(node, "stop_strategy") is not { Value: not Restart } strategy)
        {
            return;
        }

        if (!Known.Contains(strategy.Value))
        {
            var nearest = strategy.Value.StartsWith(Restart, StringComparison.OrdinalIgnoreCase) ? Restart : binding.Nearest(strategy.Value, Known);
            binding.Report(TrainerRules.NotImplementedByTrainer, strategy.Place.Span,
                $"`stop_strategy` is {Quotation.Of(strategy.Value)}, expected `restart`; Levanter stops with a ValueError when it builds the mixture",
                nearest is null ? null : $"did you mean `{nearest}`?",
                fix: nearest is null ? null : binding.Rename([strategy.Place], nearest));
        }
        else if (layout.SourcesKey == "configs")
        {
            binding.Report(TrainerRules.NotImplementedByTrainer, strategy.Place.Span,
                $"`stop_strategy` is `{strategy.Value}`, expected `restart`; Levanter stops with a NotImplementedError when it builds the mixture",
                "write `restart`; the versions whose sources are called `components` implement the others");
        }
    }

    private static void CheckBudgets(DialectBinding binding, LevanterLayout layout)
    {
        var (experiment, target) = (Given(layout, "experiment_budget"), Given(layout, "target_budget"));
        if ((experiment ?? target) is not { } first)
        {
            return;
        }

        if ((Given(layout, "max_train_batches") ?? Given(layout, "num_validation_sequences")) is { } limit)
        {
            binding.Report(new Finding
            {
                Rule = TrainerRules.NotImplementedByTrainer,
                Severity = TrainerRules.NotImplementedByTrainer.DefaultSeverity,
                Message = $"`{first.Key.Text}` and `{limit.Key.Text}` are both set, expected one of them; Levanter stops with an AssertionError when it reads the config",
                Primary = new Label(binding.At(first.Key), "a budget"),
                Secondary = [new Label(binding.At(limit.Key), "a limit")],
            });
        }
        else if (experiment is null || target is null)
        {
            var other = experiment is null ? "experiment_budget" : "target_budget";
            binding.Report(TrainerRules.IgnoredByTrainer, first.Key.Span,
                $"`{first.Key.Text}` is set without `{other}`; Levanter shortens its sources only when both are, and ignores it", $"write `{other}`, or neither");
        }
        else if (binding.Finite(experiment.Value.Value, "experiment_budget") is { } small && binding.Finite(target.Value.Value, "target_budget") is { } large
            && small.Value > large.Value)
        {
            binding.Report(new Finding
            {
                Rule = TrainerRules.NotImplementedByTrainer,
                Severity = TrainerRules.NotImplementedByTrainer.DefaultSeverity,
                Message = $"`experiment_budget` is {Quotation.Of(experiment.Value.Value.Text)}, more than `target_budget`, which is {Quotation.Of(target.Value.Value.Text)}; Levanter stops with a ValueError when it builds the mixture",
                Primary = new Label(small.Place, "the experiment"),
                Secondary = [new Label(large.Place, "what it stands for")],
            });
        }
    }

    private static void CheckLimits(DialectBinding binding, LevanterLayout layout, TrainerFile file)
    {
        var names = file.Sources.Select(source => source.Name.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var pair in Pairs(layout, "max_train_batches"))
        {
            if (!names.Contains(pair.Key.Text))
            {
                var nearest = binding.Nearest(pair.Key.Text, names);
                binding.Report(TrainerRules.IgnoredByTrainer, pair.Key.Span,
                    $"no source of the mixture is called {Quotation.Of(pair.Key.Text)}; Levanter ignores what `max_train_batches` says of it",
                    nearest is null ? null : $"did you mean {Quotation.Of(nearest)}?",
                    fix: nearest is null ? null : binding.Rename([binding.At(pair.Key)], nearest));
            }
        }

        var drawn = file.Stages.SelectMany(stage => stage.Weights).Where(weight => weight.Number.Value is not { IsZero: true })
            .Select(weight => file.Sources[weight.Source].Name.Value).ToHashSet(StringComparer.Ordinal);
        var isKnown = !file.Stages.Any(stage => stage.MixIsElsewhere);
        foreach (var pair in Pairs(layout, "num_validation_sequences"))
        {
            binding.Whole(pair.Value, pair.Key.Text, 0);
            if (isKnown && !drawn.Contains(pair.Key.Text))
            {
                var nearest = names.Contains(pair.Key.Text) ? null : binding.Nearest(pair.Key.Text, names);
                binding.Report(TrainerRules.NotImplementedByTrainer, pair.Key.Span,
                    $"no source with a weight is called {Quotation.Of(pair.Key.Text)}; Levanter stops with a KeyError when it takes validation sequences from its training data",
                    nearest is null ? null : $"did you mean {Quotation.Of(nearest)}?",
                    fix: nearest is null ? null : binding.Rename([binding.At(pair.Key)], nearest));
            }
        }
    }

    private static YamlPair? Given(LevanterLayout layout, string key) =>
        layout.Data.FindPair(key) is { } pair && !pair.Value.IsNull ? pair : null;

    private static YamlPairs Pairs(LevanterLayout layout, string key) => layout.Data.Find(key)?.Pairs ?? new YamlPairs(layout.Data.Tree, -1);
}
