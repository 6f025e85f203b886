using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting.Documents;

/// <summary>Finds the documents of rules, which are part of the assembly.</summary>
public static class RuleDocuments
{
    private const string Fence = "```";

    /// <summary>The document of a rule.</summary>
    /// <exception cref="InvalidOperationException">It has none, or one of another shape than all others have.</exception>
    public static RuleDocument Of(RuleDescriptor rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        using var stream = typeof(RuleDocuments).Assembly.GetManifestResourceStream(rule.Name + ".md")
            ?? throw new InvalidOperationException($"{rule.Code} has no document");
        using var reader = new StreamReader(stream);
        return Read(rule, reader.ReadToEnd().ReplaceLineEndings("\n"));
    }

    /// <summary>Reads a document.</summary>
    /// <exception cref="InvalidOperationException">It has not the shape that all have.</exception>
    internal static RuleDocument Read(RuleDescriptor rule, string markdown)
    {
        var sections = markdown.Split("\n## ");
        if (sections is not [var title, var what, var why, var example, var instead, var safety, var options, var known]
            || title.TrimEnd('\n') != $"# {rule.Code} {rule.Name}")
        {
            throw new InvalidOperationException($"the document of {rule.Code} has other sections than all have");
        }

        return new RuleDocument
        {
            Rule = rule,
            Markdown = markdown,
            WhatItDoes = Paragraph(rule, what, "What it does"),
            WhyItMatters = Paragraph(rule, why, "Why it matters"),
            Example = Files(rule, example, "Example"),
            UseInstead = Files(rule, instead, "Use instead"),
            FixSafety = Paragraph(rule, safety, "Fix safety"),
            Options = Paragraph(rule, options, "Options"),
            KnownFrom = Paragraph(rule, known, "Known from"),
        };
    }

    private static string Paragraph(RuleDescriptor rule, string section, string title) => Body(rule, section, title).Trim('\n').Replace('\n', ' ');

    private static string Body(RuleDescriptor rule, string section, string title) => section.StartsWith(title + "\n\n", StringComparison.Ordinal)
        ? section[(title.Length + 2)..]
        : throw new InvalidOperationException($"the document of {rule.Code} lacks the section '{title}' at its place");

    private static ImmutableArray<ExampleFile> Files(RuleDescriptor rule, string section, string title)
    {
        var files = ImmutableArray.CreateBuilder<ExampleFile>();
        var rest = Body(rule, section, title);
        for (var at = rest.IndexOf(Fence, StringComparison.Ordinal); at >= 0;)
        {
            // Behind the language stands the file's name, if it has one.
            var start = rest.IndexOf('\n', at) + 1;
            var end = rest.IndexOf($"\n{Fence}\n", start, StringComparison.Ordinal) + 1;
            var head = rest[(at + Fence.Length)..(start - 1)].Split(' ', 2);
            files.Add(new ExampleFile(head.Length > 1 ? head[1].Trim() : null, rest[start..end]));
            at = rest.IndexOf(Fence, end + Fence.Length, StringComparison.Ordinal);
        }

        return files.Count > 0 ? files.ToImmutable() : throw new InvalidOperationException($"the document of {rule.Code} shows nothing under '{title}'");
    }
}
