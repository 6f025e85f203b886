using System.Globalization;

namespace Andrea.Curriculum.Cli.Output.Linting;

/// <summary>Names the programs whose configs lay among the files and are not read yet.</summary>
internal static class OtherProgramsText
{
    /// <summary>The programs with the number of their files where there are several: <c>GPT-NeoX (4), TRL</c>.</summary>
    public static string List(IReadOnlyList<(string Name, int Files)> programs) => string.Join(
        ", ", programs.Select(program => program.Files == 1 ? program.Name : string.Create(CultureInfo.InvariantCulture, $"{program.Name} ({program.Files:N0})")));

    /// <summary>What helps when none of the files is a curriculum.</summary>
    public static string Help(IReadOnlyList<(string Name, int Files)> programs) => programs.Count == 0
        ? "a curriculum has the key `curriculum: 1`, or is a trainer's own config"
        : $"a curriculum has the key `curriculum: 1`, or is a trainer's own config; those of {List(programs)} are not read yet";
}
