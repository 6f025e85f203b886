using Andrea.Curriculum.Configuration.Regimes;
using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Linting.Rules;

/// <summary>Where a regime's bandit is written.</summary>
internal static class BanditPlace
{
    /// <summary>The policy, else the section, else the scope of the regime.</summary>
    public static FileSpan Of(Regime regime) => regime.Bandit.Policy.Place ?? regime.Bandit.Place ?? regime.Scope.Place;
}
