using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Linting;

/// <summary>One cause, one finding: drops the findings that follow from another one.</summary>
/// <remarks>
/// A finding follows from another when their rules stand in <see cref="Follows"/> and both are about the same thing: they share a
/// subject, or a place of the consequence is the place of the cause.
/// </remarks>
internal static class Silencing
{
    private static readonly string[] Causes = ["AC101", "AC102", "AC103", "AC104", "AC105", "AC106", "AC119", "AC201", "AC207", "AC209", "AC213", "AC309"];

    /// <summary>Removes consequences, whatever the severities in force.</summary>
    public static void Apply(List<Finding> findings)
    {
        var subjects = new HashSet<(string Code, string Subject)>();
        var places = new HashSet<(string Code, FileSpan Place)>();
        foreach (var finding in findings)
        {
            if (Array.IndexOf(Causes, finding.Rule.Code) >= 0)
            {
                places.Add((finding.Rule.Code, finding.Primary.Place));
                foreach (var subject in finding.Subjects)
                {
                    subjects.Add((finding.Rule.Code, subject));
                }
            }
        }

        if (places.Count > 0)
        {
            findings.RemoveAll(finding => Array.Exists(Causes, cause => Follows(cause, finding.Rule.Code) && Shares(cause, finding, subjects, places)));
        }
    }

    private static bool Follows(string cause, string consequence) => cause switch
    {
        // A bound that is no share, or that its own scope contradicts, breaks whatever it takes part in.
        "AC105" or "AC106" => consequence is "AC101" or "AC102" or "AC103" or "AC104" or "AC118" or "AC119" or "AC207",
        // An empty polytope has no mixes to speak of.
        "AC101" or "AC102" or "AC103" or "AC104" or "AC207" =>
            consequence is "AC109" or "AC110" or "AC113" or "AC114" or "AC115" or "AC116" or "AC118" or "AC119" or "AC120" or "AC121",
        "AC119" => consequence is "AC120",
        "AC201" => consequence is "AC103" or "AC104" or "AC207" or "AC210",
        "AC209" => consequence is "AC208" or "AC210" or "AC217",
        "AC309" => consequence is "AC121",
        "AC213" => consequence is "AC205",
        _ => false,
    };

    private static bool Shares(
        string cause, Finding consequence, HashSet<(string Code, string Subject)> subjects, HashSet<(string Code, FileSpan Place)> places)
    {
        foreach (var subject in consequence.Subjects)
        {
            if (subjects.Contains((cause, subject)))
            {
                return true;
            }
        }

        foreach (var label in consequence.Secondary)
        {
            if (places.Contains((cause, label.Place)))
            {
                return true;
            }
        }

        return places.Contains((cause, consequence.Primary.Place));
    }
}
