using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Linting.Settings;

/// <summary>Follows <c>extends</c> from file to file.</summary>
/// <param name="first">The first file.</param>
internal sealed class ExtendedFiles(SettingsSource first)
{
    /// <summary>Files that extend two others each would otherwise be read without end.</summary>
    private const int MostFiles = 100;

    private readonly List<string> _open = [first.FullPath];
    private int _read;

    /// <summary>Folder of the file that is being read.</summary>
    public string Folder => Path.GetDirectoryName(_open[^1]) ?? "/";

    /// <summary>The settings with those of the files applied, in their order.</summary>
    public LintSettings Apply(YamlNode value, LintSettings settings, SettingsProblems problems, List<Finding> found)
    {
        if (value.Kind == YamlKind.Sequence)
        {
            foreach (var item in value.Items)
            {
                settings = ApplyOne(item, settings, problems, found);
            }

            return settings;
        }

        return ApplyOne(value, settings, problems, found);
    }

    private LintSettings ApplyOne(YamlNode node, LintSettings settings, SettingsProblems problems, List<Finding> found)
    {
        if (node.Kind != YamlKind.Scalar || node.IsNull || node.Text.Length == 0)
        {
            return problems.WrongType(settings, node, "`extends` names no file, expected a path or a list of paths", "expected a path");
        }

        var file = first.Open(Folder, node.Text);
        if (file.Text is not { } text)
        {
            return problems.WrongType(settings, node, $"`{node.Text}`, which these settings extend, {file.Problem}", "named here");
        }

        if (_open.Contains(file.FullPath))
        {
            return problems.WrongType(settings, node, $"`{node.Text}` extends these settings in turn: a cycle has no first file", "closes the cycle");
        }

        if (++_read > MostFiles)
        {
            return problems.WrongType(settings, node, $"these settings extend more than {MostFiles} files, the most that are read", "one too many");
        }

        _open.Add(file.FullPath);
        settings = LintSettingsReader.Read(text, settings, this, found);
        _open.RemoveAt(_open.Count - 1);
        return settings;
    }
}
