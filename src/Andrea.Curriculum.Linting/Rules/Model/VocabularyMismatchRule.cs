using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Model;

/// <summary>AC603: a resumed model whose vocabulary has another size than in the file that it continues.</summary>
/// <remarks>
/// The embeddings of a checkpoint have one row per token. With another vocabulary they do not fit, or fit by chance and every token
/// means something else.
/// </remarks>
internal sealed class VocabularyMismatchRule() : LintRule(
    new("AC603", "vocabulary-mismatch", Severity.Warning, "a vocabulary of another size than the run that is continued"))
{
    /// <inheritdoc/>
    internal override RuleNeeds Needs => RuleNeeds.Model;

    /// <inheritdoc/>
    internal override void Check(LintContext context, FindingSink sink)
    {
        if (context.Run.Model?.VocabularySize is { } now && context.Continued?.Run.Model?.VocabularySize is { } before && now.Value != before.Value)
        {
            sink.Report(At(
                now.Place,
                $"a vocabulary of {Figures.Count(now.Value)} tokens continues a model of {Figures.Count(before.Value)}: the checkpoint's embeddings do not fit",
                "now") with
            {
                Secondary = [new Label(before.Place, "until the resume step")],
                Help = "keep the tokenizer of the run that is continued",
            });
        }
    }
}
