using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Linting.Rules.Bandit;
using Andrea.Curriculum.Linting.Rules.Budget;
using Andrea.Curriculum.Linting.Rules.Hygiene;
using Andrea.Curriculum.Linting.Rules.Model;
using Andrea.Curriculum.Linting.Rules.Optimizer;
using Andrea.Curriculum.Linting.Rules.Polytope;
using Andrea.Curriculum.Linting.Rules.Regimes;
using Andrea.Curriculum.Linting.Rules.Replay;
using Andrea.Curriculum.Linting.Rules.Text;
using Andrea.Curriculum.Linting.Rules.Trainers;

namespace Andrea.Curriculum.Linting;

/// <summary>Every rule, listed by hand in the order of the codes.</summary>
public static class RuleCatalogue
{
    /// <summary>The rules, ascending by code.</summary>
    public static ImmutableArray<LintRule> Rules { get; } =
    [
        new YamlSyntaxRule(),
        new DuplicateKeyRule(),
        new UnknownKeyRule(),
        new WrongTypeRule(),
        new MissingKeyRule(),
        new TrainerReadsStringRule(),
        new HostileInputRule(),
        new MisplacedKeyRule(),
        new ListLengthMismatchRule(),
        new TabIndentationRule(),
        new FloorAboveCapRule(),
        new FloorsExceedOneRule(),
        new CapsBelowOneRule(),
        new EmptyPolytopeRule(),
        new BoundOutsideUnitIntervalRule(),
        new FloorOnExcludedSourceRule(),
        new UnknownSourceRule(),
        new DuplicateSourceRule(),
        new SinglePointPolytopeRule(),
        new PinnedSourceRule(),
        new RedundantCapRule(),
        new RedundantFloorRule(),
        new ReachableVertexRule(),
        new LowDiversityRule(),
        new RawFloorReadAsShareRule(),
        new SliverPolytopeRule(),
        new GroupWithoutMembersRule(),
        new NearMissSumRule(),
        new MixOutsidePolytopeRule(),
        new UnreadBoundsRule(),
        new TagConcentrationRule(),
        new WarmupWithoutSourcesRule(),
        new WarmupSourcesUnusedRule(),
        new FreshRunWithoutWarmupRule(),
        new WarmupOnResumedRunRule(),
        new WarmupAlreadyOverRule(),
        new FloorVoidInWarmupRule(),
        new WarmupInfeasibleRule(),
        new DeadRegimeRule(),
        new RegimeOrderRule(),
        new WarmupLongerThanRunRule(),
        new FarPivotRule(),
        new PivotDropsFlooredSourceRule(),
        new ResumeBeyondEndRule(),
        new BoundaryNotAlignedRule(),
        new AbruptStageRule(),
        new PrefixChangedRule(),
        new ShortRegimeRule(),
        new ReadmittedSourceRule(),
        new ContinuedFileMissingRule(),
        new PhaseLengthReversedRule(),
        new BonusBelowRewardSpreadRule(),
        new RectifiedNoiseRewardRule(),
        new NoRandomPhasesRule(),
        new ExplorationOutOfRangeRule(),
        new PhaseShorterThanArmsRule(),
        new UncappedRepetitiveSourceRule(),
        new NoGradientClipRule(),
        new NoLearningRateWarmupRule(),
        new NoWeightDecayRule(),
        new HighLearningRateRule(),
        new NoCoherenceGateRule(),
        new SparseCheckpointsRule(),
        new SampleCheckpointMismatchRule(),
        new BestBySingleStepLossRule(),
        new LearningRateResumeJumpRule(),
        new EpochsOverLimitRule(),
        new SourceExhaustedRule(),
        new UnusedSourceRule(),
        new UnknownSizeRule(),
        new BelowGranularityRule(),
        new RoundingShortfallRule(),
        new EmptySourceRule(),
        new HeadsDoNotDivideRule(),
        new ParameterCountMismatchRule(),
        new VocabularyMismatchRule(),
        new WeightsNotNormalisedRule(),
        new DroppedSourceSuspectedRule(),
        new NegativeOrNanWeightRule(),
        new AllZeroWeightsRule(),
        new IgnoredByTrainerRule(),
        new RepeatedPathRule(),
        new NotImplementedByTrainerRule(),
        new WeightMeaningAmbiguousRule(),
        new MixLeftPolytopeRule(),
        new CampingSeenRule(),
        new LossCliffRule(),
        new WarmupLeakRule(),
        new PhaseLengthSeenRule(),
        new RecordBrokenRule(),
        new UnusedSuppressionRule(),
        new SuppressionWithoutReasonRule(),
        new ExpiredSuppressionRule(),
        new UnknownRuleRule(),
        new StaleBaselineEntryRule(),
    ];

    /// <summary>The rule with a code or a name; null when there is none.</summary>
    /// <param name="codeOrName">Such as <c>AC101</c> or <c>floor-above-cap</c>; the case of letters does not matter.</param>
    public static RuleDescriptor? Find(string codeOrName)
    {
        foreach (var rule in Rules)
        {
            if (rule.Descriptor.Code.Equals(codeOrName, StringComparison.OrdinalIgnoreCase)
                || rule.Descriptor.Name.Equals(codeOrName, StringComparison.OrdinalIgnoreCase))
            {
                return rule.Descriptor;
            }
        }

        return null;
    }

    /// <summary>True for rules about recorded runs, which find nothing in a config alone.</summary>
    public static bool IsOfRecords(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.StartsWith("AC8", StringComparison.Ordinal);
    }

    /// <summary>True for rules that no setting switches off or lowers: without them a file that cannot be understood would look clean.</summary>
    public static bool IsIndispensable(string code) => code is "AC001" or "AC004" or "AC005" or "AC007" or "AC010";
}
