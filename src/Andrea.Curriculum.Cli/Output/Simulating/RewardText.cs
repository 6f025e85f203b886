using System.Globalization;

namespace Andrea.Curriculum.Cli.Output.Simulating;

/// <summary>Mean rewards of a table: as many decimals as give the greatest of them four significant digits.</summary>
internal static class RewardText
{
    private const int Digits = 4;
    private const int GreatestPlaces = 9;
    private const double GreatestFixed = 1e9;

    /// <summary>One reward.</summary>
    /// <param name="reward">The reward.</param>
    /// <param name="greatest">The greatest magnitude in the table.</param>
    public static string Of(double reward, double greatest)
    {
        if (greatest >= GreatestFixed)
        {
            return reward.ToString("0.###e+0", CultureInfo.InvariantCulture);
        }

        var places = Digits - 1;
        for (var bound = 1.0; bound * 10 <= greatest && places > 0; bound *= 10)
        {
            places--;
        }

        for (var bound = 1.0; greatest > 0 && greatest < bound && places < GreatestPlaces; bound /= 10)
        {
            places++;
        }

        var text = reward.ToString("F" + places.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAnyExcept("-0.") < 0 ? text.TrimStart('-') : text;
    }
}
