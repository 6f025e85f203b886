namespace Andrea.Curriculum.Configuration.Text;

/// <summary>A value and the place where the user wrote it.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="Place">Where it is written.</param>
public readonly record struct Located<T>(T Value, FileSpan Place);
