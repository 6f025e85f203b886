using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Linting.Tests;

/// <summary>Trainers' own configs with one thing broken.</summary>
public sealed class MutatedTrainerConfigsTests
{
    private const string Dialects = "tests/Andrea.Curriculum.Configuration.Tests/Dialects";

    public static TheoryData<string> Files() =>
        [.. Directory.GetFiles(RepositoryRoot.Combine(Dialects), "*.yaml", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(RepositoryRoot.Combine(Dialects), path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void One_line_less(string file) => Mutations.OneLineLess(Text(file));

    [Theory]
    [MemberData(nameof(Files))]
    public void One_number_that_is_hostile(string file) => Mutations.HostileNumbers(Text(file));

    [Theory]
    [MemberData(nameof(Files))]
    public void One_value_of_another_kind(string file) => Mutations.OtherKinds(Text(file));

    private static string Text(string file) => File.ReadAllText(RepositoryRoot.Combine(Dialects, file));
}
