using Andrea.Curriculum.Analysis;
using Andrea.Curriculum.Analysis.Stages;
using Andrea.Curriculum.Cli.Output.Frames;
using Andrea.Curriculum.Cli.Output.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Geometry.Vertices;

namespace Andrea.Curriculum.Cli.Output.Solving;

/// <summary>Writes what <c>solve</c> found for people.</summary>
/// <param name="paper">Where to.</param>
/// <param name="width">Columns of the terminal; null for none.</param>
/// <param name="all">Whether every source gets its row.</param>
/// <param name="interruption">Set when the user asks to stop.</param>
internal sealed class SolveText(Paper paper, int? width, bool all, CancellationToken interruption)
{
    private const int GreatestRows = 24;
    private const int GreatestLabels = 12;
    private const int GreatestCorners = 12;
    private const int GreatestEquations = 6;

    private readonly FactList _facts = new(paper, width);
    private readonly FrameRenderer _frames = new(paper, width);
    private bool _offersRepair;

    public void Write(SolveReport report)
    {
        var run = report.Run.Run;
        _offersRepair = report.Repairs is not null;
        var name = run.Name is { } named ? DisplayText.Escape(named.Value) : "unnamed run";
        var whose = run.Trainer is { } trainer ? $"{trainer.Dialect.Trainer} {(trainer.Text == run.Text ? "config" : "config with bounds laid over it")}, " : "";
        var steps = run.Steps is { } end ? $", {NumberText.Count(end.Value, "step")}" : "";
        paper.Add(name, Ink.Strong);
        paper.Line($": {whose}{NumberText.Count(run.Sources.Length, "source")}{steps}, {NumberText.Count(report.Run.Regimes.Length, "regime")}");
        foreach (var regime in report.Regimes)
        {
            interruption.ThrowIfCancellationRequested();
            paper.Line();
            Write(regime, report.StageOf(regime));
            if (report.VertexLimit is { } limit && regime.Analysis.FeasiblePolytope is not null)
            {
                new VertexText(paper, width).Write(regime, regime.Figures!.Vertices(limit, interruption));
            }
        }

        if (report.Joint is { } joint)
        {
            paper.Line();
            new BudgetText(paper, width, all).Write(report.Run, joint);
        }

        if (report.Repairs is { } repairs)
        {
            new RepairText(paper, width).Write(repairs, report.Run, report.Joint);
        }

        if (report.Expectations.Count > 0)
        {
            paper.Line();
        }

        foreach (var result in report.Expectations)
        {
            var (word, ink) = result.Met switch
            {
                true => ("met", Ink.Good),
                false => ("not met", Ink.Error),
                null => ("not decided", Ink.Warning),
            };
            Paragraph.Write(
                paper, width, 2, ("expect ", Ink.Plain), (DisplayText.Escape(result.Expectation.Text), Ink.Strong), (": ", Ink.Plain), (word, ink),
                (result.Met == true ? "" : $"; {DisplayText.Escape(result.Reason)}", Ink.Plain));
        }
    }

    private void Write(SolvedRegime solved, StageFacts? stage)
    {
        var regime = solved.Analysis;
        paper.Add(DisplayText.Escape(regime.Regime.Name), Ink.Strong).Line("  " + (RegimeText.Search(regime.Run) ?? RegimeText.Steps(regime.Regime)));
        if (StageText.IsUnbounded(regime, stage))
        {
            new StageText(paper, width, all).Write(regime, stage!);
            return;
        }

        if (regime.FeasiblePolytope is { } polytope)
        {
            paper.Add("  ").Add("feasible", Ink.Good).Line($", dimension {polytope.Dimension}");
            Facts(regime, polytope, solved.Figures!, stage);
            return;
        }

        if (regime.Conflict is { } conflict)
        {
            Paragraph.Write(paper, width, 4, ("  ", Ink.Plain), ("infeasible", Ink.Error), ($": {DisplayText.Escape(conflict.Sentence)}", Ink.Plain));
            _facts.Add("sources", RegimeText.Sources(regime.Run, regime.Regime));
            paper.Line();
            var shown = all ? conflict.Labels.Length : GreatestLabels;
            var gutter = _frames.Draw([.. conflict.Labels.Take(shown).Select(label => new FrameMark(label.Place, label.Text, Ink.Error, true))]);
            _frames.Rule(gutter);
            if (conflict.Labels.Length > shown)
            {
                _frames.Note(gutter, "note", $"and {NumberText.Count(conflict.Labels.Length - shown, "more bound")} that take part; --all marks every one");
            }

            if (regime.Run.Trainer?.WhenInfeasible is { } outcome)
            {
                _frames.Note(gutter, "note", DisplayText.Escape(outcome));
            }

            _frames.Note(gutter, "help", ConflictRepair.Of(regime, conflict.Conflict));
            if (!_offersRepair && conflict.Conflict.Members.All(member => member.Weight.Sign > 0 || conflict.Conflict.Kind != ConflictKind.WeightedSum))
            {
                _offersRepair = true;
                _frames.Note(gutter, "help", "`andrea solve --repair` finds the smallest change of all and writes it as a patch");
            }

            return;
        }

        var reason = regime.Undecided!;
        Paragraph.Write(paper, width, 4, ("  ", Ink.Plain), ("not decided", Ink.Warning), ($": {reason.Message}", Ink.Plain));
        _facts.Add("sources", RegimeText.Sources(regime.Run, regime.Regime));
        paper.Line();
        _frames.Draw([new FrameMark(reason.Place, "asked for here", Ink.Warning, true)]);
    }

    private void Facts(RegimeAnalysis regime, ReachablePolytope polytope, RegimeFigures figures, StageFacts? stage)
    {
        _facts.Add("sources", RegimeText.Sources(regime.Run, regime.Regime));
        if (polytope.Shape == PolytopeShape.Raw)
        {
            _facts.Add("bounds", "of raw weights, divided by their sum; \"cut shares\": the least share when the weights are a mix, cut to the bounds");
        }

        if (StaticMix.PriorOf(regime) is { } prior)
        {
            _facts.Add("prior", polytope.Contains(prior) ? "the search stays near it; it is no plan" : "the search stays near it, though it lies outside the bounds; it is no plan");
        }

        if (StaticMix.Of(regime) is { } mix)
        {
            var verdict = StaticMix.Verdict(mix, polytope, out var ink);
            _facts.Add("static", verdict, ink);
            new StageText(paper, width, all).Facts(stage!);
        }

        else if (regime.Run.Trainer is not null && regime.Regime is { Mix: null, Bandit.Policy.Value: BanditPolicy.Static })
        {
            _facts.Add("mix", "not in the file: the trainer takes it from elsewhere");
        }

        var (source, share) = polytope.GreatestShare();
        _facts.Add("greatest share", $"{NumberText.Share(share)}, {RegimeText.Name(regime.Run, source)}");

        _facts.Add("effective sources", FigureText.EffectiveRange(polytope, figures.Least));
        _facts.Add("vertices", FigureText.Vertices(figures.VertexCount));
        _facts.Add("volume", FigureText.Volume(figures.Volume));
        if (all)
        {
            _facts.Add("greatest ball", FigureText.Ball(polytope, figures.Ball));
        }

        int[] pinned = [.. Enumerable.Range(0, polytope.Count).Where(i => regime.Regime.IsAvailable(i) && polytope.IsPinned(i))];
        if (pinned.Length > 0)
        {
            _facts.Add("pinned", RegimeText.Names(regime.Run, pinned));
        }

        if (MixPolygon.TryOf(polytope) is { } figure)
        {
            Figure(regime, figure);
        }

        var rows = BoundsRows.Of(regime, polytope, all);
        paper.Line();
        Table(regime, rows, polytope.EvenMost.Error);
        Table(GroupRow.Of(regime, polytope), polytope.EvenMost.Error);
        Constraints(regime, polytope);
    }

    private void Figure(RegimeAnalysis regime, MixPolygon figure)
    {
        var isPart = regime.Regime.Present.Length > figure.Sources.Length;
        var area = figure.Corners.Length > 2
            ? $", {NumberText.Share(figure.AreaFraction)} of the triangle{(isPart ? " that the pinned sources leave" : "'s area")}"
            : "";
        var sources = isPart ? $" of {string.Join(", ", figure.Sources.Select(source => RegimeText.Name(regime.Run, source)))}" : "";
        _facts.Add("shape", $"{figure.Shape}{sources}{area}");
        var label = "corners";
        var shown = all ? figure.Corners.Length : Math.Min(figure.Corners.Length, GreatestCorners);
        foreach (var corner in figure.Corners.AsSpan(0, shown))
        {
            _facts.Add(label, $"({string.Join(", ", figure.Sources.Select(source => NumberText.Share(corner[source])))})");
            label = "";
        }

        if (shown < figure.Corners.Length)
        {
            _facts.Add("", $"and {NumberText.Count(figure.Corners.Length - shown)} more; --all shows every corner");
        }
    }

    private void Table(RegimeAnalysis regime, IReadOnlyList<BoundsRow> rows, Rational error)
    {
        var shown = all || rows.Count <= GreatestRows ? rows : [.. rows.Where(row => row.IsWritten || row.IsPinned).Take(GreatestRows)];
        shown = shown.Count > 0 ? shown : [.. rows.Take(GreatestRows)];
        var isRaw = regime.Polytope is { Shape: PolytopeShape.Raw };
        var hasMix = rows.Any(row => row.Mix is not null);
        var mix = StaticMix.Of(regime) is null ? ">prior" : ">mix";
        var table = isRaw ? new TextTable("source", "written", "reachable", "cut shares", ">most even")
            : hasMix ? new TextTable("source", mix, "written", "reachable", ">most even")
            : new TextTable("source", "written", "reachable", ">most even");
        foreach (var row in shown)
        {
            var name = NameOf(regime, row, isOnly: rows.Count == 1);
            var (written, reachable, even) = (WrittenOf(row.Floor, row.Cap), ReachableOf(row.Least, row.Greatest), NumberText.Share(row.Even, error));
            if (row.IfShares is { } guarantee)
            {
                table.Add(name, written, reachable, $"{(guarantee.IsAttained ? "" : "at least ")}{NumberText.Share(guarantee.Share)}", even);
            }
            else if (row.Mix is { } kept)
            {
                table.Add(name, NumberText.Share(kept), written, reachable, even);
            }
            else
            {
                table.Add(name, written, reachable, even);
            }
        }

        table.Draw(paper, width);
        if (shown.Count < rows.Count)
        {
            var left = rows.Sum(row => row.Sources.Count) - shown.Sum(row => row.Sources.Count);
            paper.Line($"  ... and {NumberText.Count(left, "more source")}; --all shows every source", Ink.Dim);
        }
    }

    private static string NameOf(RegimeAnalysis regime, BoundsRow row, bool isOnly) => row.Sources.Count == 1
        ? RegimeText.Name(regime.Run, row.Sources[0])
        : $"each of {NumberText.Count(row.Sources.Count)} {(isOnly ? "sources" : "others")}";

    private void Table(IReadOnlyList<GroupRow> groups, Rational error)
    {
        if (groups.Count == 0)
        {
            return;
        }

        paper.Line();
        var table = new TextTable("group", "written", "reachable", ">most even");
        foreach (var row in all ? groups : groups.Take(GreatestRows))
        {
            table.Add(
                DisplayText.Escape(row.Group.Name.Value), WrittenOf(row.Group.Floor?.Value, row.Group.Cap?.Value),
                ReachableOf(row.Least, row.Greatest), NumberText.Share(row.Even, row.Group.Members.Length * error));
        }

        table.Draw(paper, width);
        if (!all && groups.Count > GreatestRows)
        {
            paper.Line($"  ... and {NumberText.Count(groups.Count - GreatestRows, "more group")}; --all shows every group", Ink.Dim);
        }
    }

    private void Constraints(RegimeAnalysis regime, ReachablePolytope polytope)
    {
        var count = regime.Regime.Constraints.Length;
        if (count == 0)
        {
            return;
        }

        paper.Line();
        var table = new TextTable("constraint", "slack");
        var (shown, equations) = (0, 0);
        foreach (var row in ConstraintRow.Of(regime, polytope, all ? count : GreatestRows))
        {
            // Of ratios that are held all say the same.
            if (!all && row.Constraint.IsEquation && ++equations > GreatestEquations)
            {
                continue;
            }

            shown++;
            table.Add(DisplayText.Escape(row.Constraint.Text), SlackOf(row.Slack));
        }

        table.Draw(paper, width);
        if (shown < count)
        {
            paper.Line($"  ... and {NumberText.Count(count - shown, "more constraint")}; --all shows every constraint", Ink.Dim);
        }
    }

    private static string SlackOf((Rational Least, Rational Greatest)? slack) => slack switch
    {
        null => "undecided within limits",
        ({ IsZero: true }, { IsZero: true }) => "none: it always binds",
        ({ IsZero: true }, var most) => $"0 to {NumberText.Share(most)}: it can bind",
        var (least, most) => $"{ReachableOf(least, most)}: it never binds",
    };

    private static string WrittenOf(Rational? floor, Rational? cap) => (floor, cap) switch
    {
        ({ } least, { } greatest) => $"floor {NumberText.Share(least)}, cap {NumberText.Share(greatest)}",
        ({ } least, null) => $"floor {NumberText.Share(least)}",
        (null, { } greatest) => $"cap {NumberText.Share(greatest)}",
        _ => "",
    };

    private static string ReachableOf(Rational least, Rational greatest) => least == greatest
        ? $"only {NumberText.Share(least)}"
        : $"{NumberText.Share(least)} to {NumberText.Share(greatest)}";
}
