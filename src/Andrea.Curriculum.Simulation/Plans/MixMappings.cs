using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Geometry;

namespace Andrea.Curriculum.Simulation.Plans;

/// <summary>Which mapping a policy uses.</summary>
internal static class MixMappings
{
    /// <summary>The mapping of a policy on polytopes of a shape.</summary>
    public static MixMapping Of(BanditPolicy policy, PolytopeShape shape) => policy switch
    {
        BanditPolicy.Static or BanditPolicy.Unimax => MixMapping.OneMix,
        BanditPolicy.Random => MixMapping.RandomMix,
        BanditPolicy.Exp3 or BanditPolicy.Odm or BanditPolicy.Doremi or BanditPolicy.Ado =>
            shape == PolytopeShape.Box ? MixMapping.FloorsAndRest : MixMapping.FloorsAndRestThenNearest,
        _ => MixMapping.BestVertex,
    };

    /// <summary>True for policies that step toward a vertex.</summary>
    public static bool GoesToVertices(BanditPolicy policy) => Of(policy, PolytopeShape.Box) == MixMapping.BestVertex;
}
