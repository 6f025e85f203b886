using System.Globalization;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Dialects.Nanotron;

/// <summary>AC009: lists whose entries belong together by their places.</summary>
internal static class ParallelLists
{
    /// <summary>Whether two lists are equally long, which is reported when they are not.</summary>
    /// <param name="binding">The reading.</param>
    /// <param name="first">The list that the other one goes with.</param>
    /// <param name="firstAre">What its entries are.</param>
    /// <param name="other">The other list.</param>
    /// <param name="othersAre">What its entries are.</param>
    /// <param name="where">The stage, for sentences.</param>
    /// <param name="consequence">What the trainer does.</param>
    public static bool AreEqual(
        DialectBinding binding, YamlPair first, string firstAre, YamlPair other, string othersAre, string where, string consequence) =>
        AreEqual(binding, (first.Key, first.Value.ChildCount), firstAre, (other.Key, other.Value.ChildCount), othersAre, where, consequence);

    /// <summary>The same for lists whose entries were counted, each with its key.</summary>
    public static bool AreEqual(
        DialectBinding binding, (YamlNode Key, int Count) first, string firstAre, (YamlNode Key, int Count) other, string othersAre, string where, string consequence)
    {
        var (expected, found) = (first.Count, other.Count);
        if (expected == found)
        {
            return true;
        }

        var (expectedText, foundText) = (expected.ToString(CultureInfo.InvariantCulture), found.ToString(CultureInfo.InvariantCulture));
        binding.Report(new Finding
        {
            Rule = TrainerRules.ListLengthMismatch,
            Severity = TrainerRules.ListLengthMismatch.DefaultSeverity,
            Message = $"the lists of {where} differ in length, {firstAre} {expectedText} and {othersAre} {foundText}, expected one for each; {consequence}",
            Primary = new Label(binding.At(other.Key), $"{othersAre}: {foundText}"),
            Secondary = [new Label(binding.At(first.Key), $"{firstAre}: {expectedText}")],
        });
        return false;
    }
}
