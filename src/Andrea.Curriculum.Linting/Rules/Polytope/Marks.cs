using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Linting.Wording;

namespace Andrea.Curriculum.Linting.Rules.Polytope;

/// <summary>Marks on written bounds.</summary>
internal static class Marks
{
    private const int Most = 6;

    /// <summary>Marks on the first written bounds, each with its number.</summary>
    /// <param name="bounds">One per source; null for none.</param>
    /// <param name="kind"><c>floor</c> or <c>cap</c>.</param>
    public static ImmutableArray<Label> Of(ImmutableArray<Located<Rational>?> bounds, string kind)
    {
        var labels = ImmutableArray.CreateBuilder<Label>();
        foreach (var bound in bounds)
        {
            if (bound is { } written && labels.Count < Most)
            {
                labels.Add(new Label(written.Place, $"{kind} {Figures.Exact(written.Value)}"));
            }
        }

        return labels.ToImmutable();
    }
}
