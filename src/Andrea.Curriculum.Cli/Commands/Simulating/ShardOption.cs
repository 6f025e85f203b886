using System.CommandLine;
using System.Globalization;

using Andrea.Curriculum.Simulation.Shards;

namespace Andrea.Curriculum.Cli.Commands.Simulating;

/// <summary><c>--shard</c>: which of how many parts of the walks.</summary>
internal static class ShardOption
{
    /// <summary>Most shards of a simulation.</summary>
    public const int GreatestShards = 100_000;

    public static Option<ShardNumber?> Create() => new("--shard")
    {
        Description = "Make one part of the walks only, such as 3/8, and write it to a file of --shards-dir for --merge",
        HelpName = "k/n",
        CustomParser = result =>
        {
            var parts = result.Tokens[0].Value.Split('/');
            if (parts.Length == 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                && number >= 1 && number <= count && count <= GreatestShards)
            {
                return new ShardNumber(number, count);
            }

            result.AddError($"--shard is k/n with k from 1 to n and n at most {GreatestShards}, such as 3/8, not `{result.Tokens[0].Value}`");
            return null;
        },
    };
}
