using System.CommandLine;

using Andrea.Curriculum.Cli.Output.Linting.Showing;
using Andrea.Curriculum.Linting.Settings.Showing;

namespace Andrea.Curriculum.Cli.Commands.Linting;

/// <summary>Prints the settings that a file would be linted with.</summary>
/// <param name="environment">Surroundings.</param>
/// <param name="request">What the command line says of settings.</param>
internal sealed class ShowConfig(CommandEnvironment environment, LintRequest request)
{
    /// <summary>The option.</summary>
    public static Option<bool> Option() => new("--show-config")
    {
        Description = "Show the settings for a path and where each value comes from, and lint nothing; as text or json",
    };

    /// <summary>Prints them.</summary>
    /// <param name="format">How.</param>
    /// <param name="failOn">The word of <c>--fail-on</c> in force, and where it comes from.</param>
    /// <exception cref="UsageException">There is no single path, the format is another one, or the settings cannot be understood.</exception>
    public ExitCode Print(OutputFormat format, (string Word, string? Origin) failOn)
    {
        if (request.Paths is not [var named])
        {
            throw new UsageException("--show-config takes one path", "settings may differ from file to file");
        }

        if (format is not (OutputFormat.Text or OutputFormat.Json))
        {
            throw new UsageException("--show-config is written as text or json");
        }

        var path = named == Inputs.StandardInput ? request.InputName ?? named : named;

        // The settings of a folder are those of the files in it.
        var file = environment.Files.IsFolder(path) ? Path.Combine(path, SettingsFiles.Name) : path;
        var settings = new SettingsFiles(request.Config, request.Layers);
        var values = SettingValues.Of(settings.For(environment, file));
        IReadOnlyList<SettingValue> all =
        [
            new("settings file", settings.FileOf(environment, file) ?? "none", SettingOrigin.Of(request.ConfigOrigin)),
            .. values,
            new("fail-on", failOn.Word, SettingOrigin.Of(failOn.Origin)),
        ];
        environment.Output.Write(new ShownSettings(path, all).In(format, environment.OutputTerminal));
        return ExitCode.Clean;
    }
}
