using Andrea.Curriculum.Simulation.Shards;
using Andrea.Curriculum.Simulation.Walks;

namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>Counts the phases of a regime.</summary>
internal sealed class PhaseTally
{
    private long _random;
    private long _bandit;
    private long _static;
    private long _cut;
    private long _least = long.MaxValue;
    private long _greatest;

    /// <summary>Steps of random phases.</summary>
    public long RandomSteps { get; private set; }

    /// <summary>Steps of bandit phases.</summary>
    public long BanditSteps { get; private set; }

    /// <summary>Steps of static phases.</summary>
    public long StaticSteps { get; private set; }

    /// <summary>Steps of all phases.</summary>
    public long Steps => RandomSteps + BanditSteps + StaticSteps;

    /// <summary>Adds a phase.</summary>
    public void Add(in PhaseRecord phase)
    {
        if (phase.Kind == PhaseKind.Random)
        {
            _random++;
            RandomSteps += phase.Length;
        }
        else if (phase.Kind == PhaseKind.Static)
        {
            _static++;
            StaticSteps += phase.Length;
        }
        else
        {
            _bandit++;
            BanditSteps += phase.Length;
        }

        _cut += phase.IsCut ? 1 : 0;
        _least = Math.Min(_least, phase.Length);
        _greatest = Math.Max(_greatest, phase.Length);
    }

    /// <summary>Adds the phases of other walks.</summary>
    public void Add(PhaseTally other)
    {
        _random += other._random;
        _bandit += other._bandit;
        _static += other._static;
        StaticSteps += other.StaticSteps;
        _cut += other._cut;
        RandomSteps += other.RandomSteps;
        BanditSteps += other.BanditSteps;
        _least = Math.Min(_least, other._least);
        _greatest = Math.Max(_greatest, other._greatest);
    }

    /// <summary>Passes the exact state.</summary>
    public void Pass(TallyState state)
    {
        state.Pass(ref _random);
        state.Pass(ref _bandit);
        state.Pass(ref _static);
        state.Pass(ref _cut);
        state.Pass(ref _least);
        state.Pass(ref _greatest);
        var (random, bandit, held) = (RandomSteps, BanditSteps, StaticSteps);
        state.Pass(ref random);
        state.Pass(ref bandit);
        state.Pass(ref held);
        (RandomSteps, BanditSteps, StaticSteps) = (random, bandit, held);
    }

    /// <summary>The summary.</summary>
    public PhaseSummary Summarise() => new()
    {
        Random = _random,
        Bandit = _bandit,
        Static = _static,
        StaticSteps = StaticSteps,
        Cut = _cut,
        RandomSteps = RandomSteps,
        BanditSteps = BanditSteps,
        LeastLength = Math.Min(_least, _greatest),
        GreatestLength = _greatest,
    };
}
