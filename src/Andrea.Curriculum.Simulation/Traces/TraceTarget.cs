namespace Andrea.Curriculum.Simulation.Traces;

/// <summary>Where a simulation writes its trace.</summary>
/// <param name="Output">Receives the trace in the order of the walks; it is neither flushed nor closed, and has to know its position for Parquet.</param>
/// <param name="Format">Form of the trace.</param>
public sealed record TraceTarget(Stream Output, TraceFormat Format);
