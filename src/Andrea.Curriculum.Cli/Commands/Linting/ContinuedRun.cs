using Andrea.Curriculum.Cli.Files;
using Andrea.Curriculum.Configuration;

namespace Andrea.Curriculum.Cli.Commands.Linting;

/// <summary>Reads the file that another one <c>continues</c>.</summary>
internal static class ContinuedRun
{
    /// <summary>Reads it, relative to the file that names it; says so when that fails.</summary>
    public static TrainingRunReading? Read(CommandEnvironment environment, TrainingRunReading reading)
    {
        if (reading.Plan?.Run.Continues is not { } continues)
        {
            return null;
        }

        var name = continues.Value;
        var from = reading.Source.Path == Inputs.StandardInput ? "" : Path.GetDirectoryName(reading.Source.Path) ?? "";
        var path = Path.Combine(from, name);

        // A device or pipe has no length; opening one that a file names could wait for ever.
        var file = environment.Files.HasContent(path)
            ? environment.Files.Read(path)
            : new FileReading(null, environment.Files.IsFile(path) ? "is empty" : "does not exist");
        if (file.Text is { } text)
        {
            return TrainingRunReader.Read(text);
        }

        var place = continues.Place.Start;
        Complaint.Warn(
            environment,
            $"{reading.Source.Path}:{place.Line}:{place.Column}: '{name}', which this file continues, {file.Problem}",
            "what the pivot between the two files does was not checked");
        return null;
    }
}
