using System.Collections.Immutable;
using System.Text.Json;

namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>Writes what a summary says over time and over walks.</summary>
internal static class FigureJson
{
    /// <summary>Writes the members <c>time</c>, <c>over_walks</c> and <c>best_fixed_mix</c> of a regime.</summary>
    public static void Write(SimulationSummary summary, RegimeSummary regime, Utf8JsonWriter json)
    {
        json.WriteStartArray("time");
        foreach (var part in regime.Time)
        {
            json.WriteStartObject();
            json.WriteNumber("first_step", part.FirstStep);
            json.WriteNumber("end", part.End);
            foreach (var figure in new[] { part.EffectiveSources, part.GreatestShare, part.Regret })
            {
                if (figure is not null)
                {
                    Write(figure, json);
                }
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("over_walks");
        foreach (var figure in regime.Figures)
        {
            Write(figure, json);
        }

        json.WriteEndObject();
        if (regime.BestFixedMix is { } best)
        {
            json.WriteStartObject("best_fixed_mix");
            json.WriteNumber("mean_reward", best.Reward);
            WriteMix(summary, best.Mix, json);
            json.WriteEndObject();
        }
    }

    /// <summary>Writes the camping spells of a regime.</summary>
    public static void Write(SimulationSummary summary, SpellSummary spells, Utf8JsonWriter json)
    {
        json.WriteStartObject("spells");
        json.WriteNumber("count", spells.Spells);
        json.WriteNumber("mean_steps", spells.MeanSteps);
        json.WriteNumber("longest_steps", spells.Longest);
        json.WriteStartArray("first_walk");
        foreach (var spell in spells.OfFirstWalk)
        {
            json.WriteStartObject();
            json.WriteString("source", summary.Sources[spell.Source]);
            json.WriteNumber("first_step", spell.FirstStep);
            json.WriteNumber("steps", spell.Steps);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes what was drawn from a source, without the object's braces.</summary>
    public static void Write(SourceData data, Utf8JsonWriter json)
    {
        json.WriteNumber("sequences_per_walk", data.Sequences);
        WriteKnown("tokens_per_walk", data.Tokens, json);
        WriteKnown("documents_per_walk", data.Documents, json);
        WriteKnown("epochs_per_walk", data.Epochs, json);
    }

    /// <summary>Writes the member <c>data</c>: all regimes together.</summary>
    public static void WriteData(SimulationSummary summary, Utf8JsonWriter json)
    {
        json.WriteStartArray("data");
        foreach (var total in summary.Data)
        {
            json.WriteStartObject();
            json.WriteString("source", summary.Sources[total.Source]);
            Write(total.Data, json);
            if (total.Epochs is { } epochs)
            {
                Write("epochs_over_walks", epochs, json);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a figure as a member of its name.</summary>
    public static void Write(FigureSummary figure, Utf8JsonWriter json)
    {
        json.WriteStartObject(WalkFigures.NameOf(figure.Figure));
        WriteMembers(figure, json);
        json.WriteEndObject();
    }

    /// <summary>Writes what is known of a figure, without the object's braces.</summary>
    public static void WriteMembers(FigureSummary figure, Utf8JsonWriter json)
    {
        json.WriteNumber("walks", figure.Walks);
        json.WriteNumber("mean", figure.Mean);
        if (figure.Interval is { } interval)
        {
            json.WriteNumber("mean_low", interval.Low);
            json.WriteNumber("mean_high", interval.High);
        }

        if (figure.Band is { } band)
        {
            WriteMembers(band, json);
        }
    }

    private static void Write(string name, Band band, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        WriteMembers(band, json);
        json.WriteEndObject();
    }

    private static void WriteMembers(Band band, Utf8JsonWriter json)
    {
        json.WriteNumber("resolution", band.Resolution);
        json.WriteNumber("p05", band.Low);
        json.WriteNumber("p50", band.Median);
        json.WriteNumber("p95", band.High);
    }

    private static void WriteMix(SimulationSummary summary, ImmutableArray<double> mix, Utf8JsonWriter json)
    {
        json.WriteStartObject("mix");
        for (var i = 0; i < mix.Length; i++)
        {
            if (mix[i] > 0)
            {
                json.WriteNumber(summary.Sources[i], mix[i]);
            }
        }

        json.WriteEndObject();
    }

    private static void WriteKnown(string name, double? value, Utf8JsonWriter json)
    {
        if (value is { } known)
        {
            json.WriteNumber(name, known);
        }
    }
}
