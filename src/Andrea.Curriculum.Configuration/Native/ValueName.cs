namespace Andrea.Curriculum.Configuration.Native;

/// <summary>How messages name a value; put into words only when there is a message.</summary>
/// <param name="Key">The key, or several words for a value that has none of its own.</param>
/// <param name="Owner">Whose value it is; null for a key that needs no owner.</param>
internal readonly record struct ValueName(string Key, string? Owner = null)
{
    /// <summary>The name with its article or in backticks.</summary>
    public override string ToString() => Owner is null ? Key.Contains(' ') ? Key : $"`{Key}`" : $"the {Key} of {Shown.Quoted(Owner)}";
}
