namespace Andrea.Curriculum.Simulation.Plans;

/// <summary>How the choices of a policy become mixes within floors, caps, groups and constraints. No published policy has these: the mappings are ours.</summary>
public enum MixMapping
{
    /// <summary>None needed: the policy holds one mix of the polytope.</summary>
    OneMix,

    /// <summary>None needed: every mix is a uniform random one.</summary>
    RandomMix,

    /// <summary>Toward the vertex that maximises the sum of score times share.</summary>
    BestVertex,

    /// <summary>Floors, and what they leave of 1 in proportion to the probabilities, filled up to the caps.</summary>
    FloorsAndRest,

    /// <summary>The same, and then the nearest mix that groups, constraints or raw weights allow.</summary>
    FloorsAndRestThenNearest,
}
