using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;

namespace Andrea.Curriculum.Linting;

/// <summary>The order in which findings are shown: file, position, code, then as found.</summary>
public static class FindingOrder
{
    /// <summary>Sorts findings; equal places and codes keep their order.</summary>
    /// <param name="findings">Findings of one or more files.</param>
    public static ImmutableArray<Finding> Sort(IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var order = new int[findings.Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (a, b) => Compare(findings[a], findings[b]) is var result and not 0 ? result : a.CompareTo(b));
        var sorted = ImmutableArray.CreateBuilder<Finding>(order.Length);
        foreach (var i in order)
        {
            sorted.Add(findings[i]);
        }

        return sorted.MoveToImmutable();
    }

    private static int Compare(Finding left, Finding right)
    {
        var (a, b) = (left.Primary.Place, right.Primary.Place);
        var result = string.CompareOrdinal(a.File.Path, b.File.Path);
        result = result != 0 ? result : (a.File.Offset + a.Span.Start).CompareTo(b.File.Offset + b.Span.Start);
        return result != 0 ? result : string.CompareOrdinal(left.Rule.Code, right.Rule.Code);
    }
}
