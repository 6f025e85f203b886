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

    /// <summary>Prepares walks of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="environment">Answers this thread's pulls.</param>
    public Walker(SimulationPlan plan, ILossEnvironment environment)
    {
        _plan = plan;
        _environment = environment;
        _policies = new PolicySet(plan);
        _draw = new SourceDraw(plan.Sources);
        _arms = new Arm[plan.Sources];
        _mix = new double[plan.Sources];
        _before = new double[plan.Sources];
        Tallies = [.. plan.Regimes.Select((regime, i) => new RegimeTally(regime, hasPivot: i > 0))];
    }

    /// <summary>What the walks so far did, one tally per regime.</summary>
    public ImmutableArray<RegimeTally> Tallies { get; }

    /// <summary>Makes one walk.</summary>
    /// <param name="walk">Its number.</param>
    /// <param name="observer">Sees its phases; may be null.</param>
    /// <param name="progress">Is told how many steps have been made since it was last told.</param>
    /// <param name="cancellation">Ends the walk between two blocks of pulls.</param>
    /// <exception cref="OperationCanceledException">It was cancelled; the tallies are of no use then.</exception>
    public void Walk(long walk, IPhaseObserver? observer, StepCounter progress, CancellationToken cancellation)
    {
        var state = new WalkState(_plan.Seed, walk);
        _environment.Begin(walk);
        Forget();
        for (var i = 0; i < _plan.Regimes.Length; i++)
        {
            Enter(i, ref state, observer);
            Tallies[i].BeginWalk(_arms);
            WalkRegime(i, ref state, observer, progress, cancellation);
            Tallies[i].EndWalk(_arms);
        }
    }

    private void Forget()
    {
        Array.Clear(_arms);
        foreach (var learner in _policies.Learners)
        {
            learner.Forget();
        }
    }

    private void Enter(int index, ref WalkState state, IPhaseObserver? observer)
    {
        var regime = _plan.Regimes[index];
        if (index == 0)
        {
            regime.StartMix.CopyTo(_mix);
            return;
        }

        _mix.CopyTo(_before, 0);
        if (regime.HoldsOneMix)
        {
            regime.StartMix.CopyTo(_mix);
        }
        else if (!regime.Polytope.Contains(_before))
        {
            regime.Polytope.Project(_before, _mix);
        }

        Tallies[index].Pivot!.Add(_before, _mix);
        if (regime.ResetsAtPivot)
        {
            Forget();
        }

        var pivot = new PhaseRecord(state.Walk, state.NextPhase++, regime.FirstStep, 0, index, PhaseKind.Pivot, false);
        observer?.Observe(pivot, _mix);
    }

    private void WalkRegime(int index, ref WalkState state, IPhaseObserver? observer, StepCounter progress, CancellationToken cancellation)
    {
        var regime = _plan.Regimes[index];
        var policy = _policies.Of(regime.Policy);
        for (var step = regime.FirstStep; step < regime.End;)
        {
            var (drawn, isRandom) = state.Clock.Next(regime);
            var length = Math.Min(drawn, regime.End - step);
            if (isRandom)
            {
                var key = new StreamKey(_plan.Seed, (ulong)state.Walk, StreamPurpose.RandomPhase, (ulong)state.NextPhase);
                regime.Points.Sample(key, _workspace, _mix);
            }
            else
            {
                var key = new StreamKey(_plan.Seed, (ulong)state.Walk, StreamPurpose.Policy, (ulong)state.NextPhase);
                policy.Choose(regime, _arms, key, _mix);
            }

            Pull(regime, length, ref state.Draws, progress, cancellation);
            foreach (var learner in _policies.Learners)
            {
                learner.EndPhase(regime, _mix, length, !isRandom);
            }

            var kind = isRandom ? PhaseKind.Random : regime.HoldsOneMix ? PhaseKind.Static : PhaseKind.Bandit;
            var phase = new PhaseRecord(state.Walk, state.NextPhase++, step, length, index, kind, length < drawn);
            Tallies[index].Add(phase, _mix);
            observer?.Observe(phase, _mix);
            step += length;
        }
    }

    private void Pull(SimulatedRegime regime, long steps, ref Xoshiro256StarStar draws, StepCounter progress, CancellationToken cancellation)
    {
        _draw.SetMix(_mix);
        var pulls = (UInt128)steps * (ulong)regime.PullsPerStep;
        while (pulls > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var block = pulls < BlockPulls ? (int)pulls : BlockPulls;
            var pulled = _pulled.AsSpan(0, block);
            var losses = _losses.AsSpan(0, block);
            _draw.Draw(ref draws, pulled);
            _environment.Answer(pulled, losses);
            Learn(regime, pulled, losses);
            pulls -= (uint)block;
        }

        progress.Add(steps);
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
        public PhaseClock Clock = new(seed, walk);
        public Xoshiro256StarStar Draws = new(new StreamKey(seed, (ulong)walk, StreamPurpose.ArmDraw, 0));
    }
}
