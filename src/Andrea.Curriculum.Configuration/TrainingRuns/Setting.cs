using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Configuration.TrainingRuns;

/// <summary>A value in force: written in the file, or assumed by us.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="Place">Where it is written; null when it is our assumption.</param>
public readonly record struct Setting<T>(T Value, FileSpan? Place)
{
    /// <summary>True when the file does not say it.</summary>
    public bool IsAssumed => Place is null;
}
