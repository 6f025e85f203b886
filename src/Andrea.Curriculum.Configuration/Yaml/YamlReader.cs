using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;

using YamlDotNet.Core;

namespace Andrea.Curriculum.Configuration.Yaml;

/// <summary>Reads a text as one YAML document.</summary>
public static class YamlReader
{
    /// <summary>
    /// Reads a text. Never throws for what the text holds: every mistake is a finding with a place, and the tree holds what was read
    /// before the first mistake of syntax.
    /// </summary>
    /// <param name="source">The text.</param>
    public static YamlReading Read(SourceText source) => Read(source, YamlLimits.Standard);

    /// <summary>Reads a text within stated limits.</summary>
    /// <param name="source">The text.</param>
    /// <param name="limits">What the text may ask for.</param>
    public static YamlReading Read(SourceText source, YamlLimits limits)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(limits);
        if (Refuse(source, limits) is { } refused)
        {
            return refused;
        }

        var attempt = Attempt(source, null, null, limits);
        if (attempt.Failure is null)
        {
            return attempt.Reading();
        }

        var outline = YamlOutline.Of(source.Content);
        var needsStandIns = YamlStandIns.Of(source.Content, outline) is not null;
        var indented = YamlIndentedText.Of(source.Content, outline);
        foreach (var (withStandIns, withIndent) in ((bool, bool)[])[(true, false), (false, true), (true, true)])
        {
            if ((withStandIns && !needsStandIns) || (withIndent && indented is null))
            {
                continue;
            }

            var standIns = withStandIns ? YamlStandIns.Of(source.Content, outline) : null;
            var deeper = !withIndent ? null : standIns is null ? indented : YamlIndentedText.Of(standIns.Text, outline);
            var further = Attempt(source, standIns, deeper, limits);
            if (further.Failure is null && standIns?.IsHarmless != false && deeper?.IsHarmlessIn(further.Tree) != false)
            {
                return further.Reading();
            }

            if (further.Failure is not null && further.Events.LastPosition > attempt.Events.LastPosition)
            {
                attempt = further;
            }
        }

        new YamlDiagnosis(source, outline, attempt.Events, attempt.Problems).Report(attempt.Failure);
        return attempt.Reading();
    }

    /// <summary>Reads the bytes of a file: decodes them by their byte order mark, UTF-8 without one. Invalid bytes are a finding (AC001).</summary>
    /// <param name="path">The name shown to the user.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="limits">What the text may ask for; the standard limits when null.</param>
    public static YamlReading ReadBytes(string path, ReadOnlySpan<byte> bytes, YamlLimits? limits = null)
    {
        limits ??= YamlLimits.Standard;
        if (bytes.Length / 4 > limits.TextLength)
        {
            var empty = new SourceText(path, "");
            var tooLong = new YamlProblems(empty);
            tooLong.Add(ReadingRules.HostileInput, new TextSpan(0, 0), $"the file is {bytes.Length} bytes long, the limit is {limits.TextLength} characters");
            return new YamlReading(new YamlTree(empty), tooLong.ToImmutable());
        }

        var source = TextDecoding.Decode(path, bytes, out var firstInvalid);
        if (firstInvalid < 0)
        {
            return Read(source, limits);
        }

        var problems = new YamlProblems(source);
        problems.Add(
            ReadingRules.YamlSyntax, new TextSpan(firstInvalid, 1), "the bytes here are no text in the file's encoding (UTF-8, unless a byte order mark says otherwise)",
            help: "save the file as UTF-8");
        return new YamlReading(new YamlTree(source), problems.ToImmutable());
    }

    private static YamlReading? Refuse(SourceText source, YamlLimits limits)
    {
        var problems = new YamlProblems(source);
        if (source.Content.Length > limits.TextLength)
        {
            problems.Add(
                ReadingRules.HostileInput, new TextSpan(0, 0), $"the text is {source.Content.Length} characters long, the limit is {limits.TextLength}");
        }
        else if (YamlCharacters.FirstForbidden(source.Content) is >= 0 and var place)
        {
            problems.Add(
                ReadingRules.YamlSyntax, new TextSpan(place, 1), $"the character U+{(int)source.Content[place]:X4} may not stand in YAML text",
                help: "remove it, or write it as an escape in double quotes");
        }

        return problems.Count == 0 ? null : new YamlReading(new YamlTree(source), problems.ToImmutable());
    }

    private static Outcome Attempt(SourceText source, YamlStandIns? standIns, YamlIndentedText? indented, YamlLimits limits)
    {
        var problems = new YamlProblems(source);
        var builder = new YamlTreeBuilder(source, limits, problems);
        var events = new YamlEventReader(source, standIns, indented, limits, problems, builder);
        Exception? failure = null;
        try
        {
            events.ReadDocument();
        }
        catch (Exception e) when (e is YamlException or YamlPlaceException or InvalidOperationException or ArgumentException
            or FormatException or OverflowException or IndexOutOfRangeException or NullReferenceException)
        {
            // The parser lets all of these escape for texts that are not YAML.
            failure = e;
        }

        return new Outcome(builder.ToTree(), events, problems, failure);
    }

    private readonly record struct Outcome(YamlTree Tree, YamlEventReader Events, YamlProblems Problems, Exception? Failure)
    {
        public YamlReading Reading() => new(Tree, Problems.ToImmutable());
    }
}
