namespace Andrea.Curriculum.Linting;

/// <summary>The parts of a run that must have been read without error before a rule makes sense.</summary>
[Flags]
internal enum RuleNeeds
{
    /// <summary>Nothing: the rule forwards what reading found.</summary>
    Text = 0,

    /// <summary>The end of the run.</summary>
    Steps = 1,

    /// <summary>When regimes and warmups start and end, and where the run resumes.</summary>
    Schedule = 1 << 1,

    /// <summary>How mixes are chosen.</summary>
    Bandit = 1 << 2,

    /// <summary>The optimizer.</summary>
    Optimizer = 1 << 3,

    /// <summary>The shape of the model.</summary>
    Model = 1 << 4,

    /// <summary>Samples, checkpoints and gate.</summary>
    Monitoring = 1 << 5,

    /// <summary>Size of a step.</summary>
    Batch = 1 << 6,

    /// <summary>Settings of the simulation.</summary>
    Simulation = 1 << 7,

    /// <summary>Names and tags of the sources.</summary>
    Sources = 1 << 8,

    /// <summary>Sizes of the sources and their limits of epochs.</summary>
    Sizes = 1 << 9,

    /// <summary>The written mixes.</summary>
    Mix = 1 << 10,

    /// <summary>The sources of every warmup.</summary>
    Warmups = 1 << 11,

    /// <summary>Floors, caps, exclusions, groups and constraints of every regime.</summary>
    Bounds = 1 << 12,

    /// <summary>The bounds of at least one regime; the rule looks at <see cref="LintContext.Sound"/> or <see cref="LintContext.Live"/> only.</summary>
    SomeBounds = 1 << 13,

    /// <summary>Whether a regime's bounds can hold.</summary>
    Conflicts = Schedule | Sources | SomeBounds,

    /// <summary>Every value has its right kind, so that numbers and sections can be compared.</summary>
    Values = Steps | Schedule | Bandit | Optimizer | Model | Monitoring | Batch | Simulation,

    /// <summary>Every name of a source is known too, so that bounds, warmups and exclusions are complete.</summary>
    Names = Values | Sources | Sizes | Mix | Warmups | Bounds | SomeBounds,
}
