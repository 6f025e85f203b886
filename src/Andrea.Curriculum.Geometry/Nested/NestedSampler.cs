using System.Collections.Immutable;

using Andrea.Curriculum.Geometry.Sampling;

namespace Andrea.Curriculum.Geometry.Nested;

/// <summary>All that drawing mixes of nested groups needs, computed once. Immutable; every thread has its own <see cref="NestedSequence"/>.</summary>
internal sealed class NestedSampler
{
    /// <summary>Prepares a polytope that is not empty.</summary>
    public NestedSampler(NestedMixes mixes)
    {
        Floors = mixes.RoundedFloors;
        Slices = mixes.Slices();
        var boxes = ImmutableArray.CreateBuilder<SlackSampler?>(Slices.Length);
        var isExact = true;
        foreach (var slice in Slices)
        {
            boxes.Add(slice.IsBox ? new SlackSampler(slice.Widths.AsSpan(1)) : null);
            isExact = isExact && (slice.IsBox || SlicePilot.Choose(slice));
        }

        Boxes = boxes.MoveToImmutable();
        Chain = isExact ? null : new ExchangeChain(mixes);
    }

    /// <summary>Nearest doubles of the least shares.</summary>
    public ImmutableArray<double> Floors { get; }

    /// <summary>Independent parts of the polytope.</summary>
    public ImmutableArray<Slice> Slices { get; }

    /// <summary>Samplers of the slices without groups.</summary>
    public ImmutableArray<SlackSampler?> Boxes { get; }

    /// <summary>What draws instead when rejection takes too long; null when samples are exactly uniform.</summary>
    public ExchangeChain? Chain { get; }
}
