using Andrea.Curriculum.Linting.Paths;

namespace Andrea.Curriculum.Cli.Files;

/// <summary>What the <c>.gitignore</c> and <c>.ignore</c> files of one folder, and of those above it, leave out.</summary>
internal sealed class IgnoreRules
{
    private static readonly string[] Names = [".gitignore", ".ignore"];

    private readonly IgnoreRules? _above;
    private readonly string _folder;
    private readonly List<(PathPattern Pattern, bool Lifts)> _patterns = [];

    private IgnoreRules(IgnoreRules? above, string folder)
    {
        _above = above;
        _folder = folder;
        foreach (var name in Names)
        {
            Read(Path.Combine(folder, name));
        }
    }

    /// <summary>The rules for a folder: those of the repository that it is in, from its top down; outside of one its own.</summary>
    /// <param name="folder">Full path.</param>
    public static IgnoreRules Of(string folder)
    {
        var within = new Stack<string>();
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            within.Push(at);
            if (Path.Exists(Path.Combine(at, ".git")))
            {
                IgnoreRules? rules = null;
                foreach (var inner in within)
                {
                    rules = new IgnoreRules(rules, inner);
                }

                return rules!;
            }
        }

        return new IgnoreRules(null, folder);
    }

    /// <summary>The rules for a folder in this one.</summary>
    public IgnoreRules In(string folder) => new(this, folder);

    /// <summary>True for what is left out: the last pattern that fits decides, those of deeper folders and of <c>.ignore</c> first.</summary>
    /// <param name="path">Full path of something in the folder or below.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    public bool LeavesOut(string path, bool isFolder)
    {
        for (var rules = this; rules is not null; rules = rules._above)
        {
            if (rules._patterns.Count == 0)
            {
                continue;
            }

            var relative = Path.GetRelativePath(rules._folder, path).Replace(Path.DirectorySeparatorChar, '/');
            for (var i = rules._patterns.Count - 1; i >= 0; i--)
            {
                if (rules._patterns[i].Pattern.Matches(relative, isFolder))
                {
                    return !rules._patterns[i].Lifts;
                }
            }
        }

        return false;
    }

    private void Read(string path)
    {
        if (!File.Exists(path))
        {
            return;
        }

        try
        {
            foreach (var line in File.ReadLines(path))
            {
                Add(line);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What cannot be read leaves nothing out.
        }
    }

    private void Add(string line)
    {
        // A blank at the end counts only behind a backslash.
        var text = line.TrimEnd('\r');
        text = text.TrimEnd(' ') is [.., '\\'] escaped && escaped.Length < text.Length ? escaped + " " : text.TrimEnd(' ');
        if (text.Length == 0 || text[0] == '#')
        {
            return;
        }

        var lifts = text[0] == '!';
        var pattern = lifts ? text[1..] : text;
        if (pattern.Trim('/').Length > 0)
        {
            _patterns.Add((new PathPattern(pattern), lifts));
        }
    }
}
