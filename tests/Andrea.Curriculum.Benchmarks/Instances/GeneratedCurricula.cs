using System.Globalization;
using System.Text;

namespace Andrea.Curriculum.Benchmarks.Instances;

/// <summary>Curricula of any size for <c>lint</c>.</summary>
internal static class GeneratedCurricula
{
    /// <summary>Sources between two suppressions.</summary>
    private const int Between = 100;

    /// <summary>One curriculum of about so many megabytes.</summary>
    /// <param name="megabytes">Length in millions of characters.</param>
    /// <param name="suppressions">Whether every hundredth source carries a comment that silences a finding.</param>
    public static string Large(int megabytes, bool suppressions)
    {
        var text = new StringBuilder("curriculum: 1\nname: large\nsteps: 1000000\nsources:\n");
        for (var i = 0; text.Length < megabytes * 1_000_000; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - {{name: source-{i:D7}, tags: [web, prose], tokens: {1 + (i % 9)}.5B, max_epochs: 4}}");
            text.Append(suppressions && i % Between == 0 ? "  # andrea: ignore[AC503] kept for later\n" : "  # from the crawl\n");
        }

        return text.Append("bandit: {policy: ucb1, phase_steps: [7, 42], random_phases: 0.5}\n").ToString();
    }

    /// <summary>Writes usual ones.</summary>
    public static void Write(int count, string folder)
    {
        Directory.CreateDirectory(folder);
        for (var i = 0; i < count; i++)
        {
            var text = new StringBuilder($"curriculum: 1\nname: run-{i}\nsteps: 200000\nsources:\n");
            for (var source = 0; source < 16; source++)
            {
                text.Append(CultureInfo.InvariantCulture, $"  - {{name: source-{source}, tags: [prose], documents: 500000, tokens: 2.1B}}\n");
            }

            text.Append("floors: {source-0: 0.30, source-1: 0.10}\ncaps: {source-2: 0.25}\n");
            text.Append("regimes:\n  - {name: polish, from_step: 112619, floors: {source-0: 0.7}, exclude: [source-15]}\n");
            File.WriteAllText(Path.Combine(folder, $"run-{i:D4}.yaml"), text.ToString());
        }
    }
}
