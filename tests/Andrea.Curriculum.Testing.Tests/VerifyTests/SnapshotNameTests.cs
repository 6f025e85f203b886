using VerifyTests;

namespace Andrea.Curriculum.Testing.Tests.VerifyTests;

public sealed class SnapshotNameTests
{
    [Fact]
    public void A_fact_is_class_and_method()
    {
        Assert.Equal("SnapshotNameTests.A_fact_is_class_and_method", SnapshotName.Of(Identity(), []));
    }

    [Theory]
    [InlineData("a/b:c", 3)]
    public void A_theory_adds_its_parameters(string text, int number)
    {
        Assert.Equal(
            "SnapshotNameTests.A_theory_adds_its_parameters_text=a-b-c_number=3",
            SnapshotName.Of(Identity(), [text, number]));
        Assert.Equal("SnapshotNameTests.A_theory_adds_its_parameters_text=null", SnapshotName.Of(Identity(), [null]));
        Assert.Throws<VerifyException>(() => SnapshotName.Of(Identity(), [text, number, number]));
    }

    [Fact]
    public void Only_a_test_has_a_name()
    {
        var helper = new TestIdentity(typeof(SnapshotNameTests).Assembly, "/somewhere/SnapshotNameTests.cs", nameof(Identity));
        var elsewhere = helper with { SourceFile = "/somewhere/Missing.cs", Method = nameof(Only_a_test_has_a_name) };

        Assert.Throws<VerifyException>(() => SnapshotName.Of(helper, []));
        Assert.Throws<VerifyException>(() => SnapshotName.Of(elsewhere, []));
    }

    private static TestIdentity Identity([System.Runtime.CompilerServices.CallerMemberName] string method = "") =>
        new(typeof(SnapshotNameTests).Assembly, "/somewhere/SnapshotNameTests.cs", method);
}
