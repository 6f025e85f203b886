using System.Collections.Immutable;
using System.IO.Compression;

using Andrea.Curriculum.Simulation.Walks;

using Parquet;
using Parquet.Schema;

namespace Andrea.Curriculum.Simulation.Traces;

/// <summary>
/// Rows as an Apache Parquet file: one required column each for walk, phase, first_step, length, regime and kind, the variant when
/// there are several, then one per source.
/// Memory is that of one row group; only the footer, some hundred bytes per column and group, grows with the rows.
/// </summary>
internal sealed class ParquetSink : ITraceSink
{
    /// <summary>Greatest number of rows in a group.</summary>
    private const int GreatestRows = 1 << 16;

    private const int LeastRows = 64;

    /// <summary>From here on many sources make the groups shorter.</summary>
    private const int GroupBytes = 1 << 25;

    private static readonly string[] Counts = ["walk", "phase", "first_step", "length"];

    private readonly ParquetWriter _writer;
    private readonly ImmutableArray<DataField> _fields;
    private readonly ImmutableArray<TracedRun> _runs;
    private readonly int _rowBytes;
    private readonly long[][] _counts;
    private readonly string[][] _names;
    private readonly double[][] _shares;
    private int _rows;

    /// <summary>Begins a file.</summary>
    /// <param name="output">Receives it; it has to know its position.</param>
    /// <param name="sources">Names of the sources.</param>
    /// <param name="runs">The runs that are traced.</param>
    public ParquetSink(Stream output, ImmutableArray<string> sources, ImmutableArray<TracedRun> runs)
    {
        _runs = runs;
        _rowBytes = PhaseRowEncoding.BytesOf(sources.Length);
        var rows = Math.Clamp(GroupBytes / _rowBytes, LeastRows, GreatestRows);
        _counts = [.. Counts.Select(_ => new long[rows])];
        string[] names = runs.Length > 1 ? ["regime", "kind", TraceLayout.VariantColumn] : ["regime", "kind"];
        _names = [.. names.Select(_ => new string[rows])];
        _shares = [.. sources.Select(_ => new double[rows])];

        var taken = new HashSet<string>(names, StringComparer.Ordinal);
        _fields =
        [
            .. Counts.Select(name => new DataField<long>(Free(name, taken))),
            .. names.Select(name => new DataField(name, typeof(string), isNullable: false)),
            .. sources.Select(name => new DataField<double>(Free(name, taken))),
        ];

        // Snappy's output depends on the instruction set; that of this compressor does not.
        var options = new ParquetOptions { CompressionMethod = CompressionMethod.Zstd, CompressionLevel = CompressionLevel.Fastest };
        _writer = ParquetWriter.CreateAsync(new ParquetSchema(_fields), output, options).GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<byte> rows)
    {
        for (; rows.Length > 0; rows = rows[_rowBytes..])
        {
            Add(rows[.._rowBytes]);
            if (_rows == _names[0].Length)
            {
                WriteGroup();
            }
        }
    }

    /// <inheritdoc/>
    public void Complete()
    {
        if (_rows > 0)
        {
            WriteGroup();
        }

        _writer.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    /// <summary>Leaves the stream open.</summary>
    public void Dispose()
    {
    }

    /// <summary>A column's name. A source that is called like a column before it gets the prefix that <c>replay</c> knows.</summary>
    private static string Free(string name, HashSet<string> taken)
    {
        while (!taken.Add(name))
        {
            name = "share/" + name;
        }

        return name;
    }

    private void Add(ReadOnlySpan<byte> row)
    {
        for (var i = 0; i < _counts.Length; i++)
        {
            _counts[i][_rows] = PhaseRowEncoding.CountOf(row, i);
        }

        var run = _runs[PhaseRowEncoding.RunOf(row)];
        _names[0][_rows] = run.Regimes[PhaseRowEncoding.RegimeOf(row)];
        _names[1][_rows] = PhaseKindNames.Of(PhaseRowEncoding.KindOf(row));
        if (_names.Length > 2)
        {
            _names[2][_rows] = run.Variant!;
        }

        var mix = PhaseRowEncoding.MixOf(row);
        for (var i = 0; i < _shares.Length; i++)
        {
            _shares[i][_rows] = mix[i];
        }

        _rows++;
    }

    private void WriteGroup()
    {
        using (var group = _writer.CreateRowGroup())
        {
            var next = 0;
            foreach (var column in _counts)
            {
                group.WriteAsync<long>(_fields[next++], column.AsMemory(0, _rows)).GetAwaiter().GetResult();
            }

            foreach (var column in _names)
            {
                group.WriteAsync(_fields[next++], new ArraySegment<string>(column, 0, _rows)).GetAwaiter().GetResult();
            }

            foreach (var column in _shares)
            {
                group.WriteAsync<double>(_fields[next++], column.AsMemory(0, _rows)).GetAwaiter().GetResult();
            }
        }

        _rows = 0;
    }
}
