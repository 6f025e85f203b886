using System.Globalization;
using System.Text;

using Andrea.Curriculum.Analysis.Repair;
using Andrea.Curriculum.Configuration;
using Andrea.Curriculum.Configuration.Edits;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Testing;

namespace Andrea.Curriculum.Analysis.Tests.Repair;

public sealed class RunRepairsTests
{
    [Fact]
    public async Task ABoundThatOnlyConflictsLaterIsRestatedThere() => await Verifier.Verify(Patch(
        """
        sources: [{name: a}, {name: b}, {name: c}]
        floors: {a: 60%, b: 0.3}    # what the firehose needs
        regimes:
          - name: polish            # the last steps
            from_step: 10
            floors:
              c: 0.25               # some poetry

          - {name: coda, from_step: 20, caps: {a: 0.4}}
        """));

    [Fact]
    public async Task GroupsAreRestatedByName() => await Verifier.Verify(Patch(
        """
        sources: [{name: a}, {name: b}, {name: c}]
        groups:
          - {name: talk, sources: [a, b], cap: 1/3}
        regimes:
          - {name: flow, from_step: 10, floors: {a: 0.4}, caps: {c: 0.5}}
          - name: block
            from_step: 20
            caps: {c: 0.9}
        """));

    [Fact]
    public async Task ABoundOfTheOnlyScopeChangesWhereItStands() => await Verifier.Verify(Patch(
        "sources: [{name: a}, {name: b}]\r\ncaps:\r\n  a: 0.30 # little\r\n  b: '1/2'\r\n"));

    [Fact]
    public void AnAnchoredNumberIsLeftToTheUser()
    {
        var run = Run.Of("sources: [{name: a}, {name: b}]\nfloors:\n  a: &half 0.6\n  b: *half\n");
        var repair = RunRepairs.Of(run, run.Regimes).Least;

        Assert.Equal("a 0.6 -> 0.4", Words(repair));
        Assert.Null(repair.Edits);
        Assert.Equal(PatchObstacle.Anchor, repair.Obstacle);
    }

    [Fact]
    public void AnAliasIsReplacedByANumber()
    {
        var run = Run.Of("sources: [{name: a}, {name: b}]\ncaps:\n  a: &low 0.1\n  b: *low\nfloors: {b: 0.5}\n");
        var repair = RunRepairs.Of(run, run.Regimes).Fewest;

        Assert.Equal("  b: 0.9", repair.Edits!.Apply().Content.Split('\n')[4]);
    }

    [Fact]
    public void AnExclusionIsLiftedWhereNoSourceIsLeft()
    {
        var run = Run.Of("sources: [{name: a}, {name: b}]\nexclude: [a, b]\nregimes: [{name: polish, from_step: 5, include: [a], caps: {a: 0.5}}]\n");
        var repair = RunRepairs.Of(run, run.Regimes).Least;

        Assert.Empty(repair.Unrepaired);
        Assert.Equal(0, Assert.Single(repair.Steps[0].Bounds.Lifted).Source);
        Assert.Equal("a 0.5 -> 1", Words(repair));
        Assert.Contains("exclude: [b]", repair.Edits!.Apply().Content, StringComparison.Ordinal);
        Assert.All(Patched(repair).Regimes, regime => Assert.True(regime.Polytope!.IsFeasible));
    }

    [Fact]
    public void AnExclusionStaysWhileABoundCanGiveWay()
    {
        var run = Run.Of("sources: [{name: a}, {name: b}, {name: c}]\nexclude: [b, c]\ncaps: {a: 0.25}\n");
        var repair = RunRepairs.Of(run, run.Regimes).Least;

        Assert.Empty(Assert.Single(repair.Steps).Bounds.Lifted);
        Assert.Equal("a 0.25 -> 1", Words(repair));
    }

    [Theory]
    [InlineData("exclude: [a, b, c]\n", "exclude: [b, c]\n")]
    [InlineData("exclude: [c, b, a]\n", "exclude: [c, b]\n")]
    [InlineData("exclude:\n  - a # no\n  - b\n  - c\n", "exclude:\n  - b\n  - c\n")]
    [InlineData("groups: [{name: g, sources: [a]}]\nexclude: [b, c, a]\n", "groups: [{name: g, sources: [a]}]\nexclude: [b, c]\n")]
    public void AnExclusionIsTakenOutOfItsList(string before, string after)
    {
        const string Sources = "sources: [{name: a}, {name: b}, {name: c}]\n";
        var run = Run.Of(Sources + before);
        var repair = RunRepairs.Of(run, run.Regimes).Least;

        Assert.Equal("curriculum: 1\n" + Sources + after, repair.Edits!.Apply().Content);
    }

    [Fact]
    public void ARegimeIncludesWhatItsOwnListDoesNotExclude()
    {
        var run = Run.Of("sources: [{name: a}, {name: b}]\nexclude: [a]\nregimes:\n  - name: polish\n    from_step: 5\n    exclude: [b]\n");
        var repair = RunRepairs.Of(run, run.Regimes).Least;

        Assert.EndsWith("    exclude: [b]\n    include: [a]\n", repair.Edits!.Apply().Content, StringComparison.Ordinal);
        Assert.True(Patched(repair).Regimes[1].Polytope!.IsFeasible);
    }

    [Fact]
    public async Task ConstraintsMoveByTheirConstants() => await Verifier.Verify(Patch(
        """
        sources: [{name: docs}, {name: commits}, {name: chat}, {name: oasst}]
        floors: {chat: 0.25}       # the core
        groups: [{name: talk, sources: [chat, oasst]}]
        constraints:
          - "docs >= 3 * commits"  # ratio
          - '0.1 <= talk <= 0.2'   # not too much talk
          - commits = oasst        # as many
          - docs <= 30%
        """));

    [Fact]
    public void AnEquationMovesAsOne()
    {
        var run = Run.Of("sources: [{name: a}, {name: b}]\nconstraints: [a = b, a = 2 * b]\n");
        var (least, fewest) = RunRepairs.Of(run, run.Regimes);

        Assert.True(least.IsProvenLeast && fewest.IsProvenFewest && least.MovesEquation);
        Assert.Equal("[a = b + 1/3, a = 2 * b]", List(least));
        Assert.Same(least, fewest);

        static string List(RunRepair repair) => repair.Edits!.Apply().Content.Split('\n')[2]["constraints: ".Length..];
    }

    /// <summary>Equal ends of a chain are two bounds: the one that is in the way moves, and the other stays.</summary>
    [Theory]
    [InlineData("constraints: [0.2 <= a + b <= 0.2, 3 * c <= 1.5]\n", "0.2 <= a + b <= 0.5, 3 * c <= 1.5", "0.3")]
    [InlineData("constraints: [0 >= a + b >= 0, 3 * c <= 0.6]\n", "0.8 >= a + b >= 0, 3 * c <= 0.6", "0.8")]
    [InlineData("caps: {c: 0.2}\nconstraints: [0.2 <= a + b <= 0.2]\n", "0.2 <= a + b <= 0.8", "0.6")]
    [InlineData("caps: {c: 0.2}\nconstraints: [a + b = 0.2]\n", "a + b = 0.8", "0.6")]
    public void EndsOfAChainMoveApart(string bounds, string expected, string total)
    {
        var run = Run.Of("sources: [{name: a}, {name: b}, {name: c}]\n" + bounds);
        var least = RunRepairs.Of(run, run.Regimes).Least;

        Assert.Equal(total, ExactText.Format(least.Steps[0].Bounds.Total));
        Assert.Contains($"constraints: [{expected}]", least.Edits!.Apply().Content, StringComparison.Ordinal);
        Assert.Equal(expected.Contains("b =", StringComparison.Ordinal), least.MovesEquation);
    }

    [Fact]
    public void ABoundThatTwoRegimesMoveIsOne()
    {
        var run = Run.Of(
            "sources: [{name: a}, {name: b}, {name: c}]\ncaps: {c: 0.5}\nconstraints: [a + b <= 0.2]\nregimes: [{name: p, from_step: 5, caps: {c: 0.2}}]\n");
        var least = RunRepairs.Of(run, run.Regimes).Least;
        var step = Assert.Single(least.Steps);
        var change = Assert.Single(step.Bounds.Changes);

        Assert.Equal("a + b <= 0.8", step.Rewritten(change));
        Assert.Equal("0.6", ExactText.Format(change.Distance));
        Assert.Equal(["p"], least.AlsoChanged.ToArray());
        Assert.Contains("[a + b <= 0.8]", least.Edits!.Apply().Content, StringComparison.Ordinal);
        Assert.All(Patched(least).Regimes, regime => Assert.True(regime.Polytope!.IsFeasible));
    }

    [Theory]
    [InlineData("  - >-\n    a + b\n    <= 0.2\n")]
    [InlineData("  - |\n    a + b\n    <= 0.2\n")]
    [InlineData("  - \"a + b\n    <= 0.2\"\n")]
    [InlineData("  - a + b\n    <= 0.2\n")]
    public void AConstraintOfSeveralLinesBecomesOne(string constraint)
    {
        var run = Run.Of("sources: [{name: a}, {name: b}, {name: c}]\nconstraints:\n" + constraint + "  - c <= 1\ncaps: {c: 0.5}\n");
        var least = RunRepairs.Of(run, run.Regimes).Least;

        Assert.Null(least.Obstacle);
        Assert.Contains("constraints:\n  - \"a + b <= 0.5\"\n  - c <= 1\n", least.Edits!.Apply().Content, StringComparison.Ordinal);
    }

    [Fact]
    public void AnEquationThatAnotherRegimeNeedsIsNotMoved()
    {
        var run = Run.Of(
            """
            sources: [{name: a}, {name: b}]
            constraints: [a = b]
            floors: {a: 0.5, b: 0.5}
            regimes: [{name: late, from_step: 5, floors: {a: 0.6, b: null}}]
            """);
        var repair = RunRepairs.Of(run, run.Regimes).Least;

        Assert.True(repair.Edits is null || Patched(repair).Regimes.All(regime => regime.Polytope!.IsFeasible));
    }

    [Fact]
    public async Task RawBoundsGiveWayToTheirCaps() => await Verifier.Verify(Patch(
        """
        sources: [{name: a}, {name: b}, {name: c}]
        bounds: raw
        floors: {a: 0.80, b: 50%}  # weights
        caps: {a: 0.50, b: 20%}
        """));

    [Theory]
    [InlineData("caps: {a: 0, b: 0}\n", "a 0 -> 1")]
    [InlineData("caps: {a: 0, b: 0}\nfloors: {b: 0.25}\n", "b 0 -> 0.25")]
    [InlineData("caps: {b: 0}\nexclude: [a]\n", "b 0 -> 1")]
    [InlineData("floors: {a: 3}\n", "a 3 -> 1")]
    public void RawWeightsGetAWeightAboveZero(string bounds, string expected)
    {
        var run = Run.Of("sources: [{name: a}, {name: b}]\nbounds: raw\n" + bounds);
        var repair = RunRepairs.Of(run, run.Regimes).Least;

        Assert.Equal(expected, Words(repair));
        Assert.True(Patched(repair).Regimes[0].Polytope!.IsFeasible);
    }

    [Fact]
    public void AWarmupSharesItsBoundsWithItsRegime()
    {
        var run = Run.Of("sources: [{name: a}, {name: b}]\ncaps: {a: 0.5}\ncurriculum_warmup_steps: 5\ncurriculum_warmup_sources: [a]\n");
        var repair = RunRepairs.Of(run, run.Regimes).Least;

        Assert.Equal("warmup", Assert.Single(repair.Steps).Regime.Regime.Name);
        Assert.Equal(["firehose"], repair.AlsoChanged.ToArray());
        Assert.Equal(1, Patched(repair).Regimes[0].Polytope!.TightFloor(0));
    }

    [Fact]
    public void EveryPatchedFileIsFeasibleAndKeepsItsComments()
    {
        var random = new Random(7);
        var (repaired, restated) = (0, 0);
        for (var k = 0; k < 150 * TestScale.Value; k++)
        {
            var run = Run.Of(RandomFile(random));
            var (least, fewest) = RunRepairs.Of(run, run.Regimes);
            foreach (var repair in new[] { least, fewest })
            {
                var patched = Patched(repair);
                Assert.Empty(repair.Unrepaired);
                Assert.All(patched.Regimes, regime => Assert.True(regime.Polytope!.IsFeasible));
                Assert.Equal(run.Run.Text.Content.Count(c => c == '#'), patched.Run.Text.Content.Count(c => c == '#'));
            }

            repaired += least.Steps.Length;
            restated += Patched(least).Run.Text.Content.Length > run.Run.Text.Content.Length + 12 ? 1 : 0;
        }

        Assert.True(repaired > 80 && restated > 10, $"{repaired} {restated}");
    }

    private static string RandomFile(Random random)
    {
        var text = new StringBuilder("sources: [{name: a}, {name: 'b c'}, {name: c}, {name: d}] # four\n");
        Scope(text, random, "");
        text.Append("regimes:\n");
        for (var k = 1; k <= random.Next(1, 4); k++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - name: r{k} # regime {k}\n    from_step: {10 * k}\n");
            Scope(text, random, "    ");
        }

        return text.ToString();
    }

    private static void Scope(StringBuilder text, Random random, string indent)
    {
        if (random.Next(3) == 0)
        {
            string[] forms = ["a <= 2 * c", "'{0} <= a + c'", "\"d = c\"", "'{0} <= c + d <= 60%'", "`b c` - a >= - {0}", "a <= d <= c"];
            var form = string.Format(CultureInfo.InvariantCulture, forms[random.Next(6)], $"0.{random.Next(1, 6)}");
            text.Append(CultureInfo.InvariantCulture, $"{indent}constraints: # rows\n{indent}  - {(form.Contains('`') ? $"'{form}'" : form)} # row\n");
        }

        foreach (var key in new[] { "floors", "caps" })
        {
            string[] bounds = [.. new[] { "a", "b c", "c", "d" }.Where(_ => random.Next(3) == 0).Select(name =>
                $"{name}: 0.{random.Next(key == "floors" ? 0 : 1, key == "floors" ? 7 : 10)}")];
            if (bounds.Length > 0)
            {
                text.Append(random.Next(2) == 0
                    ? $"{indent}{key}: {{{string.Join(", ", bounds)}}} # {key}\n"
                    : $"{indent}{key}:\n{string.Concat(bounds.Select(bound => $"{indent}  {bound} # {key}\n"))}");
            }
        }

        if (random.Next(2) == 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{indent}groups: [{{name: g, sources: [a, 'b c'], {(random.Next(2) == 0 ? "floor" : "cap")}: 0.{random.Next(1, 9)}}}]\n");
        }
    }

    private static string Patch(string yaml)
    {
        var run = Run.Of(yaml);
        var (least, fewest) = RunRepairs.Of(run, run.Regimes);
        Assert.All(Patched(least).Regimes.Concat(Patched(fewest).Regimes), regime => Assert.True(regime.Polytope!.IsFeasible));
        return UnifiedDiff.Of(least.Edits!) + (least == fewest ? "" : UnifiedDiff.Of(fewest.Edits!));
    }

    private static string Words(RunRepair repair) => string.Join(", ", repair.Steps.SelectMany(step => step.Bounds.Changes.Select(
        change => $"{step.Regime.SourceName(change.Source)} {change.Before} -> {change.After}")));

    private static RunAnalysis Patched(RunRepair repair)
    {
        Assert.True(repair.Edits is not null, repair.Steps is [var step, ..] ? step.Regime.Run.Text.Content : "");
        return new RunAnalysis(TrainingRunReader.Read(repair.Edits.Apply()).Plan!);
    }
}
