namespace Andrea.Curriculum.Configuration.Yaml;

/// <summary>What the parser's refusals mean to the person who wrote the text.</summary>
internal static class YamlSyntaxWords
{
    private const string QuoteIt = "put the value in quotes";

    /// <summary>Message and help for a refusal.</summary>
    /// <param name="refusal">The parser's message.</param>
    /// <param name="text">The text.</param>
    /// <param name="place">Where the parser stopped.</param>
    public static (string Message, string? Help) For(string refusal, string text, int place)
    {
        bool Says(string words) => refusal.Contains(words, StringComparison.Ordinal);
        if (place >= text.Length)
        {
            return ("the text ends in the middle of a value", null);
        }

        if (Says("cannot start any token"))
        {
            return ($"a value cannot begin with {Quoted(text[place])}", QuoteIt);
        }

        if (Says("spaces in"))
        {
            return ("an empty line at the beginning of this block of text holds more blanks than the text is indented by", "remove the blanks of the empty line");
        }

        if (Says("invalid comment") || Says("found a comment"))
        {
            return ("a comment needs a space before its `#`", null);
        }

        if (Says("found invalid mapping") || Says("Mapping values are not allowed"))
        {
            return HasColonBefore(text, place)
                ? ("a value holds `: `, which makes it a mapping inside a line", QuoteIt)
                : ("a key cannot stand here: the value before it is already complete", "check the indentation of this line");
        }

        if (Says("block mapping"))
        {
            return StartsLine(text, place)
                ? ("expected a key of the mapping that this line's indentation continues", "check the indentation of this line")
                : ("unexpected text behind a complete value", QuoteIt);
        }

        if (Says("block collection") || Says("'-' indicator"))
        {
            return ("expected `- ` of the list that this line's indentation continues", "check the indentation of this line");
        }

        if (Says("could not find expected ':'"))
        {
            return ("this line is neither a key with `: ` nor part of the value before it", null);
        }

        if (Says("flow mapping") || Says("flow sequence"))
        {
            return ("expected `,` or a closing bracket here", null);
        }

        if (Says("Block sequence entries"))
        {
            return ("a list item cannot begin here", "put `- ` on a line of its own");
        }

        if (Says("Mapping keys are not allowed") || Says("Invalid key indicator"))
        {
            return ("a key cannot begin here", null);
        }

        if (Says("escape") || Says("hexadecimal") || Says("surrogates"))
        {
            return ("an escape in these double quotes is unknown", "write \\\\ for a backslash, or use single quotes");
        }

        if (Says("block scalar"))
        {
            return ("the first lines of this block of text do not fit its indicator `|` or `>`", null);
        }

        if (Says("directive") || Says("incompatible YAML"))
        {
            return ("a line that begins with `%` is a YAML directive, and this one is unknown", null);
        }

        if (Says("anchor") || Says("alias"))
        {
            return ("an anchor (`&name`) or alias (`*name`) is malformed here", "put a value that begins with `&` or `*` in quotes");
        }

        if (refusal.Contains("tag", StringComparison.OrdinalIgnoreCase))
        {
            return ("a tag (`!name`) is malformed here", "put a value that begins with `!` in quotes");
        }

        return text[place] is ']' or '}' or ','
            ? ($"`{text[place]}` closes or continues nothing here", QuoteIt)
            : ("this is not YAML: expected a key, a list item or a value", null);
    }

    /// <summary>A character in quotes; a backtick between backticks would not be seen.</summary>
    public static string Quoted(char character) => character == '`' ? "a backtick" : $"`{character}`";

    private static bool HasColonBefore(string text, int place)
    {
        var line = text.AsSpan(YamlLayout.LineStart(text, place)..place);
        return line.IndexOf(": ") >= 0;
    }

    private static bool StartsLine(string text, int place) =>
        text.AsSpan(YamlLayout.LineStart(text, place)..place).Trim(' ').IsEmpty;
}
