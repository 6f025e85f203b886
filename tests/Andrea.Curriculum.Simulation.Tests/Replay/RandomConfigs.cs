using System.Globalization;
using System.Text;

namespace Andrea.Curriculum.Simulation.Tests.Replay;

/// <summary>Configs with bounds of every shape, some of them infeasible.</summary>
internal static class RandomConfigs
{
    private static readonly string[] Names = ["web", "books", "a,b", "=sum", "quote\"d", "loss", "été", "step 1"];

    public static string Next(Random random)
    {
        var count = random.Next(2, Names.Length + 1);
        var steps = random.Next(200, 1500);
        var text = new StringBuilder($"curriculum: 1\nsteps: {steps}\nbatch: {{sequences: 2, sequence_length: 8}}\nsources:\n");
        for (var i = 0; i < count; i++)
        {
            text.Append($"  - {{name: {Quoted(i)}, documents: {random.Next(1, 5000)}}}\n");
        }

        var isRaw = random.Next(5) == 0;
        text.Append(isRaw ? "bounds: raw\n" : "");
        Bounds(text, random, count, "");
        if (!isRaw)
        {
            Groups(text, random, count);
        }

        text.Append($"bandit: {{policy: {Policy(random)}, phase_steps: [{random.Next(1, 9)}, {random.Next(9, 43)}], random_phases: {random.Next(0, 11)}e-1, step_toward_vertex: 0.{random.Next(1, 10)}}}\n");
        if (random.Next(2) == 0)
        {
            text.Append($"curriculum_warmup_steps: {random.Next(1, steps / 2)}\ncurriculum_warmup_sources: [{string.Join(", ", Enumerable.Range(0, random.Next(1, count + 1)).Select(Quoted))}]\n");
        }

        if (random.Next(2) == 0)
        {
            text.Append($"regimes:\n  - name: polish\n    from_step: {random.Next(steps / 2, steps)}\n");
            Bounds(text, random, count, "    ");
        }

        return text.ToString();
    }

    private static void Bounds(StringBuilder text, Random random, int count, string indent)
    {
        var floors = Enumerable.Range(0, count).Where(_ => random.Next(3) == 0).Select(i => $"{Quoted(i)}: {Share(random, 0.8 / count)}");
        var caps = Enumerable.Range(0, count).Where(_ => random.Next(3) == 0).Select(i => $"{Quoted(i)}: {Share(random, 1)}");
        text.Append($"{indent}floors: {{{string.Join(", ", floors)}}}\n{indent}caps: {{{string.Join(", ", caps)}}}\n");
    }

    private static void Groups(StringBuilder text, Random random, int count)
    {
        if (random.Next(2) == 0)
        {
            text.Append($"groups: [{{name: front, sources: [{Quoted(0)}, {Quoted(1)}], cap: {Share(random, 1)}}}]\n");
        }

        if (random.Next(3) == 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"constraints: [\"web <= {random.Next(1, 5)} * books\", \"web + books >= 0.{random.Next(0, 4)}1\"]\n");
        }
    }

    private static string Policy(Random random) => random.Next(4) switch { 0 => "static", 1 => "random", _ => "ucb1" };

    private static string Share(Random random, double greatest) => random.Next(3) switch
    {
        0 => $"1/{random.Next(greatest < 1 ? 8 : 2, 12)}",
        _ => (random.NextDouble() * greatest).ToString("0.######", CultureInfo.InvariantCulture),
    };

    private static string Quoted(int source) => "\"" + Names[source].Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
