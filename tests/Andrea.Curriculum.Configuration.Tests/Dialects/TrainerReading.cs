using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Trainers;

namespace Andrea.Curriculum.Configuration.Tests.Dialects;

/// <summary>Short ways to read a trainer's file and to look at it.</summary>
internal static class TrainerReading
{
    /// <summary>Reads a text without problems, in its own terms.</summary>
    public static TrainerFile Sound(string text, string dialect)
    {
        var reading = Reading.Of(text);
        Assert.True(reading.Problems.IsEmpty, Reading.Lines(reading));
        return Of(reading, dialect);
    }

    /// <summary>The file in its own terms.</summary>
    public static TrainerFile Of(TrainingRunReading reading, string dialect)
    {
        var file = reading.Plan?.Run.Trainer;
        Assert.NotNull(file);
        Assert.Equal(dialect, file.Dialect.Name);
        return file;
    }

    /// <summary>The only problem of a text, and that it is of a rule and covers a part of the text.</summary>
    public static Finding Only(string text, string code, string covered)
    {
        var reading = Reading.Of(text);
        Assert.True(reading.Problems.Length == 1, Reading.Lines(reading));
        var problem = reading.Problems[0];
        Assert.Equal((code, covered), (problem.Rule.Code, problem.Primary.Place.File.Slice(problem.Primary.Place.Span).ToString()));
        return problem;
    }
}
