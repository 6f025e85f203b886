using Andrea.Curriculum.Analysis.Replay;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Linting.Rules.Replay;

/// <summary>Recorded values in words: with as many decimals as tell them from their bound.</summary>
internal static class RecordedValue
{
    private const int LeastPlaces = 4;
    private const int MostPlaces = 40;

    /// <summary>The value in the middle of what the record may stand for.</summary>
    public static string Of(MixBreach breach)
    {
        var middle = (breach.Low + breach.High) / Rational.Of(2);
        for (var places = LeastPlaces; places < MostPlaces; places++)
        {
            var text = ExactText.FormatRounded(middle, places);
            if (text != ExactText.FormatRounded(breach.Bound, places))
            {
                return text;
            }
        }

        return ExactText.FormatRounded(middle, MostPlaces);
    }
}
