using Spectre.Console;

namespace Andrea.Curriculum.Cli.Commands.Simulating;

/// <summary>Shows on standard error how far long work has come and how long it will take, when somebody can see it.</summary>
internal static class ProgressDisplay
{
    /// <summary>Work shorter than this shows nothing.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(100);

    /// <summary>Does the work and shows its progress.</summary>
    public static T Run<T>(CommandEnvironment environment, string title, LatestProgress progress, Func<T> work)
    {
        if (!environment.ErrorTerminal.Interactive)
        {
            return work();
        }

        var task = Task.Run(work);
        var wait = ((IAsyncResult)task).AsyncWaitHandle;
        if (!wait.WaitOne(Patience))
        {
            Show(environment, title, progress, wait);
        }

        return task.GetAwaiter().GetResult();
    }

    private static void Show(CommandEnvironment environment, string title, LatestProgress progress, WaitHandle wait)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = environment.ErrorTerminal.Color ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(environment.Error),
        });
        console.Profile.Width = environment.ErrorTerminal.Width ?? 80;
        console.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var bar = context.AddTask(Markup.Escape(title), maxValue: 1);
                while (!wait.WaitOne(Refresh))
                {
                    bar.Value = progress.Fraction;
                }

                bar.Value = 1;
            });
    }
}
