using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Cli.Tests.Commands.Linting.Fuzzing;

/// <summary>What mutations put into texts.</summary>
internal static class FuzzWords
{
    public static readonly string[] Values =
    [
        "0", "-0", "-1", "1", "2", "0.5", "1.0000000000000000000000001", "1/3", "1/0", "0/0", "25%", "100.1%", "1e400", "1e-400", "1e999999999", "9223372036854775807",
        "123456789012345678901234567890", "0x7f", "0o17", "017", "1_000_000", "1:30", ".nan", ".inf", "-.inf", "2.1B", "50e9", "~", "null", "yes", "no", "true", "2020-01-01",
        "[]", "{}", "\"\"", "''", "[a, a]", "{a: 0.5, a: 0.5}", "*f", "*x", "&x a", "!!str 1", "!foo x", "|\n  x\n", ">-\n  x\n", "\"\\u0000\"", "\"\\ud800\"", "漢字", "é", "😀",
    ];

    public static readonly string[] Keys =
    [
        "curriculum", "steps", "sources", "name", "tags", "mix", "bounds", "floors", "caps", "exclude", "include", "groups", "constraints", "regimes", "from_step", "regime",
        "resume_step", "continues", "bandit", "policy", "exploration", "ema_alpha", "phase_steps", "random_phases", "optimizer", "lr", "model", "n_heads", "monitoring",
        "simulation", "curriculum_warmup_steps", "curriculum_warmup_sources", "max_epochs", "tokens", "on_exhausted", "batch", "for", "<<", "floor", "cap",
    ];

    public static readonly string[] Pieces =
    [
        "\n", "\r\n", "\r", "\n  ", " ", "\t", ": ", ":", ", ", "- ", "? ", "{", "}", "[", "]", "\"", "'", "#", " # ", "&f ", "*f", "<<: *f\n", "---\n", "...\n", "%YAML 1.2\n", "!", "|", ">",
        "\\", "`", "@", "\0", "\u001b[31m", "\u0085", "\u2028", "\u202e", "\uFEFF", "\uFFFD", "\ud83d", "<<<<<<< HEAD\n", "=======\n", ">>>>>>> x\n", "]]>", "::error::", "%0A", "</",
    ];

    /// <summary>A comment about findings, well formed or not.</summary>
    public static string Comment(Random random, IReadOnlyList<RuleDescriptor> rules)
    {
        var rule = rules[random.Next(rules.Count)];
        var names = random.Next(4) switch { 0 => rule.Name, 1 => "", 2 => rule.Code + ", " + rules[random.Next(rules.Count)].Name, _ => rule.Code };
        var reason = random.Next(3) == 0 ? "" : " since so";
        return random.Next(5) switch
        {
            0 => $"# andrea: ignore-file[{names}]{reason}",
            1 => $"# andrea: ignore-until[{names}] {random.Next(2000, 2099)}-{random.Next(14):00}-{random.Next(33):00}{reason}",
            2 => $"#andrea:ignore[{names}{reason}",
            _ => $"# andrea: ignore[{names}]{reason}",
        };
    }
}
