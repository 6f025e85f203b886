using Andrea.Curriculum.Cli.Output.Frames;
using Andrea.Curriculum.Cli.Output.Text;
using Andrea.Curriculum.Linting.Documents;

namespace Andrea.Curriculum.Cli.Output.Explaining;

/// <summary>Writes documents of rules for people.</summary>
/// <param name="paper">Where to.</param>
/// <param name="width">Columns of the terminal; null for none.</param>
internal sealed class RuleText(Paper paper, int? width)
{
    private const string Indent = "  ";

    /// <summary>Longer lines are hard to read however wide the terminal is.</summary>
    private const int MostColumns = 88;

    private readonly int _room = Math.Min(width ?? MostColumns, MostColumns);

    public void Write(IReadOnlyList<RuleDocument> documents)
    {
        for (var i = 0; i < documents.Count; i++)
        {
            if (i > 0)
            {
                paper.Line().Line(new string('-', Math.Max(1, _room - 1)), Ink.Dim).Line();
            }

            Write(documents[i]);
        }
    }

    private void Write(RuleDocument document)
    {
        var rule = document.Rule;
        paper.Add($"{rule.Code} {rule.Name}", Ink.Strong).Line($"  ({FindingRenderer.WordOf(rule.DefaultSeverity)} unless settings say otherwise)", Ink.Dim);
        Prose("What it does", document.WhatItDoes);
        Prose("Why it matters", document.WhyItMatters);
        Example("Example", document.Example);
        Example("Use instead", document.UseInstead);
        Prose("Fix safety", document.FixSafety);
        Prose("Options", document.Options);
        Prose("Known from", document.KnownFrom);
    }

    private void Prose(string title, string text)
    {
        paper.Line().Line(title, Ink.Good);
        foreach (var line in DisplayText.Wrap(text, Math.Max(20, _room - Indent.Length)))
        {
            paper.Line(Indent + line);
        }
    }

    private void Example(string title, IReadOnlyList<ExampleFile> files)
    {
        paper.Line().Line(title, Ink.Good);
        foreach (var (number, file) in files.Index())
        {
            paper.Add(number > 0 ? "\n" : "");
            if (files.Count > 1)
            {
                paper.Line($"{Indent}{Indent}# {file.Name ?? "the file that is linted"}", Ink.Dim);
            }

            foreach (var line in file.Text.TrimEnd('\n').Split('\n'))
            {
                paper.Line(Indent + Indent + line);
            }
        }
    }
}
