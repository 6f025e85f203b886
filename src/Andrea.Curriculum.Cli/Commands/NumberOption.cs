using System.CommandLine;
using System.Globalization;

namespace Andrea.Curriculum.Cli.Commands;

/// <summary>Options that take a whole number.</summary>
internal static class NumberOption
{
    /// <summary>An option that takes a whole number of at least <paramref name="least"/>.</summary>
    public static Option<long?> Create(string name, string description, long least, long greatest) => new(name)
    {
        Description = description,
        HelpName = "number",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) || value < least || value > greatest)
            {
                result.AddError($"{name} is a whole number from {least} to {greatest}, not `{text}`");
                return null;
            }

            return value;
        },
    };
}
