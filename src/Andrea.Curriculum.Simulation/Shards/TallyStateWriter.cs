using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Andrea.Curriculum.Simulation.Shards;

/// <summary>Writes the state of tallies as a JSON array of integers, those beyond 2^53 as strings.</summary>
internal sealed class TallyStateWriter(Utf8JsonWriter json) : TallyState
{
    /// <summary>Beyond this other programs' numbers are not exact.</summary>
    private const long GreatestNumber = 1L << 53;

    /// <inheritdoc/>
    public override bool IsReading => false;

    /// <inheritdoc/>
    public override void Pass(ref BigInteger value)
    {
        if (BigInteger.Abs(value) <= GreatestNumber)
        {
            json.WriteNumberValue((long)value);
        }
        else
        {
            json.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <inheritdoc/>
    public override void Pass(ref long value)
    {
        BigInteger big = value;
        Pass(ref big);
    }
}
