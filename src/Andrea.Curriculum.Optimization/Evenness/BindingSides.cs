namespace Andrea.Curriculum.Optimization.Evenness;

/// <summary>The distances to some bounds and their multipliers; a bound that is infinite takes no part.</summary>
internal sealed class BindingSides
{
    private const double FirstComplementarity = 0.1;

    private readonly double[] _change;

    /// <summary>Takes the bounds and how far a point is inside them.</summary>
    /// <param name="limits">The bounds.</param>
    /// <param name="rooms">Distances, above 0 where there is a bound.</param>
    /// <param name="sign">1 for greatest values, -1 for least ones.</param>
    public BindingSides(double[] limits, double[] rooms, int sign)
    {
        Sign = sign;
        IsBound = Array.ConvertAll(limits, double.IsFinite);
        Rooms = new double[limits.Length];
        Multipliers = new double[limits.Length];
        _change = new double[limits.Length];
        for (var k = 0; k < limits.Length; k++)
        {
            Rooms[k] = IsBound[k] ? rooms[k] : 1;
            Multipliers[k] = IsBound[k] ? FirstComplementarity / rooms[k] : 0;
            Count += IsBound[k] ? 1 : 0;
        }
    }

    /// <summary>1 for greatest values, -1 for least ones.</summary>
    public int Sign { get; }

    /// <summary>Number of bounds.</summary>
    public int Count { get; }

    /// <summary>Which bounds there are.</summary>
    public bool[] IsBound { get; }

    /// <summary>Distances to the bounds, above 0.</summary>
    public double[] Rooms { get; }

    /// <summary>Multipliers, above 0.</summary>
    public double[] Multipliers { get; }

    /// <summary>Sum of room times multiplier.</summary>
    public double Complementarity()
    {
        var sum = 0.0;
        for (var k = 0; k < Rooms.Length; k++)
        {
            sum += Multipliers[k] * Rooms[k];
        }

        return sum;
    }

    /// <summary>Weight of a value in Newton's matrix.</summary>
    public double Weight(int k) => Multipliers[k] / Rooms[k];

    /// <summary>What a bound adds to the gradient once room times multiplier is to be <paramref name="target"/>.</summary>
    public double Push(int k, double target) => IsBound[k] ? Sign * target / Rooms[k] : 0;

    /// <summary>The greatest part of a step that keeps rooms and multipliers above 0.</summary>
    public double Limit(double[] change, double target, double step)
    {
        for (var k = 0; k < Rooms.Length; k++)
        {
            if (!IsBound[k])
            {
                continue;
            }

            var room = -Sign * change[k];
            _change[k] = (target / Rooms[k]) - Multipliers[k] - (Multipliers[k] / Rooms[k] * room);
            step = room < 0 ? Math.Min(step, -Rooms[k] / room) : step;
            step = _change[k] < 0 ? Math.Min(step, -Multipliers[k] / _change[k]) : step;
        }

        return step;
    }

    /// <summary>Goes a part of the step last limited.</summary>
    public void Advance(double[] change, double part)
    {
        for (var k = 0; k < Rooms.Length; k++)
        {
            if (IsBound[k])
            {
                Rooms[k] = Math.Max(Rooms[k] - (Sign * part * change[k]), double.Epsilon);
                Multipliers[k] += part * _change[k];
            }
        }
    }
}
