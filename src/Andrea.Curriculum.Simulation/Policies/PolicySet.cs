using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Simulation.Plans;

namespace Andrea.Curriculum.Simulation.Policies;

/// <summary>The policies of a run, for one thread: each that some regime names, once.</summary>
internal sealed class PolicySet
{
    private readonly Dictionary<BanditPolicy, IMixPolicy> _policies = [];

    /// <summary>Makes the policies of a plan.</summary>
    public PolicySet(SimulationPlan plan)
    {
        foreach (var regime in plan.Regimes)
        {
            if (!_policies.ContainsKey(regime.Policy))
            {
                _policies.Add(regime.Policy, Make(regime.Policy, plan));
            }
        }

        Learners = [.. _policies.OrderBy(known => known.Key).Select(known => known.Value).OfType<ILearningPolicy>()];
    }

    /// <summary>Those that learn from pulls.</summary>
    public ImmutableArray<ILearningPolicy> Learners { get; }

    /// <summary>The policy of that name.</summary>
    public IMixPolicy Of(BanditPolicy policy) => _policies[policy];

    private static IMixPolicy Make(BanditPolicy policy, SimulationPlan plan)
    {
        var sources = plan.Sources;
        return policy switch
        {
            BanditPolicy.Ucb1 => new Ucb1Policy(sources),
            BanditPolicy.UcbTuned => new UcbTunedPolicy(sources),
            BanditPolicy.DiscountedUcb => new DiscountedUcbPolicy(sources),
            BanditPolicy.SlidingUcb => new SlidingUcbPolicy(sources, (int)plan.Regimes.Max(regime => regime.Settings.WindowPulls)),
            BanditPolicy.Thompson => new ThompsonPolicy(sources),
            BanditPolicy.EpsilonGreedy => new EpsilonGreedyPolicy(sources),
            BanditPolicy.Exp3 => new Exp3Policy(sources),
            BanditPolicy.Odm => new OdmPolicy(sources),
            BanditPolicy.Doremi => new DoremiPolicy(sources),
            BanditPolicy.Ado => new AdoPolicy(sources),

            // Random regimes have no bandit phases.
            _ => new StaticPolicy(),
        };
    }
}
