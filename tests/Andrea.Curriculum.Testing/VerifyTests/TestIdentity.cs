using System.Reflection;
using Andrea.Curriculum.Testing.Snapshots;

namespace VerifyTests;

/// <summary>The test that asks for a snapshot.</summary>
/// <param name="Assembly">Holds the test.</param>
/// <param name="SourceFile">Full path; its name is the name of the test class.</param>
/// <param name="Method">The test method's name.</param>
internal sealed record TestIdentity(Assembly Assembly, string SourceFile, string Method)
{
    public string Class => Path.GetFileNameWithoutExtension(SourceFile);

    public string Folder => Path.GetDirectoryName(SourceFile)!;

    /// <summary>The test's parameter names, in order.</summary>
    /// <exception cref="VerifyException">The caller is no test method of the class that its file is named after.</exception>
    public IReadOnlyList<string> ParameterNames()
    {
        var test = TestMethods.Find(Assembly, Class, Method)
            ?? throw new VerifyException(
                $"{Class}.{Method} is no test of {Assembly.GetName().Name}. "
                + "Call Verifier.Verify in the test method itself, in a file named after its class.");
        return [.. test.GetParameters().Select(parameter => parameter.Name!)];
    }
}
