using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Keys;
using Andrea.Curriculum.Configuration.Native;
using Andrea.Curriculum.Simulation.Shards;

namespace Andrea.Curriculum.Cli.Commands.Simulating;

/// <summary>What <c>--policy</c> and <c>--set</c> ask for.</summary>
internal static class Variations
{
    private const string PolicyKey = "bandit.policy";

    /// <summary>Reads the options.</summary>
    /// <param name="policies">Value of <c>--policy</c>; null for none.</param>
    /// <param name="sets">Values of <c>--set</c>, in order.</param>
    /// <exception cref="UsageException">One of them cannot be understood.</exception>
    public static ImmutableArray<Variation> Of(string? policies, IReadOnlyList<string> sets)
    {
        var variations = ImmutableArray.CreateBuilder<Variation>();
        if (policies is not null)
        {
            variations.Add(new Variation(PolicyKey, ValuesOf(policies, "--policy"), true));
        }

        foreach (var set in sets)
        {
            var at = set.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0)
            {
                throw new UsageException($"--set is a key and its values, such as bandit.exploration=1,5, not `{set}`");
            }

            Check(set[..at]);
            variations.Add(new Variation(set[..at], ValuesOf(set[(at + 1)..], $"--set {set[..at]}"), false));
        }

        var twice = variations.GroupBy(variation => variation.Key).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? variations.ToImmutable() : throw new UsageException($"`{twice.Key}` is set twice; its values stand in one option, separated by commas");
    }

    /// <summary>Follows a key through the catalogue as far as that knows the names.</summary>
    private static void Check(string key)
    {
        var group = RunKeys.Group;
        foreach (var name in key.Split('.'))
        {
            if (group.IndexOf(name) is var index && index < 0)
            {
                var near = new Spelling().Nearest(name, group.Keys.Select(known => known.Name));
                throw new UsageException(
                    $"--set `{key}`: no key `{name}` belongs {group.Where}",
                    near is null ? $"keys there are {string.Join(", ", group.Keys.Select(known => known.Name))}" : $"did you mean `{near}`?");
            }

            var type = group.Keys[index].Type;
            if ((type.Section ?? type.Alternatives.Select(alternative => alternative.Section).FirstOrDefault(section => section is not null)) is not { } section)
            {
                return;
            }

            group = section;
        }
    }

    /// <summary>Values between commas; a comma in brackets, braces or quotes belongs to a value.</summary>
    private static ImmutableArray<string> ValuesOf(string text, string option)
    {
        var values = ImmutableArray.CreateBuilder<string>();
        var (start, depth, quote) = (0, 0, '\0');
        for (var i = 0; i <= text.Length; i++)
        {
            var character = i < text.Length ? text[i] : ',';
            if (quote != '\0')
            {
                quote = character == quote ? '\0' : quote;
            }
            else if (character is '"' or '\'')
            {
                quote = character;
            }
            else if (character is '[' or '{')
            {
                depth++;
            }
            else if (character is ']' or '}')
            {
                depth--;
            }
            else if (character == ',' && (depth == 0 || i == text.Length))
            {
                values.Add(text[start..i].Trim());
                start = i + 1;
            }
        }

        return values.Count > 0 && depth == 0 && quote == '\0' && values.All(value => value.Length > 0) && !text.AsSpan().ContainsAny('\n', '\r')
            ? values.ToImmutable()
            : throw new UsageException($"{option} has an empty or unfinished value in `{text}`");
    }
}
