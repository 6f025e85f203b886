using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Andrea.Curriculum.Configuration.RecordedRuns;

/// <summary>Losses per source as a log has them; steps do not matter to it, unlike to <see cref="RecordedRunReader"/>.</summary>
public static class LossLog
{
    /// <summary>Most losses that are kept.</summary>
    public const int GreatestLosses = 10_000_000;

    /// <summary>Reads CSV with a header, or one JSON object per line; both with <c>source</c> and <c>loss</c>. Other columns and members are left alone.</summary>
    /// <param name="text">The log.</param>
    /// <param name="names">Names of the run's sources.</param>
    /// <param name="losses">Receives the losses of every source, in the log's order.</param>
    /// <returns>What is wrong with it, with its line; null when nothing is.</returns>
    public static string? Read(string text, ImmutableArray<string> names, out ImmutableArray<ImmutableArray<double>> losses)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lists = names.Select(_ => ImmutableArray.CreateBuilder<double>()).ToArray();
        var indices = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            indices.TryAdd(names[i], i);
        }

        var problem = Read(text, lists, indices);
        losses = [.. lists.Select(list => list.ToImmutable())];
        return problem;
    }

    private static string? Read(string text, ImmutableArray<double>.Builder[] lists, Dictionary<string, int> indices)
    {
        (int Source, int Loss)? columns = null;
        var (line, count) = (0, 0);
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            line++;
            var row = raw.Trim();
            if (row.IsEmpty)
            {
                continue;
            }

            if (row[0] != '{' && columns is null)
            {
                columns = Columns(row);
                if (columns is null)
                {
                    return $"line {line} of the log is neither a JSON object nor a CSV header with `source` and `loss`";
                }

                continue;
            }

            var entry = columns is { } known ? OfCells(row, known) : OfJson(row);
            if (entry is not { } found || !double.IsFinite(found.Loss) || Math.Abs(found.Loss) > 1e100)
            {
                return $"line {line} of the log has no source and finite loss";
            }

            if (indices.TryGetValue(found.Source, out var source))
            {
                lists[source].Add(found.Loss);
            }

            if (++count > GreatestLosses)
            {
                return $"the log has more than {GreatestLosses} losses";
            }
        }

        return null;
    }

    private static (int Source, int Loss)? Columns(ReadOnlySpan<char> header)
    {
        var cells = Cells(header);
        var (source, loss) = (cells.IndexOf("source"), cells.IndexOf("loss"));
        return source < 0 || loss < 0 ? null : (source, loss);
    }

    private static (string Source, double Loss)? OfCells(ReadOnlySpan<char> row, (int Source, int Loss) columns)
    {
        var cells = Cells(row);
        return cells.Count > Math.Max(columns.Source, columns.Loss)
            && double.TryParse(cells[columns.Loss], NumberStyles.Float, CultureInfo.InvariantCulture, out var loss)
            ? (cells[columns.Source], loss)
            : null;
    }

    private static List<string> Cells(ReadOnlySpan<char> row)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(row)];
        Encoding.UTF8.GetBytes(row, bytes);
        var cells = new List<string>();
        for (var reader = new CsvCells(bytes, (byte)','); reader.Next();)
        {
            cells.Add(reader.Text());
        }

        return cells;
    }

    private static (string Source, double Loss)? OfJson(ReadOnlySpan<char> row)
    {
        try
        {
            using var document = JsonDocument.Parse(row.ToString());
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object
                && root.TryGetProperty("source", out var source) && source.ValueKind == JsonValueKind.String
                && root.TryGetProperty("loss", out var loss) && loss.ValueKind == JsonValueKind.Number && loss.TryGetDouble(out var value)
                ? (source.GetString()!, value)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
