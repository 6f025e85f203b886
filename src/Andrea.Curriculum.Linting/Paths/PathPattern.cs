namespace Andrea.Curriculum.Linting.Paths;

/// <summary>
/// A pattern for paths, as in <c>.gitignore</c>: without a slash it is the name of a file or folder at any depth, with one it is a path
/// from the folder of the file that holds the pattern. <c>*</c>, <c>?</c> and <c>[a-z]</c> stay within a name, <c>**</c> is any number
/// of folders, and a slash at the end means folders only.
/// </summary>
public sealed class PathPattern
{
    private readonly string[] _names;
    private readonly bool _onlyFolders;

    /// <summary>Takes a pattern.</summary>
    /// <param name="text">The pattern, without the <c>!</c> that lifts it.</param>
    public PathPattern(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _onlyFolders = text.EndsWith('/');
        var path = text.TrimEnd('/');
        var isAnchored = path.Contains('/', StringComparison.Ordinal);
        path = path.TrimStart('/');
        path = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
        _names = isAnchored ? path.Split('/') : ["**", path];
    }

    /// <summary>True when a path has the form.</summary>
    /// <param name="path">The path from the pattern's folder, with slashes.</param>
    /// <param name="isFolder">Whether it is a folder's.</param>
    public bool Matches(string path, bool isFolder)
    {
        ArgumentNullException.ThrowIfNull(path);
        return (isFolder || !_onlyFolders) && Matches(path.Split('/'));
    }

    /// <summary>True when a file's path, or one of the folders that it is in, has the form.</summary>
    /// <param name="path">The path from the pattern's folder, with slashes.</param>
    public bool Covers(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (Matches(path, isFolder: false))
        {
            return true;
        }

        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            if (Matches(path[..slash], isFolder: true))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for text with a wildcard.</summary>
    public static bool HasWildcards(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().IndexOfAny('*', '?', '[') >= 0;
    }

    private bool Matches(string[] names)
    {
        var (at, read) = (0, 0);
        var (any, taken) = (-1, 0);
        while (read < names.Length)
        {
            if (at < _names.Length && _names[at] == "**")
            {
                // At the end of a pattern: all that is in the folder.
                if (at == _names.Length - 1)
                {
                    return true;
                }

                (any, taken) = (at++, read);
            }
            else if (at < _names.Length && Wildcards.Match(_names[at], names[read]))
            {
                at++;
                read++;
            }
            else if (any >= 0)
            {
                at = any + 1;
                read = ++taken;
            }
            else
            {
                return false;
            }
        }

        return at == _names.Length;
    }
}
