using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Numbers;
using Andrea.Curriculum.Optimization.Mixes;
using Andrea.Curriculum.Optimization.Projection;
using Andrea.Curriculum.Optimization.Recognition;

namespace Andrea.Curriculum.Optimization.Evenness;

/// <summary>
/// The mix of greatest entropy of general constraints. Where the most even mix of a nested relaxation satisfies all of them it is exact;
/// else a guess in doubles becomes an exact reachable mix, and multipliers prove how near that is.
/// </summary>
internal static class MostEvenMix
{
    /// <summary>Multiplications of the search in doubles: some seconds.</summary>
    private const long GreatestWork = 100_000_000;

    /// <summary>Active rows up to which the exact mix is put on all of them.</summary>
    private const int GreatestActive = 48;

    /// <summary>Finds the mix.</summary>
    /// <exception cref="UndecidedWithinLimitsException">There are too many groups and rows.</exception>
    public static EvenMix Find(GeneralMixes mixes)
    {
        var shares = mixes.Shares;
        var relaxed = NestedRelaxation.Of(mixes).EvenMostMix;
        if (shares.FirstBroken(relaxed) < 0)
        {
            return EvenMix.Exact(relaxed);
        }

        var problem = new EntropyProblem(mixes);
        if (problem.Work > GreatestWork)
        {
            throw new UndecidedWithinLimitsException("the constraints are too many for the most even mix");
        }

        var guess = new EntropyPolish(problem, new InteriorPoint(problem));
        var mix = Reach(mixes, problem, guess);
        return EvenMix.Near([.. mix], EntropyBound.Above(mixes, problem, guess));
    }

    /// <summary>A reachable mix next to a guess, exactly on the bounds that bind when these are few.</summary>
    private static Rational[] Reach(GeneralMixes mixes, EntropyProblem problem, EntropyPolish guess)
    {
        var shares = mixes.Shares;
        var point = new Rational[shares.Sources];
        for (var i = 0; i < point.Length; i++)
        {
            point[i] = mixes.TightFloor(i);
        }

        for (var k = 0; k < problem.Sources.Length; k++)
        {
            if (double.IsFinite(guess.Shares[k]))
            {
                point[problem.Sources[k]] = Rational.OfDouble(guess.Shares[k]);
            }
        }

        if (guess.Rows.Count <= GreatestActive)
        {
            var exact = new ActiveSetMethod<ExactScalar>(shares, point);
            if (exact.TryReach(guess.Active) is not null)
            {
                point = Array.ConvertAll(exact.Point, share => share.Value);
            }
        }

        shares.MoveIntoHull(point);
        shares.PullInside(point);
        return point;
    }
}
