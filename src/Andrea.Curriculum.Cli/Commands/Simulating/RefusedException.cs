using Andrea.Curriculum.Simulation;

namespace Andrea.Curriculum.Cli.Commands.Simulating;

/// <summary>A run is not simulated.</summary>
internal sealed class RefusedException(SimulationRefusal refusal) : Exception(refusal.Message)
{
    public SimulationRefusal Refusal { get; } = refusal;
}
