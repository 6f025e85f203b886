using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Andrea.Curriculum.Simulation.Shards;

/// <summary>Reads the state that <see cref="TallyStateWriter"/> writes; throws <see cref="FormatException"/> for anything else.</summary>
internal sealed class TallyStateReader(JsonElement state) : TallyState, IDisposable
{
    /// <summary>Digits that no sum of ours reaches.</summary>
    private const int GreatestDigits = 2000;

    private JsonElement.ArrayEnumerator _values = state.EnumerateArray();

    /// <inheritdoc/>
    public override bool IsReading => true;

    /// <inheritdoc/>
    public override void Pass(ref BigInteger value)
    {
        if (!_values.MoveNext())
        {
            throw new FormatException();
        }

        if (_values.Current.ValueKind == JsonValueKind.Number)
        {
            value = _values.Current.GetInt64();
            return;
        }

        var text = _values.Current.ValueKind == JsonValueKind.String ? _values.Current.GetString()! : throw new FormatException();
        value = text.Length <= GreatestDigits
            ? BigInteger.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
            : throw new FormatException();
    }

    /// <inheritdoc/>
    public override void Pass(ref long value)
    {
        BigInteger big = value;
        Pass(ref big);
        value = big >= long.MinValue && big <= long.MaxValue ? (long)big : throw new FormatException();
    }

    /// <summary>All values have been read.</summary>
    public void End()
    {
        if (_values.MoveNext())
        {
            throw new FormatException();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _values.Dispose();
}
