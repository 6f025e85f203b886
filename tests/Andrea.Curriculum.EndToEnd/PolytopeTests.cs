using System.Collections.Concurrent;

using Andrea.Curriculum.EndToEnd.Polytopes;
using Andrea.Curriculum.EndToEnd.Programs;

namespace Andrea.Curriculum.EndToEnd;

/// <summary>What the command says of a polytope is what programs by others find.</summary>
public sealed class PolytopeTests
{
    // Each case is solved by one process, whatever its answer is held against.
    private static readonly ConcurrentDictionary<string, SolvedRegime> Solved = [];

    public static TheoryData<string> BoxNames => [.. Cases.Boxes.Keys];

    public static TheoryData<string> AllNames => [.. Cases.Boxes.Keys, .. Cases.Others.Keys];

    [ProgramTheory("lrs")]
    [MemberData(nameof(AllNames))]
    public void Verdict_dimension_and_bounds_are_those_of_the_vertices_that_lrs_finds(string name)
    {
        var solved = Solve(name);
        var vertices = VertexList.OfLrs(Cases.Find(name));

        Assert.Equal(vertices.Vertices.Length > 0 ? "feasible" : "infeasible", solved.Verdict);
        if (solved.Verdict == "feasible")
        {
            Assert.Equal(vertices.Dimension(), solved.Dimension);
            Assert.Equal(Enumerable.Range(0, solved.Least.Length).Select(i => vertices.Vertices.Min(vertex => vertex[i])), solved.Least);
            Assert.Equal(Enumerable.Range(0, solved.Least.Length).Select(i => vertices.Vertices.Max(vertex => vertex[i])), solved.Greatest);
            Assert.True(solved.VertexCount is null || solved.VertexCount == vertices.Vertices.Length, $"{solved.VertexCount} vertices");
        }
    }

    [ProgramTheory("lrs")]
    [MemberData(nameof(BoxNames))]
    public void Vertices_and_volume_of_a_box_are_those_of_lrs(string name)
    {
        var solved = Solve(name);
        var vertices = VertexList.OfLrs(Cases.Find(name));
        if (vertices.Vertices.Length > 0)
        {
            Assert.Equal(vertices.Vertices.Length, solved.VertexCount);
            Assert.Equal(vertices.Volume(), solved.Volume);
        }
    }

    [ProgramTheory("scdd_gmp")]
    [MemberData(nameof(AllNames))]
    public void Cddlib_finds_as_many_vertices_and_the_same_dimension(string name)
    {
        var solved = Solve(name);
        var vertices = VertexList.OfCdd(Cases.Find(name));

        Assert.Equal(vertices.Vertices.Length > 0 ? "feasible" : "infeasible", solved.Verdict);
        Assert.True(solved.Verdict == "infeasible" || solved.Dimension == vertices.Dimension());
        Assert.True(solved.VertexCount is null || solved.VertexCount == vertices.Vertices.Length, $"{solved.VertexCount} vertices");
    }

    private static SolvedRegime Solve(string name) => Solved.GetOrAdd(name, _ => SolvedRegime.Of(Cases.Find(name)));
}
