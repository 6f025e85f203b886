using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Yaml;
using Andrea.Curriculum.Linting.Rules.Hygiene;

namespace Andrea.Curriculum.Linting.Settings;

/// <summary>Codes and names of rules as settings write them.</summary>
internal static class RuleLists
{
    /// <summary>Codes of the rules of a list, or of the one that stands alone.</summary>
    public static List<string> Read(YamlNode value, string key, SettingsProblems problems)
    {
        var codes = new List<string>();
        if (value.Kind == YamlKind.Scalar && !value.IsNull)
        {
            Add(value, codes, problems);
        }
        else if (value.Kind == YamlKind.Sequence)
        {
            foreach (var item in value.Items)
            {
                Add(item, codes, problems);
            }
        }
        else if (value.Kind == YamlKind.Mapping)
        {
            return problems.WrongType(codes, value, $"`{key}` is a mapping, expected a list of rules", "expected a list");
        }

        return codes;
    }

    /// <summary>Codes of rules to switch off, without those that no setting may touch.</summary>
    public static List<string> ReadSilenced(YamlNode value, SettingsProblems problems)
    {
        var codes = Read(value, "ignore", problems);
        foreach (var code in codes.Where(RuleCatalogue.IsIndispensable))
        {
            Refuse(value, code, problems);
        }

        codes.RemoveAll(RuleCatalogue.IsIndispensable);
        return codes;
    }

    /// <summary>The rule that a node names; null, and reported, when there is none.</summary>
    public static RuleDescriptor? Find(YamlNode node, SettingsProblems problems)
    {
        if (node.Kind != YamlKind.Scalar)
        {
            return problems.WrongType<RuleDescriptor?>(null, node, "a rule is named by its code or its name, expected text", "expected a code or name");
        }

        var rule = RuleCatalogue.Find(node.Text);
        if (rule is null)
        {
            problems.Unknown(
                UnknownRuleRule.Rule, node, $"there is no rule `{node.Text}`: this setting does nothing",
                RuleCatalogue.Rules.SelectMany(known => new[] { known.Descriptor.Code, known.Descriptor.Name }));
        }

        return rule;
    }

    /// <summary>Reports a setting that would make a file that cannot be understood look clean.</summary>
    public static void Refuse(YamlNode node, string code, SettingsProblems problems) =>
        problems.WrongType(code, node, $"{code} cannot be switched off or lowered: a file that cannot be read would look clean", "has no effect");

    private static void Add(YamlNode node, List<string> codes, SettingsProblems problems)
    {
        if (Find(node, problems) is { } rule)
        {
            codes.Add(rule.Code);
        }
    }
}
