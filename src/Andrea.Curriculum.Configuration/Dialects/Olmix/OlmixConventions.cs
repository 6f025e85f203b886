using Andrea.Curriculum.Configuration.Dialects.OlmoCore;
using Andrea.Curriculum.Configuration.Trainers;

namespace Andrea.Curriculum.Configuration.Dialects.Olmix;

/// <summary>What olmix makes of weights.</summary>
internal static class OlmixConventions
{
    /// <summary>Relative sizes of priors: samples and proposals lie about them.</summary>
    public static readonly WeightConvention Prior = new()
    {
        Kind = WeightKind.Relative,
        Basis = CountingBasis.Tokens,
        IsPrior = true,
        OnOtherSum = "olmix divides them by their sum",
        OnNegative = "olmix does not check it, and samples about no such size",
        OnNotFinite = "olmix samples about no such size",
        OnAllZero = "there is nothing to divide by",
    };

    /// <summary>Weights of <c>mix</c>: <c>target_ratio</c> of an OLMo-core source mixture.</summary>
    public static readonly WeightConvention Mix = new()
    {
        Kind = WeightKind.Probability,
        Basis = CountingBasis.Tokens,
        RefusesOtherSum = true,
        Tolerance = OlmoCoreDialect.SumTolerance,
        OnOtherSum = "olmix hands them to OLMo-core, which stops when it builds the mixture",
        OnNegative = "olmix and OLMo-core do not check it",
        OnNotFinite = "OLMo-core stops when it builds the mixture",
        OnAllZero = "olmix leaves out sources of weight 0, and nothing is left",
    };
}
