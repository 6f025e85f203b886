using System.Globalization;

using Andrea.Curriculum.Benchmarks.Instances;
using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Volume;

namespace Andrea.Curriculum.Benchmarks.Measurements;

/// <summary>All facts of a box, from its bounds as exact numbers to the last figure.</summary>
internal static class FactsMeasurement
{
    public static Figures Of(Instance instance)
    {
        var (vertices, volume) = ("", VolumeFraction.Undecided);
        var best = BestOf.Repeats(() =>
        {
            var polytope = BoundsMeasurement.Solve(instance);
            _ = polytope.GreatestShare();
            _ = polytope.EvenMostMix;
            _ = polytope.Chebyshev();
            vertices = polytope.CountVertices().ToString();
            volume = polytope.Volume().OfHull;
        });

        return new Figures(
        [
            ("measure", "facts"),
            ("instance", instance.Name),
            ("seconds", best.TotalSeconds.ToString("R", CultureInfo.InvariantCulture)),
            ("vertices", vertices.Replace(' ', '-')),
            ("volume", volume.Kind.ToString()),
            ("log10", volume.Log10.ToString("R", CultureInfo.InvariantCulture)),
        ]);
    }
}
