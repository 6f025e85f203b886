using System.Reflection;
using System.Runtime.Loader;

using Andrea.Curriculum.Geometry;

namespace Andrea.Curriculum.Optimization.Tests.General;

/// <summary>What is loaded to answer, seen from an isolated copy of the library.</summary>
public sealed class LoadingTests
{
    [Theory]
    [InlineData(nameof(LoadingProbe.Box), false)]
    [InlineData(nameof(LoadingProbe.Nested), false)]
    [InlineData(nameof(LoadingProbe.SmallGeneral), false)]
    [InlineData(nameof(LoadingProbe.LargeDisguised), false)]
    [InlineData(nameof(LoadingProbe.LargeGeneral), true)]
    public void The_native_solver_is_loaded_for_large_general_constraints_only(string question, bool isLoaded)
    {
        var context = new IsolatedContext();
        var probe = context.LoadFromAssemblyPath(typeof(LoadingTests).Assembly.Location).GetType(typeof(LoadingProbe).FullName!)!;
        Assert.Equal(true, probe.GetMethod(question)!.Invoke(null, null));
        Assert.Equal(isLoaded, context.Assemblies.Any(assembly => assembly.GetName().Name == "Google.OrTools"));
        Assert.Contains(context.Assemblies, assembly => assembly.GetName().Name == typeof(ReachablePolytope).Assembly.GetName().Name);
    }

    private sealed class IsolatedContext() : AssemblyLoadContext("isolated")
    {
        protected override Assembly? Load(AssemblyName assemblyName)
        {
            var path = Path.Combine(AppContext.BaseDirectory, assemblyName.Name + ".dll");
            var isOurs = assemblyName.Name!.StartsWith("Andrea.", StringComparison.Ordinal)
                || assemblyName.Name.StartsWith("Google.", StringComparison.Ordinal);
            return isOurs ? LoadFromAssemblyPath(path) : null;
        }

        protected override IntPtr LoadUnmanagedDll(string unmanagedDllName)
        {
            var files = Directory.GetFiles(AppContext.BaseDirectory, "*" + unmanagedDllName + "*", SearchOption.AllDirectories);
            var native = files.FirstOrDefault(file => file.Contains("native", StringComparison.Ordinal));
            return native is null ? IntPtr.Zero : LoadUnmanagedDllFromPath(native);
        }
    }
}
