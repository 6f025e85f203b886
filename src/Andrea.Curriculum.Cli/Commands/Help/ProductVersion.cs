using System.Reflection;

namespace Andrea.Curriculum.Cli.Commands.Help;

/// <summary>The version of the command.</summary>
internal static class ProductVersion
{
    /// <summary>The version without the commit that it was built from.</summary>
    public static string Text =>
        (typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0").Split('+')[0];
}
