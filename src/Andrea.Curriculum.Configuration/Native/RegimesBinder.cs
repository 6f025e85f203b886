using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Keys;
using Andrea.Curriculum.Configuration.Native.Overlays;
using Andrea.Curriculum.Configuration.TrainingRuns;

namespace Andrea.Curriculum.Configuration.Native;

/// <summary>Binds <c>regimes</c>.</summary>
internal static class RegimesBinder
{
    /// <summary>The entries that have a first step, in file order.</summary>
    /// <param name="binding">The binding.</param>
    /// <param name="run">The top level.</param>
    /// <param name="scopes">Binds what an entry says.</param>
    /// <param name="sources">Number of sources.</param>
    /// <param name="overlaid">The run that this file is laid over, whose stages entries may name; null for none.</param>
    public static ImmutableArray<RegimeScope> Bind(Binding binding, SectionReader run, ScopeBinder scopes, int sources, TrainingRun? overlaid)
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

            if (SectionReader.Open(binding, item, RegimeKeys.Group, new ValueName("an entry of `regimes`"), isOverlay: overlaid is not null) is not { } section)
            {
                continue;
            }

            var name = section.Text(RegimeKeys.Name);
            var setting = name is { } written
                ? new Setting<string>(written.Value, written.Place)
                : new Setting<string>($"regime-{number}", null);
            var fromStep = section.Integer(RegimeKeys.FromStep);
            if (overlaid is not null)
            {
                fromStep = StageNames.FromStep(binding, section, setting, fromStep, overlaid);
            }


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
