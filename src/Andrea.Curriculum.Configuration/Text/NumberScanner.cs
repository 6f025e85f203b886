using System.Numerics;

using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Text;

/// <summary>Reads the digits of one unsigned number: 18 at a time in a machine word, so that most numbers need no big integer.</summary>
/// <param name="text">The text behind the sign.</param>
internal ref struct NumberScanner(ReadOnlySpan<char> text)
{
    private const int DigitsOfWord = 18;

    private readonly ReadOnlySpan<char> _text = text;
    private int _position;
    private BigInteger _high;
    private ulong _low;
    private int _lowDigits;
    private int _digits;
    private int _afterPoint;
    private int _exponent;

    /// <summary>True when the whole text is used.</summary>
    public readonly bool IsAtEnd => _position == _text.Length;

    /// <summary>The digits read so far as a whole number.</summary>
    public readonly BigInteger Mantissa =>
        _high.IsZero ? _low : (_high * BigInteger.Pow(10, _lowDigits)) + _low;

    private readonly char Next => _position < _text.Length ? _text[_position] : '\0';

    /// <summary>Reads at least one digit; underscores may stand between two digits.</summary>
    public NumberProblem ReadDigits()
    {
        var start = _position;
        while (_position < _text.Length)
        {
            var c = _text[_position];
            if (char.IsAsciiDigit(c))
            {
                if (++_digits > NumberText.MaxDigits)
                {
                    return NumberProblem.TooManyDigits;
                }

                Push(c - '0');
            }
            else if (c != '_' || !IsBetweenDigits())
            {
                break;
            }

            _position++;
        }

        return _position > start ? NumberProblem.None : NumberProblem.NotANumber;
    }

    /// <summary>Reads digits with an optional point and exponent.</summary>
    public NumberProblem ReadDecimal()
    {
        var startsWithPoint = Next == '.';
        if (!startsWithPoint && ReadDigits() is var whole and not NumberProblem.None)
        {
            return whole;
        }

        if (Next == '.')
        {
            _position++;
            var before = _digits;
            var fraction = char.IsAsciiDigit(Next) ? ReadDigits() : NumberProblem.None;
            _afterPoint = _digits - before;
            if (fraction != NumberProblem.None || _digits == 0)
            {
                return fraction != NumberProblem.None ? fraction : NumberProblem.NotANumber;
            }
        }

        return Next is 'e' or 'E' ? ReadExponent() : NumberProblem.None;
    }

    /// <summary>Reads an optional suffix.</summary>
    /// <param name="power">The power of ten that it stands for.</param>
    /// <returns>False when what follows is no suffix.</returns>
    public bool TryReadSuffix(out int power)
    {
        power = Next switch
        {
            '%' => -2,
            'k' or 'K' => 3,
            'M' => 6,
            'B' => 9,
            'T' => 12,
            _ => 0,
        };
        if (power == 0)
        {
            return IsAtEnd;
        }

        _position++;
        return true;
    }

    /// <summary>The number read, times a power of ten.</summary>
    public readonly Rational ValueTimesTenTo(int power)
    {
        power += _exponent - _afterPoint;
        if (_high.IsZero && TryTimesTenTo(_low, power, out var small))
        {
            return Rational.Of(small);
        }

        var mantissa = Mantissa;
        if (mantissa.IsZero)
        {
            return Rational.Zero;
        }

        return power >= 0
            ? Rational.Of(mantissa * BigInteger.Pow(10, power))
            : Rational.Of(mantissa, BigInteger.Pow(10, -power));
    }

    private static bool TryTimesTenTo(ulong value, int power, out ulong product)
    {
        product = value;
        for (; power > 0 && product <= ulong.MaxValue / 10; power--)
        {
            product *= 10;
        }

        return power == 0;
    }

    private NumberProblem ReadExponent()
    {
        _position++;
        var negative = Next == '-';
        if (Next is '+' or '-')
        {
            _position++;
        }

        if (!char.IsAsciiDigit(Next))
        {
            return NumberProblem.NotANumber;
        }

        var tooLarge = false;
        for (; char.IsAsciiDigit(Next); _position++)
        {
            _exponent = (_exponent * 10) + (Next - '0');
            tooLarge |= _exponent > NumberText.MaxExponent;
            _exponent = tooLarge ? NumberText.MaxExponent : _exponent;
        }

        _exponent = negative ? -_exponent : _exponent;
        return tooLarge ? NumberProblem.ExponentTooLarge : NumberProblem.None;
    }

    private readonly bool IsBetweenDigits() =>
        _position > 0 && char.IsAsciiDigit(_text[_position - 1])
        && _position + 1 < _text.Length && char.IsAsciiDigit(_text[_position + 1]);

    private void Push(int digit)
    {
        if (_lowDigits == DigitsOfWord)
        {
            _high = (_high * BigInteger.Pow(10, DigitsOfWord)) + _low;
            _low = 0;
            _lowDigits = 0;
        }

        _low = (_low * 10) + (ulong)digit;
        _lowDigits++;
    }
}
