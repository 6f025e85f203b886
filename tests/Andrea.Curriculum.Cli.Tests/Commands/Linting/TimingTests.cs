using Andrea.Curriculum.Linting;

namespace Andrea.Curriculum.Cli.Tests.Commands.Linting;

public sealed class TimingTests
{
    [Fact]
    public void Every_rule_has_its_time_on_standard_error_and_the_output_stays()
    {
        // Each look at the clock takes a millisecond, so that each rule does.
        var run = new CommandLine { Clock = new SteppingClock() }.Start("lint", "configs/examples/triangle.yaml", "--timings");
        Assert.Equal(CommandLine.Run("lint", "configs/examples/triangle.yaml").Output, run.Output);
        var lines = run.Error.TrimEnd('\n').Split('\n');
        Assert.Equal(RuleCatalogue.Rules.Length + 3, lines.Length);
        Assert.Matches("^  AC001 +yaml-syntax +1\\.000$", lines[1]);
        Assert.EndsWith($" {RuleCatalogue.Rules.Length}.000", lines[^2], StringComparison.Ordinal);
    }

    private sealed class SteppingClock : TimeProvider
    {
        private long _milliseconds;

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => _milliseconds++;

        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch;
    }
}
