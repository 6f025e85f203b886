using Andrea.Curriculum.Configuration.TrainingRuns;

namespace Andrea.Curriculum.Simulation.Plans;

/// <summary>Names of policies as files write them.</summary>
internal static class PolicyNames
{
    public static string Of(BanditPolicy policy) => policy switch
    {
        BanditPolicy.Ucb1 => "ucb1",
        BanditPolicy.UcbTuned => "ucb-tuned",
        BanditPolicy.DiscountedUcb => "discounted-ucb",
        BanditPolicy.SlidingUcb => "sliding-ucb",
        BanditPolicy.Thompson => "thompson",
        BanditPolicy.EpsilonGreedy => "epsilon-greedy",
        BanditPolicy.Exp3 => "exp3",
        BanditPolicy.Odm => "odm",
        BanditPolicy.Doremi => "doremi",
        BanditPolicy.Ado => "ado",
        BanditPolicy.Unimax => "unimax",
        BanditPolicy.Static => "static",
        _ => "random",
    };
}
