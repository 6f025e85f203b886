using Andrea.Curriculum.Cli.Commands.Help;
using Andrea.Curriculum.Cli.Files;
using Andrea.Curriculum.Simulation.Shards;

namespace Andrea.Curriculum.Cli.Commands.Simulating;

/// <summary>Shards as files: a file appears only when its shard is complete.</summary>
internal static class ShardStore
{
    /// <summary>Name of a shard's file.</summary>
    public static string PathOf(string folder, ShardNumber shard) => Path.Combine(folder, $"shard-{shard.Number}-of-{shard.Count}.json");

    /// <summary>Reads a shard.</summary>
    /// <exception cref="UsageException">It cannot be read, or is no shard that this program can merge.</exception>
    public static ShardFile Read(CommandEnvironment environment, string path)
    {
        try
        {
            return ShardFile.Read(Inputs.Read(environment, path).Content, ProductVersion.Text);
        }
        catch (FormatException exception)
        {
            throw new UsageException($"{Inputs.NameOf(path)} {exception.Message}");
        }
    }

    /// <summary>Writes a complete shard.</summary>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public static void Write(CommandEnvironment environment, string path, byte[] document)
    {
        try
        {
            var full = environment.Files.FullPath(path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            using var file = new NewFile(full);
            file.Content.Write(document);
            file.Complete();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"the shard `{path}` cannot be written: {exception.Message}");
        }
    }
}
