using System.CommandLine;
using System.Globalization;

namespace Andrea.Curriculum.Cli.Commands.Simulating;

/// <summary><c>--seed</c>: any 64 bits, as in a file.</summary>
internal static class SeedOption
{
    public static Option<ulong?> Create() => new("--seed")
    {
        Description = "Seed of all random numbers, instead of the file's",
        HelpName = "number",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (!ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
            {
                result.AddError($"--seed is a whole number from 0 to {ulong.MaxValue}, not `{text}`");
                return null;
            }

            return seed;
        },
    };
}
