namespace Andrea.Curriculum.Linting.Documents;

/// <summary>A file of an example.</summary>
/// <param name="Name">Its name where another file needs it; null for the config that is linted.</param>
/// <param name="Text">Its content.</param>
public sealed record ExampleFile(string? Name, string Text);
