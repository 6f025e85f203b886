using System.Text;

namespace Andrea.Curriculum.Cli.Output;

/// <summary>Text with inks, collected before it is written. What it is given must be fit for a terminal already.</summary>
/// <param name="color">Whether inks become escape sequences.</param>
internal sealed class Paper(bool color)
{
    private const string Reset = "\u001b[0m";
    private readonly StringBuilder _text = new();

    public Paper Add(string text, Ink ink = Ink.Plain)
    {
        if (!color || ink == Ink.Plain || text.Length == 0)
        {
            _text.Append(text);
            return this;
        }

        _text.Append(CodeOf(ink)).Append(text).Append(Reset);
        return this;
    }

    /// <summary>Ends a line; spaces at its end are dropped.</summary>
    public Paper Line()
    {
        var end = _text.Length;
        while (end > 0 && _text[end - 1] == ' ')
        {
            end--;
        }

        _text.Length = end;
        _text.Append('\n');
        return this;
    }

    public Paper Line(string text, Ink ink = Ink.Plain) => Add(text, ink).Line();

    public override string ToString() => _text.ToString();

    private static string CodeOf(Ink ink) => ink switch
    {
        Ink.Strong => "\u001b[1m",
        Ink.Dim => "\u001b[2m",
        Ink.Error => "\u001b[1;31m",
        Ink.Warning => "\u001b[1;33m",
        Ink.Info => "\u001b[1;36m",
        Ink.Good => "\u001b[1;32m",
        _ => "\u001b[1;34m",
    };
}
