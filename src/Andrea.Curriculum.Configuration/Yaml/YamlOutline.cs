namespace Andrea.Curriculum.Configuration.Yaml;

/// <summary>
/// Where quotes and brackets of a text open and close, found without judging the rest. Needed only for a text that the parser refuses:
/// to say what was left open, and to find the lines that a bracket or quote continues.
/// </summary>
internal sealed class YamlOutline
{
    private readonly List<YamlRegion> _regions = [];

    /// <summary>Outermost quoted scalars and bracketed collections that span lines, in the order of the text.</summary>
    public IReadOnlyList<YamlRegion> Regions => _regions;

    /// <summary>Quote that never closes, -1 for none.</summary>
    public int UnclosedQuote { get; set; } = -1;

    /// <summary>Innermost bracket that never closes, -1 for none.</summary>
    public int UnclosedBracket { get; set; } = -1;

    /// <summary>First closing bracket of the wrong kind, -1 for none.</summary>
    public int WrongBracket { get; set; } = -1;

    /// <summary>The bracket that <see cref="WrongBracket"/> should have closed.</summary>
    public int WrongBracketOpening { get; set; } = -1;

    /// <summary>Tabs that indent a line outside quotes, brackets and block scalars.</summary>
    public List<int> IndentingTabs { get; } = [];

    /// <summary>Quoted scalars over several lines, in brackets or not, in the order of the text.</summary>
    public List<YamlRegion> QuotesOverLines { get; } = [];

    /// <summary>Anchors within brackets, from the ampersand to the end of the name, in the order of the text.</summary>
    public List<YamlRegion> BracketedAnchors { get; } = [];

    /// <summary>Separators of lines other than line feeds and carriage returns within double quotes, in the order of the text.</summary>
    public List<int> QuotedSeparators { get; } = [];

    public static YamlOutline Of(string text)
    {
        var outline = new YamlOutline();
        new YamlOutlineReader(text, outline).Read();
        return outline;
    }

    public void Add(YamlRegion region) => _regions.Add(region);
}
