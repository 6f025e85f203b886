using System.Globalization;

using Andrea.Curriculum.Benchmarks.Instances;
using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Constraints;

namespace Andrea.Curriculum.Benchmarks.Measurements;

/// <summary>Feasibility, dimension and the tightened bounds of every source.</summary>
internal static class BoundsMeasurement
{
    public static Figures Of(Instance instance)
    {
        var dimension = 0;
        var best = BestOf.Repeats(() => dimension = Solve(instance).Dimension);
        return new Figures(
        [
            ("measure", "bounds"),
            ("instance", instance.Name),
            ("seconds", best.TotalSeconds.ToString("R", CultureInfo.InvariantCulture)),
            ("dimension", dimension.ToString(CultureInfo.InvariantCulture)),
        ]);
    }

    /// <summary>The polytope, with every bound asked for.</summary>
    public static ReachablePolytope Solve(Instance instance)
    {
        var polytope = ReachablePolytope.Of(BoxConstraints.Of(instance.Floors, instance.Caps));
        for (var i = 0; i < polytope.Count; i++)
        {
            if (polytope.TightFloor(i) > polytope.TightCap(i))
            {
                throw new InvalidOperationException("a tightened floor above its cap");
            }
        }

        return polytope;
    }
}
