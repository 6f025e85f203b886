using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Keys;
using Andrea.Curriculum.Configuration.TrainingRuns;

namespace Andrea.Curriculum.Configuration.Native;

/// <summary>Binds <c>regimes</c>.</summary>
internal static class RegimesBinder
{
    /// <summary>The entries that have a first step, in file order.</summary>
    public static ImmutableArray<RegimeScope> Bind(Binding binding, SectionReader run, ScopeBinder scopes, int sources)
    {
        var pivots = ImmutableArray.CreateBuilder<RegimeScope>();
        var most = Math.Min(BindingBudget.MaxRegimes, BindingBudget.MaxBounds / Math.Max(1, sources));
        var number = 0;
        foreach (var item in run.Items(RunKeys.Regimes))
        {
            if (number++ == most)
            {
                binding.Report(ReadingRules.HostileInput, item.Span,
                    $"`regimes` has more than {most} entries, the most that are read with {sources} sources");
                break;
            }

            if (SectionReader.Open(binding, item, RegimeKeys.Group, new ValueName("an entry of `regimes`")) is not { } section)
            {
                continue;
            }

            var name = section.Text(RegimeKeys.Name);
            var setting = name is { } written
                ? new Setting<string>(written.Value, written.Place)
                : new Setting<string>($"regime-{number}", null);
            var fromStep = section.Integer(RegimeKeys.FromStep);

            // Without a first step the entry is still read for its other mistakes.
            var scope = scopes.Bind(section, section.Place, setting, fromStep ?? new(0, section.Place), setting.Value);
            if (fromStep is not null)
            {
                pivots.Add(scope);
            }
        }

        return pivots.ToImmutable();
    }
}
