using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting;

/// <summary>One cause, one finding: drops the findings that follow from another one.</summary>
/// <remarks>
/// A finding follows from another when their rules stand in <see cref="Follows"/> and both are about the same thing: they share a
/// subject, or a place of the consequence is the place of the cause.
/// </remarks>
internal static class Silencing
{
    /// <summary>Removes consequences, whatever the severities in force.</summary>
    public static void Apply(List<Finding> findings)
    {
        var causes = findings.Where(finding => IsCause(finding.Rule.Code)).ToList();
        if (causes.Count > 0)
        {
            findings.RemoveAll(finding => causes.Exists(cause => Follows(cause.Rule.Code, finding.Rule.Code) && Shares(cause, finding)));
        }
    }

    private static bool IsCause(string code) =>
        code is "AC101" or "AC102" or "AC103" or "AC105" or "AC106" or "AC201" or "AC209" or "AC213";

    private static bool Follows(string cause, string consequence) => cause switch
    {
        // A bound that is no share, or that its own scope contradicts, breaks whatever it takes part in.
        "AC105" or "AC106" => consequence is "AC101" or "AC102" or "AC103" or "AC118" or "AC119",
        // An empty polytope has no mixes to speak of.
        "AC101" or "AC102" or "AC103" =>
            consequence is "AC109" or "AC110" or "AC111" or "AC112" or "AC113" or "AC114" or "AC115" or "AC116" or "AC117" or "AC118" or "AC119",
        "AC201" => consequence is "AC103" or "AC210",
        "AC209" => consequence is "AC208" or "AC210",
        "AC213" => consequence is "AC205",
        _ => false,
    };

    private static bool Shares(Finding cause, Finding consequence)
    {
        foreach (var subject in cause.Subjects)
        {
            if (consequence.Subjects.Contains(subject))
            {
                return true;
            }
        }

        if (consequence.Primary.Place == cause.Primary.Place)
        {
            return true;
        }

        foreach (var label in consequence.Secondary)
        {
            if (label.Place == cause.Primary.Place)
            {
                return true;
            }
        }

        return false;
    }
}
