namespace Andrea.Curriculum.EndToEnd.Programs;

/// <summary>A theory that another program takes part in; skipped visibly where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ProgramTheoryAttribute : TheoryAttribute
{
    /// <summary>Names the program.</summary>
    public ProgramTheoryAttribute(string program)
    {
        Program = program;
        Skip = InstalledProgram.Missing(program);
    }

    /// <summary>The program's name.</summary>
    public string Program { get; }
}
