using System.Text;

using Andrea.Curriculum.Simulation.Traces;

namespace Andrea.Curriculum.Simulation.Tests.Traces;

public sealed class OrderedOutputTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1000)]
    public async Task Walks_are_written_in_order_whatever_is_finished_first(int greatestKept)
    {
        using var stream = new MemoryStream();
        using var output = new OrderedOutput(new TextSink(stream), 0, greatestKept, CancellationToken.None);
        var later = new[] { 2, 1, 3 }.Select(walk => Task.Factory.StartNew(
            () => output.Finish(walk, Encoding.UTF8.GetBytes($"{walk};")),
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
        Assert.False(output.TryWrite(1, "x"u8));
        Assert.True(output.TryWrite(0, "0a,"u8));
        output.Finish(0, "0b;"u8);
        await Task.WhenAll(later);

        Assert.Equal("0a,0b;1;2;3;", Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public async Task Cancelling_ends_the_wait()
    {
        using var stream = new MemoryStream();
        using var cancellation = new CancellationTokenSource();
        using var output = new OrderedOutput(new TextSink(stream), 0, 0, cancellation.Token);
        var waiting = Task.Factory.StartNew(
            () => output.Finish(1, "x"u8), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal(0, stream.Length);
    }
}
