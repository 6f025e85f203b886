using System.Text;

using Andrea.Curriculum.Cli.Output.Text;

namespace Andrea.Curriculum.Cli.Output.Frames;

/// <summary>A row of a frame that is drawn column by column; later marks cover earlier ones.</summary>
internal sealed class CellRow
{
    private readonly List<(string Text, Ink Ink)> _cells = [];

    /// <summary>Repeats one narrow character.</summary>
    public void Fill(int column, int count, char mark, Ink ink)
    {
        Reserve(column + count);
        for (var i = 0; i < count; i++)
        {
            _cells[column + i] = (mark.ToString(), ink);
        }
    }

    /// <summary>Writes an escaped text; a wide character takes its cell and empties the next.</summary>
    public void Put(int column, string escaped, Ink ink)
    {
        var text = new StringBuilder();
        foreach (var rune in escaped.EnumerateRunes())
        {
            var width = RuneWidth.Of(rune);
            if (width == 0 && column > 0 && column <= _cells.Count)
            {
                _cells[column - 1] = (_cells[column - 1].Text + rune, _cells[column - 1].Ink);
                continue;
            }

            Reserve(column + Math.Max(1, width));
            _cells[column++] = (text.Append(rune.ToString()).ToString(), ink);
            text.Clear();
            if (width == 2)
            {
                _cells[column++] = ("", ink);
            }
        }
    }

    public void AddTo(Paper paper)
    {
        var run = new StringBuilder();
        for (var i = 0; i < _cells.Count; i++)
        {
            run.Append(_cells[i].Text);
            if (i + 1 == _cells.Count || _cells[i + 1].Ink != _cells[i].Ink)
            {
                paper.Add(run.ToString(), _cells[i].Ink);
                run.Clear();
            }
        }
    }

    private void Reserve(int columns)
    {
        while (_cells.Count < columns)
        {
            _cells.Add((" ", Ink.Plain));
        }
    }
}
