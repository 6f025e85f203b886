using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Cli.Tests.Commands.Linting.Fuzzing;

/// <summary>Broken configs through the whole of <c>lint</c> and <c>lint --fix</c>, but for the disk.</summary>
public sealed class FuzzTests
{
    private const int Inputs = 100_000;

    /// <summary>Inputs that one worker takes at a time.</summary>
    private const int Share = 250;

    /// <summary>Failures after which no more are looked for.</summary>
    private const int MostFailures = 20;

    /// <summary>Catches what never ends; no input takes a hundredth of it.</summary>
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(2);

    /// <summary>Draws other inputs than CI does: <c>.ci/fuzz</c> sets it.</summary>
    private static readonly int First = int.Parse(Environment.GetEnvironmentVariable("ANDREA_FUZZ_FIRST") ?? "0", CultureInfo.InvariantCulture);

    [Fact]
    public async Task No_input_breaks_lint_or_fix()
    {
        var shares = TestScale.Times(Inputs) / Share;
        var next = -1;
        var under = new (int Input, long Since)[Environment.ProcessorCount];
        var totals = new (int Fixed, int Readable)[under.Length];
        var failures = new ConcurrentQueue<string>();
        var workers = Task.WhenAll(Enumerable.Range(0, under.Length).Select(worker => Task.Run(() =>
        {
            var check = new FuzzCheck();
            for (var share = Interlocked.Increment(ref next); share < shares && failures.Count < MostFailures; share = Interlocked.Increment(ref next))
            {
                for (var i = 0; i < Share; i++)
                {
                    var input = First + (share * Share) + i;
                    under[worker] = (input, Stopwatch.GetTimestamp());
                    if (FailureOf(check, input) is { } failure)
                    {
                        failures.Enqueue(failure);
                    }
                }
            }

            totals[worker] = (check.Fixed, check.Readable);
            under[worker] = (-1, long.MaxValue);
        })));
        while (await Task.WhenAny(workers, Task.Delay(TimeSpan.FromSeconds(5))) != workers)
        {
            foreach (var (input, since) in under)
            {
                Assert.True(since is 0 or long.MaxValue || Stopwatch.GetElapsedTime(since) < Hang, $"input {input} does not end");
            }
        }

        await workers;
        Assert.True(failures.IsEmpty, string.Join("\n\n", failures));

        // Were hardly any inputs readable or fixed, most of the rules and fixes would go untested.
        var inputs = shares * Share;
        Assert.InRange(totals.Sum(total => total.Readable), inputs / 5, inputs * 19 / 20);
        Assert.InRange(totals.Sum(total => total.Fixed), inputs / 50, inputs);
    }

    private static string? FailureOf(FuzzCheck check, int input)
    {
        var bytes = new ConfigMutator(new Random(input)).Next();
        try
        {
            check.Check(bytes, input);
            return null;
        }
#pragma warning disable CA1031 // Whatever it is, it is a failure, and is reported with its input.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return $"input {input}, {Convert.ToBase64String(bytes)}\n{exception.Message}";
        }
    }
}
