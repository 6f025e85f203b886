using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Tests.Native.Overlays;

public sealed class OverlayTests
{
    private const string Head = "curriculum: 1\nfor: train.yaml\n";
    private const string Trainer = "web: 0.5\ncode: 0.3\nmath: 0.2\n";

    [Fact]
    public void Sources_and_mix_come_from_the_trainer_and_bounds_from_the_overlay()
    {
        var reading = TrainerFiles.Lay(Head + "floors: {math: 0.1}\ncaps: {web: 0.6}\nsteps: 100\n", Trainer);
        Assert.Equal("", Reading.Lines(reading));
        var regime = Assert.Single(reading.Plan!.Regimes);
        Assert.Equal(["web", "code", "math"], reading.Plan.Run.Sources.Select(source => source.Name.Value));
        Assert.Equal([Rational.Of(1, 2), Rational.Of(3, 10), Rational.Of(1, 5)], regime.Mix!.Value.Select(share => share!.Value.Value));
        Assert.Equal(Rational.Of(1, 10), regime.Floors[2]!.Value.Value);
        Assert.Equal("overlay.yaml", regime.Floors[2]!.Value.Place.File.Path);
        Assert.Equal("train.yaml", regime.Mix.Value[0]!.Value.Place.File.Path);
        Assert.Equal(BanditPolicy.Static, regime.Bandit.Policy.Value);
        Assert.Equal(100, regime.End);
    }

    [Fact]
    public void A_bandit_of_the_overlay_replaces_the_static_policy() =>
        Assert.Equal(
            BanditPolicy.Exp3, TrainerFiles.Lay(Head + "bandit: {policy: exp3}\n", Trainer).Plan!.Regimes[0].Bandit.Policy.Value);

    [Fact]
    public void A_mix_of_the_overlay_replaces_the_trainers() =>
        Assert.Equal(
            Rational.Of(1, 4), TrainerFiles.Lay(Head + "mix: {web: 0.25, code: 0.75}\n", Trainer).Plan!.Regimes[0].Mix!.Value[0]!.Value.Value);

    [Fact]
    public void Sources_of_the_overlay_add_to_those_of_the_trainer()
    {
        var reading = TrainerFiles.Lay(
            Head + "sources: [{name: math, tags: [hard], tokens: 1M, max_epochs: 4}]\ngroups: [{name: g, tags: [hard], cap: 0.5}]\n", Trainer);
        Assert.Equal("", Reading.Lines(reading));
        Assert.Equal(1_000_000, reading.Plan!.Run.Sources[2].Tokens!.Value.Value);
        Assert.Equal(4, reading.Plan.Run.Sources[2].MaxEpochs!.Value.Value);
        Assert.Equal([2], reading.Plan.Regimes[0].Groups[0].Members.Select(member => (int)member));
    }

    [Fact]
    public void A_name_that_the_trainer_does_not_have_is_unknown_wherever_it_stands() => Assert.Equal(
        """
        AC107 Error 3:18 [mth] no source is called `mth`; what `sources` says of it has no effect (did you mean `math`?)
        AC107 Error 4:10 [wbe] no source is called `wbe`; what `floors` says of it has no effect (did you mean `web`?)
        """,
        Reading.Lines(TrainerFiles.Lay(Head + "sources: [{name: mth}]\nfloors: {wbe: 0.1}\n", Trainer)));

    [Fact]
    public void An_entry_of_regimes_without_a_step_must_name_a_stage() => Assert.Equal(
        "AC005 Error 3:18 [late] no stage of the trainer's file is called `late`, and the entry has no `from_step`; what it says has no effect (for a pivot of your own add `from_step`)",
        Reading.Lines(TrainerFiles.Lay(Head + "regimes: [{name: late, floors: {web: 0.1}}]\n", Trainer)));

    [Fact]
    public void An_entry_with_a_step_is_a_pivot_of_its_own_that_keeps_the_mix()
    {
        var reading = TrainerFiles.Lay(Head + "steps: 10\nregimes: [{name: late, from_step: 5, caps: {web: 0.7}}]\n", Trainer);
        Assert.Equal("", Reading.Lines(reading));
        Assert.Equal([(0, 5), (5, 10)], reading.Plan!.Regimes.Select(regime => ((int)regime.Start, (int)regime.End!.Value)));
        Assert.Equal(Rational.Of(1, 2), reading.Plan.Regimes[1].Mix!.Value[0]!.Value.Value);
    }

    [Fact]
    public void The_first_stage_has_its_bounds_at_the_top_level() => Assert.Contains(
        "is the first stage of the trainer's file, whose bounds stand at the top level",
        Reading.Lines(TrainerFiles.Lay(Head + "regimes: [{name: mix, floors: {web: 0.1}}]\n", Trainer)), StringComparison.Ordinal);

    [Theory]
    [InlineData("", "AC004 Error 2:6 [train.yaml] `train.yaml`, which this file is laid over, has no mixture that can be read; nothing of the two is checked")]
    [InlineData("curriculum: 1\nsources: [{name: a}]", "AC004 Error 2:6 [train.yaml] `train.yaml`, which this file is laid over, is a curriculum itself, expected a trainer's own file; nothing of the two is checked (to continue a run write `continues`)")]
    [InlineData("a: [", "AC004 Error 2:6 [train.yaml] `train.yaml`, which this file is laid over, is not YAML that can be read; nothing of the two is checked")]
    public void A_trainers_file_that_cannot_be_used_is_one_finding(string trainer, string expected) =>
        Assert.Equal(expected, Reading.Lines(TrainerFiles.Lay(Head + "floors: {web: 0.1}\n", trainer)));

    [Fact]
    public void A_missing_file_is_one_finding() => Assert.Equal(
        "AC004 Error 2:6 [other.yaml] `other.yaml`, which this file is laid over, does not exist; nothing of the two is checked",
        Reading.Lines(TrainerFiles.Lay("curriculum: 1\nfor: other.yaml\n", Trainer)));

    [Fact]
    public void A_dialect_that_is_not_read_is_named_with_those_that_are() => Assert.Contains(
        "did you mean `flat`?", Reading.Lines(TrainerFiles.Lay(Head + "dialect: flt\n", Trainer)), StringComparison.Ordinal);

    [Fact]
    public void Problems_of_the_trainers_file_are_found_in_it()
    {
        var problem = Assert.Single(TrainerFiles.Lay(Head + "floors: {web: 0.1}\n", "web: 0.5\ncode: -0.1\n").Problems);
        Assert.Equal(("AC703", "train.yaml"), (problem.Rule.Code, problem.Primary.Place.File.Path));
    }

    [Fact]
    public void A_repaired_text_is_read_with_the_same_trainers_file()
    {
        var reading = TrainerFiles.Lay(Head + "floors: {web: 0.1}\n", Trainer);
        var again = TrainingRunReader.ReadAgain(new SourceText("overlay.yaml", Head + "floors: {web: 0.2}\n"), reading.Plan!.Run);
        Assert.Equal(Rational.Of(1, 5), again.Plan!.Regimes[0].Floors[0]!.Value.Value);
    }
}
