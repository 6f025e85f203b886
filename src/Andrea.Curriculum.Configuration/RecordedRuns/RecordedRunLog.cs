using System.Text;

using Andrea.Curriculum.Configuration.Native;

namespace Andrea.Curriculum.Configuration.RecordedRuns;

/// <summary>A recorded run, read row by row; memory does not depend on its length. What cannot be read becomes a problem, never an exception.</summary>
public abstract class RecordedRunLog
{
    /// <summary>Name under which a trace of several runs says which one a row is of.</summary>
    private protected const string TraceVariant = "variant";

    /// <summary>Greatest step or count that is read: sums of millions of them still fit.</summary>
    private const long GreatestCount = 1_000_000_000_000;

    /// <summary>Names that a message lists at most.</summary>
    private const int MostListed = 4;

    private static readonly System.Buffers.SearchValues<byte> ValueEnds = System.Buffers.SearchValues.Create(",]}\t\r\n"u8);

    private readonly Spelling _spelling = new();

    /// <summary>Prepares the reading.</summary>
    /// <param name="names">Names that the config knows.</param>
    private protected RecordedRunLog(RecordNames names) => Names = names;

    /// <summary>Its form.</summary>
    public abstract LogFormat Format { get; }

    /// <summary>What it holds, as far as is known by now.</summary>
    public LogContent Content { get; private protected set; }

    /// <summary>Faults found so far; callers add theirs.</summary>
    public RecordProblems Problems { get; } = new();

    /// <summary>Bytes read so far.</summary>
    public abstract long BytesRead { get; }

    private protected RecordNames Names { get; }

    /// <summary>The run of the first row that names one.</summary>
    private protected string? FirstRun { get; private set; }

    /// <summary>Reads the next row that has a step.</summary>
    /// <param name="row">Receives it.</param>
    /// <returns>False at the end.</returns>
    /// <exception cref="IOException">The stream failed.</exception>
    public abstract bool Read(RecordedRow row);

    /// <summary>Reads a step or another count: digits, perhaps with a point and zeros behind them.</summary>
    private protected static bool TryCount(ReadOnlySpan<byte> text, out long count)
    {
        count = 0;
        if (System.Buffers.Text.Utf8Parser.TryParse(text, out count, out var used) && used == text.Length)
        {
            return count is >= 0 and <= GreatestCount;
        }

        if (!PrintedNumber.TryParse(text, out var number) || number.Value is not (>= 0 and <= GreatestCount) || Math.Truncate(number.Value) != number.Value)
        {
            return false;
        }

        count = (long)number.Value;
        return true;
    }

    /// <summary>Takes the run that a row is of; the first one is read.</summary>
    /// <returns>True when the row is of another one.</returns>
    private protected bool IsOfOtherRun(RecordedRow row, string run, int start, int length)
    {
        FirstRun ??= run;
        if (run == FirstRun)
        {
            return false;
        }

        if (!Problems.Count(RecordFault.OtherRun))
        {
            Problems.Add(
                RecordFault.OtherRun, row.Text, start, length, $"the row is of another run than the first ones, {Quotation(FirstRun)}; it is left out",
                help: "replay one run at a time: split the log by run_id, or trace one variant");
        }

        return true;
    }

    private protected void ReadStep(RecordedRow row, ReadOnlySpan<byte> text, int start, ref bool hasStep)
    {
        row.StepPlace = (start, text.Length);
        if (TryCount(text, out var step))
        {
            row.Step = step;
            hasStep = true;
            return;
        }

        Fault(RecordFault.StepInvalid, row, start, text.Length, "the step is ", ", expected a whole number of 0 or more; the row is left out");
    }

    private protected void ReadLoss(RecordedRow row, ReadOnlySpan<byte> text, int start)
    {
        row.LossPlace = (start, text.Length);
        if (PrintedNumber.TryParse(text, out var loss) && loss.IsFinite)
        {
            row.Loss = loss.Value;
            return;
        }

        Fault(RecordFault.LossNotFinite, row, start, text.Length, "the loss is ", ", no finite number; it is left out");
    }

    private protected void ReadShare(RecordedRow row, int source, ReadOnlySpan<byte> text, int start)
    {
        if (PrintedNumber.TryParse(text, out var share) && share.IsFinite)
        {
            row.SetShare(source, share, start, text.Length);
            return;
        }

        row.SetShare(source, new PrintedNumber(double.NaN, 0, 0), start, text.Length);
        if (!Problems.Count(RecordFault.ShareNotANumber))
        {
            var message = $"the share of {Quotation(Names.Sources[source])} is {Shown(row, start)}, no finite number; the mix is left out";
            Problems.Add(RecordFault.ShareNotANumber, row.Text, start, text.Length, message);
        }
    }

    private protected void ReadSource(RecordedRow row, ReadOnlySpan<byte> name, int start, int length)
    {
        row.SourcePlace = (start, length);
        row.Source = Names.Source(name);
        if (row.Source < 0)
        {
            UnknownSource(row, Encoding.UTF8.GetString(name), start, length);
        }
    }

    /// <summary>A mix over sources of another config: what is left of it would break bounds that it keeps, so that it is left out.</summary>
    /// <param name="row">The row, or the header.</param>
    /// <param name="unknown">Its names that the config does not have, at least one.</param>
    /// <param name="missing">Names of the config that it does not have.</param>
    /// <param name="place">Where the first unknown name stands.</param>
    private protected void ForeignMix(RecordedRow row, IReadOnlyList<string> unknown, IReadOnlyList<string> missing, (int Start, int Length) place)
    {
        if (Problems.Count(RecordFault.UnknownSource))
        {
            return;
        }

        var lacks = missing.Count > 0 ? $", missing {Listed(missing)}" : "";
        var nearest = _spelling.Nearest(unknown[0], missing);
        Problems.Add(
            RecordFault.UnknownSource, row.Text, place.Start, place.Length,
            $"the mixes are not of this config's sources: unknown {Listed(unknown)}{lacks}; they are left out",
            help: nearest is null ? "replay the record against the config that it was trained with; names have to be the same"
                : $"did you mean {Quotation(nearest)} by {Quotation(unknown[0])}? Names in the record and in the config have to be the same");
    }

    private static string Listed(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(MostListed).Select(Quotation)) + (names.Count > MostListed ? $" and {names.Count - MostListed} more" : "");

    private protected void UnknownSource(RecordedRow row, string name, int start, int length)
    {
        if (Problems.Count(RecordFault.UnknownSource, name))
        {
            return;
        }

        var nearest = _spelling.Nearest(name, Names.Sources);
        Problems.Add(
            RecordFault.UnknownSource, row.Text, start, length, $"the config has no source {Quotation(name)}; its draws and shares are left out", name,
            nearest is null ? null : $"did you mean {Quotation(nearest)}? The names in the record and in the config have to be the same");
    }

    /// <summary>Reads the name of a regime; one that the config does not have is kept as it stands.</summary>
    private protected void ReadRegime(RecordedRow row, ReadOnlySpan<byte> name, int start, int length)
    {
        row.RegimePlace = (start, length);
        row.Regime = Names.Regime(name);
        if (row.Regime is null)
        {
            row.UnknownRegime = true;
        }
    }

    private protected void ReadKind(RecordedRow row, ReadOnlySpan<byte> text, int start)
    {
        row.Kind = text switch
        {
            _ when text.SequenceEqual("bandit"u8) => RecordedKind.Bandit,
            _ when text.SequenceEqual("random"u8) => RecordedKind.Random,
            _ when text.SequenceEqual("static"u8) => RecordedKind.Static,
            _ when text.SequenceEqual("pivot"u8) => RecordedKind.Pivot,
            _ when text.SequenceEqual("drop"u8) => RecordedKind.Drop,
            _ => RecordedKind.Unknown,
        };
        if (row.Kind == RecordedKind.Unknown && text.Length > 0)
        {
            Fault(
                RecordFault.UnknownValue, row, start, text.Length,
                "the kind of the phase is ", ", expected random, bandit, static, pivot or drop; it counts as not recorded");
        }
    }

    private protected bool ReadCount(RecordedRow row, string before, ReadOnlySpan<byte> text, int start, out long count)
    {
        if (TryCount(text, out count))
        {
            return true;
        }

        Fault(RecordFault.UnknownValue, row, start, text.Length, before, ", expected a whole number of 0 or more; it is left out");
        return false;
    }

    /// <summary>Counts a row with a fault; the message is made of what stands there, between two texts, when the fault is new.</summary>
    private protected void Fault(RecordFault fault, RecordedRow row, int start, int length, string before, string after)
    {
        if (!Problems.Count(fault))
        {
            Problems.Add(fault, row.Text, start, length, before + Shown(row, start) + after);
        }
    }

    private protected static string Quotation(string text) => Findings.Quotation.Of(text);

    /// <summary>What stands at a place of a row, for messages.</summary>
    private static string Shown(RecordedRow row, int start)
    {
        var rest = row.Text.Bytes[Math.Min(start, row.Text.Bytes.Length)..];
        var end = rest.IndexOfAny(ValueEnds);
        var text = Encoding.UTF8.GetString(end < 0 ? rest[..Math.Min(rest.Length, 100)] : rest[..Math.Min(end, 100)]).Trim();
        return text.Length == 0 ? "empty" : Quotation(text);
    }
}
