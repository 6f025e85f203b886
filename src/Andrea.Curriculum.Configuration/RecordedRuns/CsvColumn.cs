namespace Andrea.Curriculum.Configuration.RecordedRuns;

/// <summary>A column of a table.</summary>
/// <param name="Field">What it means.</param>
/// <param name="Source">The source whose share it holds; -1 for none.</param>
internal readonly record struct CsvColumn(RecordField Field, int Source);
