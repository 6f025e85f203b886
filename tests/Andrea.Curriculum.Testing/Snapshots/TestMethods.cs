using System.Reflection;

namespace Andrea.Curriculum.Testing.Snapshots;

/// <summary>Finds test methods by name.</summary>
internal static class TestMethods
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    /// <summary>The fact or theory <paramref name="method"/> of a class, or null.</summary>
    public static MethodInfo? Find(Assembly assembly, string className, string method) =>
        assembly.GetTypes()
            .Where(type => type.Name == className)
            .SelectMany(type => type.GetMethods(Declared))
            .FirstOrDefault(candidate => candidate.Name == method && candidate.IsDefined(typeof(FactAttribute), inherit: true));
}
