using Andrea.Curriculum.Configuration;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Linting.Baselines;
using Andrea.Curriculum.Linting.Rules.Hygiene;
using Andrea.Curriculum.Linting.Settings;

namespace Andrea.Curriculum.Linting.Tests.Baselines;

/// <summary>A baseline and the one file that it is about, <c>run.yaml</c>.</summary>
internal static class BaselineCase
{
    /// <summary>The entries for the file's findings.</summary>
    public static Baseline Of(string text) => new(Baseline.EntriesOf("run.yaml", LintCase.Lint(text).Findings));

    /// <summary>What is left of a file's findings, and the match afterwards.</summary>
    public static (LintResult Result, BaselineMatch Match) Apply(Baseline baseline, string text)
    {
        var match = new BaselineMatch(BaselineReader.Read(new SourceText("andrea-baseline.json", baseline.Text())).Baseline!);
        return (match.Apply("run.yaml", LintCase.Lint(text), _ => true), match);
    }

    /// <summary>The stale entries of a baseline's text.</summary>
    public static IEnumerable<Finding> Stale(TrainingRunReading reading, string baseline)
    {
        var match = new BaselineMatch(BaselineReader.Read(new SourceText("andrea-baseline.json", baseline)).Baseline!);
        match.Apply("run.yaml", Linter.Lint(reading, LintSettings.Default), _ => true);
        return StaleBaselineEntryRule.Find(match, LintSettings.Default, _ => true);
    }
}
