namespace Andrea.Curriculum.Linting.Wording;

/// <summary>Lists of names in a sentence.</summary>
internal static class Names
{
    private const int MostListed = 6;

    /// <summary><c>`a`, `b` and `c`</c>; of a long list the first few and the number of the others.</summary>
    public static string List(IReadOnlyList<string> names)
    {
        var listed = names.Count > MostListed ? MostListed - 1 : names.Count;
        var quoted = new List<string>(listed + 1);
        for (var i = 0; i < listed; i++)
        {
            quoted.Add($"`{names[i]}`");
        }

        if (listed < names.Count)
        {
            quoted.Add($"{names.Count - listed} more");
        }

        return quoted.Count == 1 ? quoted[0] : $"{string.Join(", ", quoted.Take(quoted.Count - 1))} and {quoted[^1]}";
    }
}
