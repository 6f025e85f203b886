using System.Text;

namespace Andrea.Curriculum.Configuration.RecordedRuns;

/// <summary>Comma- or tab-separated values with a header: a trace of <c>simulate</c>, or a table of steps.</summary>
internal sealed class CsvLog : LineLog
{
    private static readonly string[] TraceColumns = ["walk", "phase", "first_step", "length", "regime", "kind"];

    private readonly List<CsvColumn> _columns = [];
    private readonly List<(string Name, (int Start, int Length) Place)> _foreign = [];
    private byte _separator = (byte)',';
    private bool _hasHeader;

    public CsvLog(LogLines lines, RecordNames names)
        : base(lines, names)
    {
    }

    /// <inheritdoc/>
    public override LogFormat Format => LogFormat.Csv;

    /// <inheritdoc/>
    public override bool Read(RecordedRow row)
    {
        if (!_hasHeader && !ReadHeader(row))
        {
            return false;
        }

        while (NextLine(row))
        {
            if (ReadCells(row))
            {
                return true;
            }
        }

        return false;
    }

    private bool ReadHeader(RecordedRow row)
    {
        _hasHeader = true;
        if (!NextLine(row))
        {
            return false;
        }

        var line = row.Text.Bytes;
        _separator = line.Contains((byte)',') || !line.Contains((byte)'\t') ? (byte)',' : (byte)'\t';
        var cells = new CsvCells(line, _separator);
        var names = new List<string>();
        var places = new List<(int Start, int Length)>();
        while (cells.Next())
        {
            names.Add(cells.Text());
            places.Add((cells.Start, cells.Length));
        }

        var isTrace = names.Take(TraceColumns.Length).SequenceEqual(TraceColumns);
        var variant = isTrace && names.ElementAtOrDefault(TraceColumns.Length) == TraceVariant && Names.Source(TraceVariant) < 0 ? TraceColumns.Length : -1;
        Content = isTrace ? LogContent.Trace : LogContent.Steps;
        for (var i = 0; i < names.Count; i++)
        {
            _columns.Add(
                i == variant ? new CsvColumn(RecordField.Variant, -1)
                : isTrace && i >= TraceColumns.Length ? new CsvColumn(RecordField.Other, TracedSource(names[i], places[i]))
                : ColumnOf(names[i], places[i]));
        }

        if (_foreign.Count > 0)
        {
            var missing = Names.Sources.Where((_, source) => _columns.All(column => column.Source != source)).ToList();
            ForeignMix(row, [.. _foreign.Select(column => column.Name)], missing, _foreign[0].Place);
            for (var i = 0; i < _columns.Count; i++)
            {
                _columns[i] = _columns[i] with { Source = -1 };
            }
        }

        if (_columns.All(column => column.Field != RecordField.Step))
        {
            Problems.Add(
                RecordFault.StepMissing, row.Text, 0, line.Length, "no column of the header holds the step, so that no row can be read",
                help: "name the columns in the first line: step, loss, source, and one column per source for its share");
            _columns.Clear();
        }

        return _columns.Count > 0;
    }

    private CsvColumn ColumnOf(string name, (int Start, int Length) place)
    {
        var field = RecordFields.Of(name);
        if (field != RecordField.Other)
        {
            // The first column of a meaning counts.
            return new CsvColumn(_columns.Any(column => column.Field == field) ? RecordField.Other : field, -1);
        }

        var source = RecordFields.ShareOf(name, Names);
        if (source < 0 && RecordFields.NamedShare(name) is { } unknown)
        {
            _foreign.Add((unknown, place));
        }

        return new CsvColumn(RecordField.Other, source);
    }

    /// <summary>The source of a trace's column, whose cell may be guarded against spreadsheets by an apostrophe.</summary>
    private int TracedSource(string name, (int Start, int Length) place)
    {
        var source = Names.Source(name);
        source = source < 0 && name is ['\'', .. var guarded] ? Names.Source(guarded) : source;
        if (source < 0)
        {
            _foreign.Add((name, place));
        }

        return source;
    }

    private bool ReadCells(RecordedRow row)
    {
        var cells = new CsvCells(row.Text.Bytes, _separator);
        var hasStep = false;
        var isOther = false;
        var count = 0;
        for (; cells.Next(); count++)
        {
            if (count < _columns.Count)
            {
                isOther |= _columns[count].Field == RecordField.Variant && IsOfOtherRun(row, cells.Text(), cells.Start, cells.Length);
                ReadCell(row, _columns[count], cells, ref hasStep);
            }
        }

        if (cells.IsBroken || count != _columns.Count)
        {
            var message = cells.IsBroken ? "a quote of the row is not closed, or something stands behind it" : $"the row has {Cells(count)}, the header {Cells(_columns.Count)}";
            Unreadable(row, 0, row.Text.Bytes.Length, message + "; the row is left out");
            return false;
        }

        if (!hasStep && row.StepPlace.Length == 0)
        {
            Fault(RecordFault.StepMissing, row, 0, row.Text.Bytes.Length, "the row has no step in ", "; it is left out");
        }

        return hasStep && !isOther;
    }

    private void ReadCell(RecordedRow row, CsvColumn column, in CsvCells cell, ref bool hasStep)
    {
        var text = cell.Content;
        var start = cell.Start;
        if (text.Length == 0)
        {
            return;
        }

        if (column.Source >= 0)
        {
            ReadShare(row, column.Source, text, start);
            return;
        }

        switch (column.Field)
        {
            case RecordField.Step:
                ReadStep(row, text, start, ref hasStep);
                break;
            case RecordField.Loss:
                ReadLoss(row, text, start);
                break;
            case RecordField.Source:
                ReadSource(row, cell.IsQuoted ? Encoding.UTF8.GetBytes(cell.Text()) : text, start, text.Length);
                break;
            case RecordField.Length:
                row.Length = ReadCount(row, "the length of the phase is ", text, start, out var length) ? length : null;
                break;
            case RecordField.Walk:
                row.Walk = ReadCount(row, "the walk is ", text, start, out var walk) ? walk : 0;
                break;
            case RecordField.Kind:
                ReadKind(row, text, start);
                break;
            case RecordField.Regime:
                ReadRegime(row, cell);
                break;
        }
    }

    private void ReadRegime(RecordedRow row, in CsvCells cell)
    {
        var name = cell.IsQuoted ? Encoding.UTF8.GetBytes(cell.Text()) : cell.Content;
        ReadRegime(row, name, cell.Start, cell.Length);
        if (row.Regime is null && name is [(byte)'\'', ..])
        {
            row.Regime = Names.Regime(name[1..]);
            row.UnknownRegime = row.Regime is null;
        }
    }

    private static string Cells(int count) => count == 1 ? "1 cell" : $"{count} cells";
}
