using System.Collections.Immutable;

using Andrea.Curriculum.Simulation.Plans;
using Andrea.Curriculum.Simulation.Shards;

namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>Means over the equal parts of a regime's steps; a phase counts in each part by its steps there.</summary>
internal sealed class TimeTally
{
    private readonly RewardPlan? _rewards;
    private readonly long[] _bounds;
    private readonly Sums[] _walk;
    private readonly FigureTally[] _effective;
    private readonly FigureTally[] _greatest;
    private readonly FigureTally[] _regret;
    private int _part;

    /// <summary>Prepares the parts of a regime.</summary>
    public TimeTally(SimulatedRegime regime)
    {
        var steps = regime.End - regime.FirstStep;
        var parts = (int)Math.Min(TimePart.Parts, steps);
        _rewards = regime.Rewards;
        _bounds = [.. Enumerable.Range(0, parts + 1).Select(i => regime.FirstStep + (long)((Int128)steps * i / parts))];
        _walk = new Sums[parts];
        _effective = Tallies(parts, WalkFigure.EffectiveSources);
        _greatest = Tallies(parts, WalkFigure.GreatestShare);
        _regret = Tallies(parts, WalkFigure.Regret);
    }

    /// <summary>A walk enters the regime.</summary>
    public void BeginWalk()
    {
        Array.Clear(_walk);
        _part = 0;
    }

    /// <summary>The walk has made a phase; phases come in order.</summary>
    /// <param name="firstStep">Its first step.</param>
    /// <param name="steps">Its steps.</param>
    /// <param name="effective">Effective sources of its mix.</param>
    /// <param name="greatest">Greatest share of its mix.</param>
    /// <param name="reward">Expected reward of a pull from its mix.</param>
    public void Add(long firstStep, long steps, double effective, double greatest, double reward)
    {
        var end = firstStep + steps;
        while (firstStep < end)
        {
            while (_bounds[_part + 1] <= firstStep)
            {
                _part++;
            }

            var next = Math.Min(end, _bounds[_part + 1]);
            ref var sums = ref _walk[_part];
            var inside = next - firstStep;
            sums.Steps += inside;
            sums.Effective += effective * inside;
            sums.Greatest += greatest * inside;
            sums.Reward += reward * inside;
            firstStep = next;
        }
    }

    /// <summary>The walk leaves the regime.</summary>
    /// <param name="figures">Receives the walk's means over all parts.</param>
    public void EndWalk(ref WalkFigures figures)
    {
        var all = default(Sums);
        for (var i = 0; i < _walk.Length; i++)
        {
            var sums = _walk[i];
            all.Steps += sums.Steps;
            all.Effective += sums.Effective;
            all.Greatest += sums.Greatest;
            all.Reward += sums.Reward;
            if (sums.Steps > 0)
            {
                _effective[i].Add(sums.Effective / sums.Steps);
                _greatest[i].Add(sums.Greatest / sums.Steps);
                _regret[i].Add(RegretOf(sums));
            }
        }

        figures[(int)WalkFigure.EffectiveSources] = all.Effective / all.Steps;
        figures[(int)WalkFigure.GreatestShare] = all.Greatest / all.Steps;
        figures[(int)WalkFigure.Regret] = RegretOf(all);
    }

    /// <summary>Adds other walks.</summary>
    public void Add(TimeTally other)
    {
        for (var i = 0; i < _walk.Length; i++)
        {
            _effective[i].Add(other._effective[i]);
            _greatest[i].Add(other._greatest[i]);
            _regret[i].Add(other._regret[i]);
        }
    }

    /// <summary>The parts that some walk reaches.</summary>
    public ImmutableArray<TimePart> Summarise()
    {
        var parts = ImmutableArray.CreateBuilder<TimePart>();
        for (var i = 0; i < _walk.Length; i++)
        {
            if (_effective[i].Summarise(WalkFigure.EffectiveSources) is { } effective)
            {
                parts.Add(new TimePart
                {
                    FirstStep = _bounds[i],
                    End = _bounds[i + 1],
                    Walks = effective.Walks,
                    EffectiveSources = effective,
                    GreatestShare = _greatest[i].Summarise(WalkFigure.GreatestShare)!,
                    Regret = _regret[i].Summarise(WalkFigure.Regret),
                });
            }
        }

        return parts.ToImmutable();
    }

    /// <summary>Passes the exact state.</summary>
    public void Pass(TallyState state)
    {
        foreach (var tally in _effective.Concat(_greatest).Concat(_regret))
        {
            tally.Pass(state);
        }
    }

    private static FigureTally[] Tallies(int parts, WalkFigure figure) =>
        [.. Enumerable.Range(0, parts).Select(_ => new FigureTally(WalkFigures.CellsOf(figure)))];

    private double RegretOf(in Sums sums) => _rewards is { } rewards ? 1 - (sums.Reward / sums.Steps / rewards.Best) : double.NaN;

    private struct Sums
    {
        public long Steps;
        public double Effective;
        public double Greatest;
        public double Reward;
    }
}
