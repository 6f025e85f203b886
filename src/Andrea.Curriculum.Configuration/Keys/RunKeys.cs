namespace Andrea.Curriculum.Configuration.Keys;

/// <summary>Keys of the top level: the root of the catalogue.</summary>
public static class RunKeys
{
    internal static readonly Key Curriculum = new("curriculum", KeyType.Integer(new NumberRange(1, false, 1)),
        "Version of the config format; marks the file as a native curriculum")
    { IsRequired = true, Example = "1" };

    internal static readonly Key For = new("for", KeyType.Text("the path of a trainer's own file"),
        "A trainer's own file that this one is laid over: sources, stages and steps come from there, bounds and bandit from here");

    internal static readonly Key Dialect = new("dialect", KeyType.Text("the name of a trainer"),
        "Format of the file named by `for`, where its content does not tell");

    internal static readonly Key Name = new("name", KeyType.Text("a name"),
        "Name of the run, for reports")
    { Example = "\"andrea-120m\"" };

    internal static readonly Key Steps = new("steps", KeyType.Integer(NumberRange.AtLeastOne),
        "The absolute last step of the run, exclusive; also of a file that resumes a run")
    { Unit = "steps", Example = "200000" };

    internal static readonly Key Batch = new("batch", KeyType.SectionOf(static () => BatchKeys.Group),
        "Size of a training step");

    internal static readonly Key Sources = new("sources",
        KeyType.List(
            KeyType.OneOf("a mapping with a name, or a name",
                KeyType.SectionOf(static () => SourceKeys.Group), KeyType.Text("a name")),
            "a list of sources", least: 1),
        "The data sources; every other part of the file names them. In a file with `for` what is to be added to the trainer's sources")
    { IsRequired = true, IsOptionalInOverlays = true };

    internal static readonly Key Bounds = new("bounds", KeyType.Choice("share", "raw"),
        "What floors and caps bound: shares, or unnormalised weights that are divided by their sum")
    { Default = "\"share\"" };

    internal static readonly Key Regime = new("regime", KeyType.Text("a name"),
        "Name of the file's own regime, the one after its warmup")
    { Default = "\"firehose\"" };

    internal static readonly Key Regimes = new("regimes",
        KeyType.List(KeyType.SectionOf(static () => RegimeKeys.Group), "a list of regimes"),
        "Later regimes; each one inherits from the regime before it and says what changes at its pivot");

    internal static readonly Key ResumeStep = new("resume_step", KeyType.Integer(NumberRange.AtLeastZero),
        "Step at which this file continues a run; earlier regimes are past")
    { Unit = "steps", Default = "0" };

    internal static readonly Key Continues = new("continues", KeyType.Text("the path of a file"),
        "The file that this one continues, for rules about the pivot between files")
    { Example = "\"v2.yaml\"" };

    internal static readonly Key Optimizer = new("optimizer", KeyType.SectionOf(static () => OptimizerKeys.Group),
        "The optimiser; a written 0 says none, an absent key says nothing");

    internal static readonly Key Model = new("model", KeyType.SectionOf(static () => ModelKeys.Group), "Shape of the model");

    internal static readonly Key Monitoring = new("monitoring", KeyType.SectionOf(static () => MonitoringKeys.Group),
        "Samples, checkpoints and the gate on sample quality");

    internal static readonly Key Simulation = new("simulation", KeyType.SectionOf(static () => SimulationKeys.Group),
        "Settings of `andrea simulate`; no trainer reads them");

    /// <summary>All keys of the top level.</summary>
    public static KeyGroup Group { get; } = new("run", "at the top level",
        Curriculum, For, Dialect, Name, Steps, Batch, Sources, ScopeKeys.Mix, Bounds, ScopeKeys.Floors, ScopeKeys.Caps,
        ScopeKeys.Exclude, ScopeKeys.Groups, ScopeKeys.Constraints, ScopeKeys.WarmupSteps, ScopeKeys.WarmupSources, Regime,
        Regimes, ResumeStep, Continues, ScopeKeys.Bandit, Optimizer, Model, Monitoring, Simulation);
}
