using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Cli.Commands.Linting;
using Andrea.Curriculum.Cli.Output;
using Andrea.Curriculum.Cli.Output.Frames;
using Andrea.Curriculum.Configuration;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Cli.Commands;

/// <summary>Reads a curriculum for commands that compute with it.</summary>
internal static class UsableRun
{
    /// <summary>Reads a file; what is wrong with it goes to standard error as frames.</summary>
    /// <exception cref="UsageException">It cannot be read or understood.</exception>
    public static RunAnalysis Read(CommandEnvironment environment, string path) => new(ReadFile(environment, path).Plan!);

    /// <summary>Reads a file and keeps its text; what is wrong with it goes to standard error as frames.</summary>
    /// <exception cref="UsageException">It cannot be read or understood.</exception>
    public static TrainingRunReading ReadFile(CommandEnvironment environment, string path) =>
        Of(environment, Inputs.Read(environment, path), usesSimulation: false);

    /// <summary>Reads a text; what is wrong with it goes to standard error as frames.</summary>
    /// <param name="environment">Surroundings.</param>
    /// <param name="source">The text.</param>
    /// <param name="usesSimulation">Whether errors in the section <c>simulation</c> matter.</param>
    /// <exception cref="UsageException">It cannot be understood.</exception>
    public static TrainingRunReading Of(CommandEnvironment environment, SourceText source, bool usesSimulation = true)
    {
        var reading = TrainingRunReader.Read(source, environment.Reading);
        if (reading.IsUsable || (!usesSimulation && reading.IsUsableWithoutSimulation))
        {
            if (!reading.IsUsable)
            {
                Complaint.Warn(
                    environment, $"{FrameRenderer.PathOf(source)} has errors in `simulation`, which this command does not look at", "`andrea lint` shows them");
            }

            ContinuedRun.Warn(environment, reading);
            return reading;
        }

        var paper = new Paper(environment.ErrorTerminal.Color);
        var renderer = new FindingRenderer(paper, environment.ErrorTerminal.Width);
        foreach (var problem in reading.Problems.Where(problem => problem.Severity == Severity.Error || reading.Plan is null))
        {
            renderer.Draw(problem);
        }

        environment.Error.Write(paper.ToString());
        throw new UsageException($"{FrameRenderer.PathOf(source)} cannot be understood", "`andrea lint` shows all that is wrong with it");
    }
}
