using System.Collections.Immutable;
using System.Globalization;
using System.Text;

using Andrea.Curriculum.Cli.Output.Text;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Simulation.Traces;

namespace Andrea.Curriculum.Cli.Output.Solving;

/// <summary>
/// Lists vertices as comma-separated values (RFC 4180): regime, number of the vertex from 1, then one column per source in file order.
/// Shares are the shortest decimals that read back as the doubles nearest to them.
/// </summary>
internal static class VertexCsv
{
    private const string LineEnd = "\r\n";

    /// <summary>Writes the column names.</summary>
    public static void WriteHeader(TextWriter output, IEnumerable<string> sources)
    {
        output.Write("regime,vertex");
        foreach (var source in sources)
        {
            output.Write(',');
            output.Write(Cell(source));
        }

        output.Write(LineEnd);
    }

    /// <summary>Writes the vertices of a regime.</summary>
    public static void WriteRows(TextWriter output, string regime, IReadOnlyList<ImmutableArray<Rational>> vertices)
    {
        var line = new StringBuilder();
        for (var v = 0; v < vertices.Count; v++)
        {
            line.Clear().Append(Cell(regime)).Append(',').Append((v + 1).ToString(CultureInfo.InvariantCulture));
            foreach (var share in vertices[v])
            {
                line.Append(',').Append(share.ToDouble().ToString("R", CultureInfo.InvariantCulture));
            }

            output.Write(line.Append(LineEnd).ToString());
        }
    }

    /// <summary>What steers a terminal or hides is escaped before a leading sign is looked for.</summary>
    private static string Cell(string name) => CsvCell.Of(DisplayText.Escape(name));
}
