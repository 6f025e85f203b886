using Andrea.Curriculum.Configuration.Regimes;

namespace Andrea.Curriculum.Linting.Rules;

/// <summary>The sources that a regime can draw at all.</summary>
internal static class AvailableSources
{
    /// <summary>How many there are: present and not excluded.</summary>
    public static int Count(Regime regime)
    {
        var count = 0;
        for (var i = 0; i < regime.Present.Length; i++)
        {
            count += regime.IsAvailable(i) ? 1 : 0;
        }

        return count;
    }
}
