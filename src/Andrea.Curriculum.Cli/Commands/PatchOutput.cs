using Andrea.Curriculum.Cli.Output.Solving;

namespace Andrea.Curriculum.Cli.Commands;

/// <summary>Writes one repair as a patch and nothing else, for <c>patch -p0</c>.</summary>
internal static class PatchOutput
{
    public const string Least = "least";
    public const string Fewest = "fewest";

    /// <summary>Writes the patch to standard output, what it leaves open to standard error.</summary>
    /// <param name="environment">Where to.</param>
    /// <param name="repairs">The repairs.</param>
    /// <param name="which"><see cref="Least"/> or <see cref="Fewest"/>.</param>
    public static void Write(CommandEnvironment environment, ProposedRepairs repairs, string which)
    {
        var repair = which == Fewest ? repairs.Fewest ?? repairs.Least : repairs.Least;
        foreach (var name in repair.Unrepaired)
        {
            Complaint.Warn(environment, $"{name} is not repaired: {RepairText.NotRepaired}");
        }

        if (repair.Edits is not { } edits)
        {
            Complaint.Warn(environment, $"there is no patch: {RepairText.NoPatch(repair)}");
            return;
        }

        environment.Output.Write(RepairText.PatchOf(edits, environment.OutputTerminal.Width is not null));
    }
}
