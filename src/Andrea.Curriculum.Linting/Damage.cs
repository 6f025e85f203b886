using Andrea.Curriculum.Configuration;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Linting;

/// <summary>
/// What the errors of reading make unknown, so that no rule speaks of what it cannot know and none is silent for an error elsewhere.
/// Errors count whatever the settings say of their severity.
/// </summary>
internal sealed class Damage
{
    /// <summary>Findings of a name that list this many places may have left out further ones.</summary>
    private const int MostPlaces = 10;

    private readonly HashSet<RegimeScope> _bounds = [];
    private readonly HashSet<RegimeScope> _warmups = [];
    private readonly HashSet<Regime> _touched = new(ReferenceEqualityComparer.Instance);

    private Damage(TrainingRunReading reading)
    {
        if (reading.Plan is not { } plan)
        {
            Lost = RuleNeeds.Names;
            return;
        }

        foreach (var problem in reading.Problems)
        {
            if (problem.Severity == Severity.Error && !problem.Rule.LeavesRunKnown && problem.Rule.Code is not ("AC105" or "AC209"))
            {
                Take(problem, reading, plan.Run);
            }
        }

        if (Lost != RuleNeeds.Text)
        {
            FindTouched(plan);
        }
    }

    /// <summary>The parts of the run that are not, or not completely, known.</summary>
    public RuleNeeds Lost { get; private set; }

    /// <summary>What the errors of a reading leave unknown.</summary>
    public static Damage Of(TrainingRunReading reading) => new(reading);

    /// <summary>True when all that bounds a regime was read.</summary>
    public bool IsSound(Regime regime) => !_touched.Contains(regime);

    private void Take(Finding problem, TrainingRunReading reading, TrainingRun run)
    {
        // What an alias stands for is written elsewhere, so that a place does not tell where its value is missed.
        // Of a trainer's file the keys of ours say nothing.
        if (problem.Secondary.Length + 1 >= MostPlaces || reading.Tree.HasAliases || reading.IsTrainerFile || problem.Primary.Place.File != reading.Source)
        {
            LoseAll(run);
            return;
        }

        Take(problem.Primary.Place.Span.Start, problem, reading.Tree, run);
        foreach (var label in problem.Rule.Code == "AC107" ? problem.Secondary : [])
        {
            Take(label.Place.Span.Start, problem, reading.Tree, run);
        }
    }

    private void Take(int position, Finding problem, YamlTree tree, TrainingRun run)
    {
        var path = KeyPath.At(tree, position);
        var inRegime = path is ["regimes", _, ..];
        var scope = inRegime ? run.Pivots.FirstOrDefault(pivot => Contains(pivot.Place.Span, position)) : run.Own;
        foreach (var part in problem.Rule.Code == "AC008" ? LostParts.OfMisplaced(path[^1]) : [LostParts.Of(inRegime ? path[1..] : path)])
        {
            Lost |= part;
            if (scope is null || part == RuleNeeds.Names || (part & RuleNeeds.Sources) != 0)
            {
                LoseAll(run);
                return;
            }

            if ((part & RuleNeeds.Bounds) != 0)
            {
                _bounds.Add(scope);
            }

            if ((part & RuleNeeds.Warmups) != 0)
            {
                _warmups.Add(scope);
            }
        }
    }

    private void LoseAll(TrainingRun run)
    {
        Lost = RuleNeeds.Names;
        _bounds.Add(run.Own);
    }

    /// <summary>A regime inherits the bounds of all before it; the sources of a warmup are its own.</summary>
    private void FindTouched(RegimePlan plan)
    {
        var inherits = false;
        foreach (var regime in plan.Regimes)
        {
            inherits |= _bounds.Contains(regime.Scope);
            if (inherits || (regime.Kind == RegimeKind.Warmup && _warmups.Contains(regime.Scope)))
            {
                _touched.Add(regime);
            }
        }

        if (_touched.Count == plan.Regimes.Length)
        {
            Lost |= RuleNeeds.SomeBounds;
        }
    }

    private static bool Contains(TextSpan span, int position) => span.Start <= position && position < span.End;
}
