namespace Andrea.Curriculum.Configuration.Findings;

/// <summary>The rules that reading itself applies: text, shape and names. A file with an error of these cannot be understood.</summary>
public static class ReadingRules
{
    /// <summary>AC001: text that is not YAML.</summary>
    public static RuleDescriptor YamlSyntax { get; } =
        new("AC001", "yaml-syntax", Severity.Error, "text that is not YAML, at the place where it went wrong");

    /// <summary>AC002: the same key twice in one mapping.</summary>
    public static RuleDescriptor DuplicateKey { get; } =
        new("AC002", "duplicate-key", Severity.Error, "the same key twice in one mapping; readers silently keep the last");

    /// <summary>AC003: a key that nothing reads.</summary>
    public static RuleDescriptor UnknownKey { get; } =
        new("AC003", "unknown-key", Severity.Warning, "a key that nothing reads");

    /// <summary>AC004: a value of the wrong kind.</summary>
    public static RuleDescriptor WrongType { get; } =
        new("AC004", "wrong-type", Severity.Error, "a value of the wrong kind");

    /// <summary>AC005: a required key that is absent.</summary>
    public static RuleDescriptor MissingKey { get; } =
        new("AC005", "missing-key", Severity.Error, "a required key that is absent");

    /// <summary>AC006: text that the trainer's YAML reader takes for something else.</summary>
    public static RuleDescriptor TrainerReadsString { get; } =
        new("AC006", "trainer-reads-string", Severity.Warning, "a number look-alike or name that YAML 1.1 readers take for something else");

    /// <summary>AC007: limits of depth, size, digits or aliases exceeded.</summary>
    public static RuleDescriptor HostileInput { get; } =
        new("AC007", "hostile-input", Severity.Error, "depth, size, digits or alias limits exceeded; undefined or cyclic alias");

    /// <summary>AC008: a known key at the wrong level.</summary>
    public static RuleDescriptor MisplacedKey { get; } =
        new("AC008", "misplaced-key", Severity.Error, "a known key at the wrong level");

    /// <summary>AC010: tabs where YAML wants spaces.</summary>
    public static RuleDescriptor TabIndentation { get; } =
        new("AC010", "tab-indentation", Severity.Error, "tabs where YAML wants spaces");

    /// <summary>AC105: a bound outside the unit interval.</summary>
    public static RuleDescriptor BoundOutsideUnitInterval { get; } =
        new("AC105", "bound-outside-unit-interval", Severity.Error, "a floor or cap below 0, above 1, NaN or infinite");

    /// <summary>AC107: a name that no source has.</summary>
    public static RuleDescriptor UnknownSource { get; } =
        new("AC107", "unknown-source", Severity.Error, "a name in floors, caps, exclude, groups, constraints or warmup that no source has");

    /// <summary>AC108: two sources of one name.</summary>
    public static RuleDescriptor DuplicateSource { get; } =
        new("AC108", "duplicate-source", Severity.Error, "two sources of one name");

    /// <summary>AC209: regimes out of order, with one start or one name.</summary>
    public static RuleDescriptor RegimeOrder { get; } =
        new("AC209", "regime-order", Severity.Error, "regimes out of order, with one start or one name, or a pivot inside a warmup")
        {
            OtherSeverity = Severity.Warning,
        };
}
