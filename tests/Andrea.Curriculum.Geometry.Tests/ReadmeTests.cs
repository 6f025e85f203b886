using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Randomness;
using Andrea.Curriculum.Geometry.Sampling;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Geometry.Tests;

/// <summary>The README's C# is the code between two lines of this file, which is compiled and held to what its comments say.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void WhatTheCommentsSayIsSo()
    {
        // README: begin
        Rational[] floors = [Rational.Of(1, 2), 0, 0];
        Rational[] caps = [1, 1, Rational.Of(1, 4)];
        var polytope = ReachablePolytope.Of(BoxConstraints.Of(floors, caps));
        var dimension = polytope.Dimension;                                    // 2; -1 when no mix is allowed
        var greatest = polytope.TightCap(1);                                   // 1/2, exactly
        var corners = polytope.Vertices().Count();                             // 4
        var isReachable = polytope.Contains([Rational.Of(2, 5), Rational.Of(3, 5), 0]); // false
        var mix = new double[polytope.Count];                                  // a uniform random mix
        new MixSampler(polytope).Sample(new StreamKey(1, 0, StreamPurpose.Estimate, 0), new SlackSamplerWorkspace(), mix); // seed 1, draw 0
        var conflict = ReachablePolytope.Of(BoxConstraints.Of([1, 1, 0], caps)).Conflict; // floors 1 + 1 exceed 1 by 1
        // README: end

        Assert.Equal(2, dimension);
        Assert.Equal(Rational.Of(1, 2), greatest);
        Assert.Equal(4, corners);
        Assert.False(isReachable);
        Assert.True(polytope.Contains(mix));
        Assert.Equal(ConflictKind.FloorsExceedOne, conflict!.Kind);
        Assert.Equal(1, conflict.Excess);
    }

    [Fact]
    public void TheReadmeShowsThisCode()
    {
        var readme = File.ReadAllText(RepositoryRoot.Combine("README.md"));
        var source = File.ReadAllLines(RepositoryRoot.Combine("tests/Andrea.Curriculum.Geometry.Tests/ReadmeTests.cs"));
        var begin = Array.FindIndex(source, line => line.Trim() == "// README: begin");
        var end = Array.FindIndex(source, line => line.Trim() == "// README: end");
        var code = source[(begin + 1)..end].Select(line => line.Length > 8 ? line[8..] : "").Prepend("```csharp").Append("```");

        Assert.Contains(string.Join('\n', code), readme, StringComparison.Ordinal);
        var usings = source.Where(line => line.StartsWith("using Andrea.Curriculum.Geometry", StringComparison.Ordinal));
        Assert.Contains(string.Join('\n', usings.Prepend("using Andrea.Curriculum.Geometry;")), readme, StringComparison.Ordinal);
    }
}
