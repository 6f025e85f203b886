namespace Andrea.Curriculum.Testing.Tests.Surface;

/// <summary>What tests may use of Verify: it holds for the stand-in and for the package.</summary>
public sealed class VerifierTests
{
    [Fact]
    public async Task A_text_is_held_against_the_file_beside_the_test()
    {
        await Verifier.Verify("first line\r\nsecond line: \u00e9\n");
    }

    [Theory]
    [InlineData("two words", 1)]
    [InlineData("a/b", 2)]
    public async Task A_theory_has_one_file_for_each_case(string text, int number)
    {
        await Verifier.Verify($"{text} {number}").UseDirectory("Cases").UseParameters(text, number);
    }

    [Fact]
    public Task A_file_may_be_named()
    {
        return Verifier.Verify("named").UseFileName("a-name-of-its-own");
    }

    [Fact]
    public async Task A_comparison_runs_once()
    {
        var comparison = Verifier.Verify("once");

        await comparison;
        await comparison;
    }
}
