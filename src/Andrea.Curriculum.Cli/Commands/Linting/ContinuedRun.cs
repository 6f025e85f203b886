using Andrea.Curriculum.Cli.Files;
using Andrea.Curriculum.Cli.Output.Frames;
using Andrea.Curriculum.Configuration;

namespace Andrea.Curriculum.Cli.Commands.Linting;

/// <summary>The file that another one <c>continues</c>.</summary>
/// <param name="Reading">The file as read; null when none is named or it could not be read.</param>
/// <param name="Problem">Why it could not be read, without its name; null when it was or none is named.</param>
internal readonly record struct ContinuedRun(TrainingRunReading? Reading, string? Problem)
{
    /// <summary>Reads it, relative to the file that names it.</summary>
    public static ContinuedRun Read(CommandEnvironment environment, TrainingRunReading reading)
    {
        if (reading.Plan?.Run.Continues is not { } continues)
        {
            return default;
        }

        var file = DiskFiles.Decode(
            NamedFile.PathOf(reading.Source.Path, continues.Value), NamedFile.Open(environment.Files, reading.Source.Path, continues.Value));
        return file.Text is { } text ? new ContinuedRun(TrainingRunReader.Read(text, environment.Reading), null) : new ContinuedRun(null, file.Problem);
    }

    /// <summary>Says on standard error when it cannot be used, for commands that go on without it.</summary>
    public static void Warn(CommandEnvironment environment, TrainingRunReading reading)
    {
        var continued = Read(environment, reading);
        if ((continued.Problem ?? (continued.Reading is { IsUsable: false } ? "has errors of its own" : null)) is { } problem)
        {
            var (name, place) = (reading.Plan!.Run.Continues!.Value.Value, reading.Plan.Run.Continues.Value.Place.Start);
            Complaint.Warn(
                environment,
                $"{FrameRenderer.PathOf(reading.Source)}:{place.Line}:{place.Column}: `{name}`, which this run continues, {problem}",
                "the run is taken by itself; `andrea lint` counts this as a finding");
        }
    }
}
