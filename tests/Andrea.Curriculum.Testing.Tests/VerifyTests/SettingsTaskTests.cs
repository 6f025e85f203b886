using System.Runtime.CompilerServices;
using VerifyTests;

namespace Andrea.Curriculum.Testing.Tests.VerifyTests;

public sealed class SettingsTaskTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task The_verified_text_passes()
    {
        _folder.Write("SettingsTaskTests.The_verified_text_passes.verified.txt", "text");

        await Comparison("text");
    }

    [Fact]
    public async Task A_difference_fails_the_await()
    {
        _folder.Write("inner/other.verified.txt", "other");

        var comparison = Comparison("text").UseDirectory("inner").UseFileName("other");

        await Assert.ThrowsAsync<VerifyException>(async () => await comparison);
        Assert.Equal("text", await File.ReadAllTextAsync(_folder.Combine("inner", "other.received.txt")));
    }

    [Fact]
    public async Task A_second_use_of_one_file_fails()
    {
        _folder.Write("SettingsTaskTests.A_second_use_of_one_file_fails.verified.txt", "text");

        await Comparison("text");

        await Assert.ThrowsAsync<VerifyException>(() => Comparison("text"));
    }

    [Fact]
    public void Nothing_happens_before_the_await()
    {
        _ = Comparison("text");

        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    public void Dispose() => _folder.Dispose();

    private SettingsTask Comparison(string text, [CallerMemberName] string method = "") =>
        new(
            text,
            new TestIdentity(typeof(SettingsTaskTests).Assembly, _folder.Combine("SettingsTaskTests.cs"), method),
            new SnapshotPolicy(AcceptsDifferences: false));
}
