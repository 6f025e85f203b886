using System.Runtime.InteropServices;
using System.Text;

using Andrea.Curriculum.Cli;
using Andrea.Curriculum.Cli.Commands;

using var interruption = new CancellationTokenSource();
void Interrupt(PosixSignalContext context)
{
    // The second signal ends the process at once.
    context.Cancel = !interruption.IsCancellationRequested;
    interruption.Cancel();
}

using var onInterrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
using var onTerminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);
using var onHangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Interrupt);

var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var output = new StreamWriter(Console.OpenStandardOutput(), utf8, 1 << 16) { NewLine = "\n" };
using var error = new StreamWriter(Console.OpenStandardError(), utf8) { NewLine = "\n", AutoFlush = true };
return (int)AndreaCommand.Run(args, ProcessEnvironment.Create(output, error, interruption.Token));
