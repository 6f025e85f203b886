using System.Reflection;
using System.Text;

namespace Andrea.Curriculum.Testing.Snapshots;

/// <summary>What an assembly offers to others, one line per type and member, so that a change of it is seen in a review.</summary>
public static class PublicApi
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string[] OfRecords =
        ["Equals", "GetHashCode", "ToString", "<Clone>$", "PrintMembers", "get_EqualityContract", "op_Equality", "op_Inequality", "Deconstruct"];

    /// <summary>The public types of an assembly with their members, sorted; what the compiler adds to records is left out.</summary>
    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(type.FullName).Append(" : ").Append(KindOf(type)).Append('\n');
            if (type.IsEnum)
            {
                text.Append("    ").AppendJoin(", ", Enum.GetNames(type)).Append('\n');
                continue;
            }

            foreach (var line in type.GetMembers(Declared).Select(Describe).OfType<string>().Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(line).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string KindOf(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static string? Describe(MemberInfo member) => member switch
    {
        FieldInfo { IsPublic: true } field => $"{Static(field.IsStatic)}{NameOf(field.FieldType)} {field.Name}",
        PropertyInfo property when IsSeen(property.GetMethod) => Describe(property),
        ConstructorInfo { IsStatic: false } made when IsSeen(made) && !IsCopy(made) => $"new({Parameters(made)})",
        MethodInfo method when IsSeen(method) && !OfRecords.Contains(method.Name) && !IsAccessor(method) =>
            $"{Static(method.IsStatic)}{NameOf(method.ReturnType)} {method.Name}({Parameters(method)})",
        _ => null,
    };

    private static string Describe(PropertyInfo property)
    {
        var index = property.GetIndexParameters() is [var by, ..] ? $"[{NameOf(by.ParameterType)}]" : "";
        var set = IsSeen(property.SetMethod) ? " set;" : "";
        return $"{Static(property.GetMethod!.IsStatic)}{NameOf(property.PropertyType)} {property.Name}{index} {{ get;{set} }}";
    }

    private static bool IsSeen(MethodBase? method) => method is { IsPublic: true } or { IsFamily: true };

    private static bool IsAccessor(MethodInfo method) =>
        method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static bool IsCopy(ConstructorInfo made) => made.IsFamily && made.GetParameters() is [var only] && only.ParameterType == made.DeclaringType;

    private static string Static(bool isStatic) => isStatic ? "static " : "";

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(parameter => $"{NameOf(parameter.ParameterType)} {parameter.Name}"));

    private static string NameOf(Type type)
    {
        if (type.IsByRef || type.IsArray)
        {
            return NameOf(type.GetElementType()!) + (type.IsArray ? "[]" : "&");
        }

        return type.IsGenericType
            ? $"{type.Name[..type.Name.IndexOf('`')]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>"
            : type.Name;
    }
}
