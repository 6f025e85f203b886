using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Trainers;

/// <summary>What a trainer's weights mean, what it does with their sum, and with what it cannot use. Sentences are clauses without a final period.</summary>
public sealed record WeightConvention
{
    /// <summary>What a number means.</summary>
    public required WeightKind Kind { get; init; }

    /// <summary>What is counted.</summary>
    public required CountingBasis Basis { get; init; }

    /// <summary>What the trainer does with weights whose sum is not 1, such as <c>nanotron divides them by their sum and does not say so</c>.</summary>
    public required string OnOtherSum { get; init; }

    /// <summary>True when the trainer refuses another sum than 1; false when it divides by the sum.</summary>
    public bool RefusesOtherSum { get; init; }

    /// <summary>True for sizes about which a mix is sought, and which no run draws by: their sum says nothing of a source that was dropped.</summary>
    public bool IsPrior { get; init; }

    /// <summary>By how much a sum may differ from 1 before the trainer acts otherwise; the share of a dropped source cannot be so small.</summary>
    public Rational Tolerance { get; init; }

    /// <summary>What the trainer does with a negative weight, such as <c>nanotron does not check it</c>.</summary>
    public required string OnNegative { get; init; }

    /// <summary>What the trainer does with a weight that is NaN or infinite.</summary>
    public required string OnNotFinite { get; init; }

    /// <summary>What the trainer does when all weights are 0.</summary>
    public required string OnAllZero { get; init; }
}
