using Andrea.Curriculum.EndToEnd.Programs;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.EndToEnd.Polytopes;

/// <summary>The vertices that another program finds.</summary>
internal sealed class VertexList
{
    private VertexList(Rational[][] vertices) => Vertices = vertices;

    public Rational[][] Vertices { get; }

    /// <summary>Vertices by reverse search.</summary>
    public static VertexList OfLrs(SmallPolytope polytope)
    {
        using var folder = new TemporaryFolder();
        return Parse(InstalledProgram.Run("lrs", folder.Write("bounds.ine", polytope.HalfSpaces())).Output);
    }

    /// <summary>Vertices by double description; the program writes a file beside its input.</summary>
    public static VertexList OfCdd(SmallPolytope polytope)
    {
        using var folder = new TemporaryFolder();
        InstalledProgram.Run("scdd_gmp", folder.Write("bounds.ine", polytope.HalfSpaces()));
        return Parse(File.ReadAllText(folder.Combine("bounds.ext")));
    }

    /// <summary>Rank of the differences of the vertices; -1 without any.</summary>
    public int Dimension()
    {
        var rows = Vertices.Skip(1).Select(vertex => vertex.Zip(Vertices[0], (a, b) => a - b).ToArray()).ToList();
        var rank = 0;
        for (var column = 0; Vertices.Length > 0 && column < Vertices[0].Length; column++)
        {
            var pivot = rows.FindIndex(row => !row[column].IsZero);
            if (pivot < 0)
            {
                continue;
            }

            var pivotRow = rows[pivot];
            rows.RemoveAt(pivot);
            rows = [.. rows.Select(row => row.Zip(pivotRow, (a, b) => a - (b * row[column] / pivotRow[column])).ToArray())];
            rank++;
        }

        return Vertices.Length == 0 ? -1 : rank;
    }

    /// <summary>
    /// Volume as a fraction of the simplex cut by the affine hull, where only pinned shares lower the dimension: the program's volume over
    /// all free shares but one.
    /// </summary>
    public Rational Volume()
    {
        var free = Enumerable.Range(0, Vertices[0].Length).Where(i => Vertices.Any(vertex => vertex[i] != Vertices[0][i])).ToArray();
        if (free.Length == 0)
        {
            return 1;
        }

        var rows = Vertices.Select(vertex => $"1 {string.Join(' ', free.Skip(1).Select(i => PlainText.Of(vertex[i])))}");
        using var folder = new TemporaryFolder();
        var input = folder.Write("vertices.ext", $"""
            vertices
            V-representation
            begin
            {Vertices.Length} {free.Length} rational
            {string.Join('\n', rows)}
            end
            volume

            """);
        var line = InstalledProgram.Run("lrs", input).Output.Split('\n').Single(line => line.StartsWith("*Volume=", StringComparison.Ordinal));
        var fraction = PlainText.Read(line["*Volume=".Length..].Trim());
        var room = free.Aggregate(Rational.Zero, (sum, i) => sum + Vertices[0][i]);
        for (var k = 1; k < free.Length; k++)
        {
            fraction = fraction * k / room;
        }

        return fraction;
    }

    private static VertexList Parse(string text)
    {
        var lines = text.Split('\n').SkipWhile(line => line.Trim() != "begin").Skip(2).TakeWhile(line => line.Trim() != "end");
        return new VertexList(
            [.. lines.Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..].Select(PlainText.Read).ToArray())]);
    }
}
