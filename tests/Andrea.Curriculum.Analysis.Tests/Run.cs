using Andrea.Curriculum.Configuration;
using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Analysis.Tests;

/// <summary>Reads a run from text, as a file would be.</summary>
internal static class Run
{
    /// <summary>The analysis of a file with the given lines behind <c>curriculum: 1</c>.</summary>
    public static RunAnalysis Of(string yaml)
    {
        var reading = TrainingRunReader.Read(new SourceText("run.yaml", "curriculum: 1\n" + yaml));
        Assert.Empty(reading.Problems.Select(problem => problem.Message));
        Assert.NotNull(reading.Plan);
        return new RunAnalysis(reading.Plan);
    }
}
