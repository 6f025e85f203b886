using System.Collections.Immutable;

using Andrea.Curriculum.Geometry.Randomness;
using Andrea.Curriculum.Geometry.Sampling;
using Andrea.Curriculum.Simulation.Environments;
using Andrea.Curriculum.Simulation.Plans;
using Andrea.Curriculum.Simulation.Policies;
using Andrea.Curriculum.Simulation.Summaries;

namespace Andrea.Curriculum.Simulation.Walks;

/// <summary>
/// Makes walks, one after the other, on one thread: through the regimes in order, phase by phase. Memory depends on the number of sources
/// and regimes, not on steps.
/// </summary>
internal sealed class Walker
{
    /// <summary>Pulls are drawn, answered and learned from in blocks of at most so many.</summary>
    private const int BlockPulls = 256;

    private readonly SimulationPlan _plan;
    private readonly ILossEnvironment _environment;
    private readonly PolicySet _policies;
    private readonly SourceDraw _draw;
    private readonly Arm[] _arms;
    private readonly double[] _mix;
    private readonly double[] _before;
    private readonly SlackSamplerWorkspace _workspace = new();
    private readonly int[] _pulled = new int[BlockPulls];
    private readonly double[] _losses = new double[BlockPulls];
    private readonly double[] _rewards = new double[BlockPulls];
    private readonly SourceStock _stock;
    private readonly List<(StockLimit Limit, int Pull)> _exhausted = [];
    private readonly long[] _counted;
    private PullSize _size;
    private bool _isStopped;

    /// <summary>Prepares walks of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="environment">Answers this thread's pulls.</param>
    public Walker(SimulationPlan plan, ILossEnvironment environment)
    {
        _plan = plan;
        _environment = environment;
        _policies = new PolicySet(plan);
        _stock = new SourceStock(plan);
        Tally = new PlanTally(plan);
        _draw = new SourceDraw(plan.Sources);
        _arms = new Arm[plan.Sources];
        _counted = new long[plan.Sources];
        _mix = new double[plan.Sources];
        _before = new double[plan.Sources];
    }

    /// <summary>What the walks so far did.</summary>
    public PlanTally Tally { get; }

    /// <summary>The same, one tally per regime.</summary>
    public ImmutableArray<RegimeTally> Tallies => Tally.Regimes;

    /// <summary>When the walks so far used up finite sources.</summary>
    public ExhaustionTally Exhaustion => Tally.Exhaustion;

    private DataTally Data => Tally.Data;

    /// <summary>Makes one walk.</summary>
    /// <param name="walk">Its number.</param>
    /// <param name="observer">Sees its phases; may be null.</param>
    /// <param name="progress">Is told how many steps have been made since it was last told.</param>
    /// <param name="cancellation">Ends the walk between two blocks of pulls.</param>
    /// <exception cref="OperationCanceledException">It was cancelled; the tallies are of no use then.</exception>
    public void Walk(long walk, IPhaseObserver? observer, StepCounter progress, CancellationToken cancellation)
    {
        var state = new WalkState(_plan.Seed, walk) { Step = _plan.FirstStep };
        _environment.Begin(walk);
        _stock.Refill();
        Data.BeginWalk();
        foreach (var tally in Tallies)
        {
            tally.ForgetLastWalk();
        }

        _isStopped = false;
        Forget();
        for (var i = 0; i < _plan.Regimes.Length && !_isStopped; i++)
        {
            if (Enter(i, ref state, observer) is { } regime)
            {
                Tallies[i].BeginWalk(walk, _arms);
                WalkRegime(i, regime, ref state, observer, progress, cancellation);
                Tallies[i].EndWalk(_arms);
                AddData(i);
            }
        }

        Data.EndWalk();

        progress.Add(_plan.End - state.Step);
    }

    /// <summary>Counts the data of the pulls since it was last counted, all of one size.</summary>
    private void AddData(int regime)
    {
        for (var i = 0; i < _arms.Length; i++)
        {
            var units = Math.BigMul((ulong)(_arms[i].Pulls - _counted[i]), (ulong)_size.Units);
            _counted[i] = _arms[i].Pulls;
            Data.Add(i, units);
            Tallies[regime].AddData(i, units);
        }
    }

    /// <summary>From a step on pulls are of another size.</summary>
    private void Resize(int index, SimulatedRegime regime, long step)
    {
        AddData(index);
        _size = regime.PullSizes.At(step);
        _environment.SetPullSize(_size.Units);
    }

    private void Forget()
    {
        Array.Clear(_arms);
        Array.Clear(_counted);
        foreach (var learner in _policies.Learners)
        {
            learner.Forget();
        }
    }

    /// <summary>The regime as the walk finds it, without sources that are used up; null when it has no mix then.</summary>
    private SimulatedRegime? Enter(int index, ref WalkState state, IPhaseObserver? observer)
    {
        if (Remaining(index) is not { } regime)
        {
            return null;
        }

        _size = regime.PullSizes.At(state.Step);
        _environment.SetPullSize(_size.Units);
        if (index == 0)
        {
            regime.StartMix.CopyTo(_mix);
            return regime;
        }

        _mix.CopyTo(_before, 0);
        MoveInto(regime);
        Tallies[index].Pivot!.Add(_before, _mix);
        if (regime.ResetsAtPivot)
        {
            Forget();
        }

        var pivot = new PhaseRecord(state.Walk, state.NextPhase++, regime.FirstStep, 0, index, PhaseKind.Pivot, false);
        observer?.Observe(pivot, _mix);
        return regime;
    }

    private SimulatedRegime? Remaining(int index)
    {
        if (_stock.Dropped.IsEmpty)
        {
            return _plan.Regimes[index];
        }

        var regime = _plan.Regimes[index].Without(_stock.Dropped);
        if (regime is null)
        {
            _isStopped = true;
            Exhaustion.AddWithoutMix(_stock.LastDropped);
        }

        return regime;
    }

    private void MoveInto(SimulatedRegime regime)
    {
        if (regime.HoldsOneMix)
        {
            regime.StartMix.CopyTo(_mix);
        }
        else if (!regime.Polytope.Contains(_mix))
        {
            regime.Polytope.Project(_mix, _mix);
        }
    }

    private void WalkRegime(
        int index, SimulatedRegime regime, ref WalkState state, IPhaseObserver? observer, StepCounter progress, CancellationToken cancellation)
    {
        var policy = _policies.Of(regime.Policy);
        var dropped = _stock.Dropped.Length;
        while (state.Step < regime.End && !_isStopped)
        {
            if (_stock.Dropped.Length != dropped)
            {
                dropped = _stock.Dropped.Length;
                if (Drop(index, ref state, observer) is not { } rest)
                {
                    return;
                }

                regime = rest;
            }

            var (drawn, isRandom) = state.Clock.Next(regime);
            var length = Math.Min(drawn, regime.End - state.Step);
            if (isRandom)
            {
                var key = new StreamKey(_plan.Seed, (ulong)state.Walk, StreamPurpose.RandomPhase, state.StreamIndex);
                regime.Points.Sample(key, _workspace, _mix);
            }
            else
            {
                var key = new StreamKey(_plan.Seed, (ulong)state.Walk, StreamPurpose.Policy, state.StreamIndex);
                policy.Choose(regime, _arms, key, _mix);
            }

            length = Pull(index, regime, length, ref state, progress, cancellation);
            foreach (var learner in _policies.Learners)
            {
                learner.EndPhase(regime, _mix, length, !isRandom);
            }

            var kind = isRandom ? PhaseKind.Random : regime.HoldsOneMix ? PhaseKind.Static : PhaseKind.Bandit;
            var phase = new PhaseRecord(state.Walk, state.NextPhase++, state.Step, length, index, kind, length < drawn);
            Tallies[index].Add(phase, _mix);
            observer?.Observe(phase, _mix);
            state.Step += length;
        }
    }

    /// <summary>Sources have been used up: the walk goes on from the nearest mix without them.</summary>
    private SimulatedRegime? Drop(int index, ref WalkState state, IPhaseObserver? observer)
    {
        if (Remaining(index) is not { } regime)
        {
            return null;
        }

        MoveInto(regime);
        state.Drops++;
        var drop = new PhaseRecord(state.Walk, state.NextPhase++, state.Step, 0, index, PhaseKind.Drop, false);
        observer?.Observe(drop, _mix);
        return regime;
    }

    /// <summary>Draws, answers and learns from the pulls of a phase; returns its steps, fewer when a source that ends the run is used up.</summary>
    private long Pull(int index, SimulatedRegime regime, long steps, ref WalkState state, StepCounter progress, CancellationToken cancellation)
    {
        _draw.SetMix(_mix);
        var made = 0L;
        while (made < steps && !_isStopped)
        {
            var step = state.Step + made;
            if (step >= _size.End)
            {
                Resize(index, regime, step);
            }

            made += PullAlike(regime, step, Math.Min(steps - made, _size.End - step), ref state, cancellation);
        }

        progress.Add(made);
        return made;
    }

    /// <summary>The pulls of some steps that are all of one size.</summary>
    private long PullAlike(SimulatedRegime regime, long step, long steps, ref WalkState state, CancellationToken cancellation)
    {
        var perStep = (ulong)_size.PullsPerStep;
        var end = (UInt128)steps * perStep;
        for (UInt128 done = 0; done < end;)
        {
            cancellation.ThrowIfCancellationRequested();
            var block = end - done < BlockPulls ? (int)(end - done) : BlockPulls;
            _draw.Draw(ref state.Draws, _pulled.AsSpan(0, block));
            if (_stock.IsCounted)
            {
                end = Take(step, block, done, end);
                block = end - done < (uint)block ? (int)(end - done) : block;
            }

            var pulled = _pulled.AsSpan(0, block);
            var losses = _losses.AsSpan(0, block);
            _environment.Answer(pulled, losses);
            Learn(regime, pulled, losses);
            done += (uint)block;
        }

        return (long)(end / perStep);
    }

    /// <summary>Takes a block's data; returns the pull at which the phase ends, that of the step in which the run stops.</summary>
    private UInt128 Take(long firstStep, int block, UInt128 done, UInt128 end)
    {
        var perStep = (ulong)_size.PullsPerStep;
        _exhausted.Clear();
        var stop = _stock.Take(_pulled.AsSpan(0, block), _size.Units, _exhausted);
        foreach (var (limit, pull) in _exhausted)
        {
            Exhaustion.Add(limit, firstStep + (long)((done + (uint)pull) / perStep));
        }

        if (stop < 0)
        {
            return end;
        }

        _isStopped = true;
        return UInt128.Min(end, (((done + (uint)stop) / perStep) + 1) * perStep);
    }

    private void Learn(SimulatedRegime regime, ReadOnlySpan<int> pulled, ReadOnlySpan<double> losses)
    {
        if (_policies.Learners.IsEmpty)
        {
            regime.Reward.Learn(_arms, pulled, losses);
            return;
        }

        var rewards = _rewards.AsSpan(0, losses.Length);
        regime.Reward.Learn(_arms, pulled, losses, rewards);
        var block = new PullBlock { Mix = _mix, Pulled = pulled, Losses = losses, Rewards = rewards };
        foreach (var learner in _policies.Learners)
        {
            learner.Learn(regime, block);
        }
    }

    /// <summary>What moves on while a walk is made.</summary>
    private struct WalkState(ulong seed, long walk)
    {
        public readonly long Walk = walk;
        public long NextPhase;
        public long Step;
        public long Drops;
        public PhaseClock Clock = new(seed, walk);

        /// <summary>Number of the next phase among all but drops, so that these leave other phases' streams alone.</summary>
        public readonly ulong StreamIndex => (ulong)(NextPhase - Drops);
        public Xoshiro256StarStar Draws = new(new StreamKey(seed, (ulong)walk, StreamPurpose.ArmDraw, 0));
    }
}
