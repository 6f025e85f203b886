namespace Andrea.Curriculum.Cli.Commands;

/// <summary>Runs exact calculations, which do not look for interruptions themselves, so that nobody has to wait for them to end.</summary>
internal static class Interruptible
{
    /// <summary>As much as a main thread has on the usual systems.</summary>
    private const int StackSize = 8 << 20;

    /// <summary>What work that does look for interruptions may take to end by itself.</summary>
    private const int GraceMilliseconds = 200;

    /// <summary>The result of some work. After an interruption the work is left behind on a thread that does not keep the process alive.</summary>
    /// <param name="work">The work.</param>
    /// <param name="interruption">Set when the user asks to stop.</param>
    /// <exception cref="OperationCanceledException">The user asked to stop.</exception>
    public static T Run<T>(Func<T> work, CancellationToken interruption)
    {
        var done = new TaskCompletionSource<T>();
        new Thread(() => Complete(done, work), StackSize) { IsBackground = true }.Start();
        try
        {
            return done.Task.WaitAsync(interruption).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (interruption.IsCancellationRequested)
        {
            Task.WaitAny([done.Task], GraceMilliseconds, CancellationToken.None);
            throw;
        }
    }

    private static void Complete<T>(TaskCompletionSource<T> done, Func<T> work)
    {
        try
        {
            done.SetResult(work());
        }
#pragma warning disable CA1031 // Thrown again by the thread that waits.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            done.SetException(exception);
        }
    }
}
