using System.Text;

using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Configuration.Edits;

/// <summary>An edited text as pieces, kept or new, on which later edits are made from front to back.</summary>
internal sealed class EditedPieces
{
    private readonly Queue<(int Start, string? New, int Length)> _rest = new();
    private readonly List<(int Start, string? New, int Length)> _done = [];
    private readonly int _end;
    private int _position;
    private int _used;

    /// <summary>Takes the pieces of edits: kept ones by their place, new ones by their text.</summary>
    public EditedPieces(TextEdits edits)
    {
        var at = 0;
        foreach (var edit in edits.Edits)
        {
            _rest.Enqueue((at, null, edit.Span.Start - at));
            _rest.Enqueue((edit.Span.Start, edit.NewText, edit.NewText.Length));
            at = edit.Span.End;
        }

        _end = edits.Text.Content.Length;
        _rest.Enqueue((at, null, _end - at));
    }

    /// <summary>Makes an edit behind the last one.</summary>
    public void Replace(TextEdit edit)
    {
        Take(edit.Span.Start - _position, keep: true);
        Take(edit.Span.Length, keep: false);
        _done.Add((-1, edit.NewText, 0));
    }

    /// <summary>All edits as those of the first text.</summary>
    public IEnumerable<TextEdit> ToEdits()
    {
        Take(int.MaxValue, keep: true);
        var at = 0;
        var text = new StringBuilder();
        foreach (var (start, added, length) in _done.Append((_end, null, 0)))
        {
            if (added is not null)
            {
                text.Append(added);
                continue;
            }

            if (length == 0 && start < _end)
            {
                continue;
            }

            if (start > at || text.Length > 0)
            {
                yield return new TextEdit(TextSpan.FromBounds(at, start), text.ToString());
                text.Clear();
            }

            at = start + length;
        }
    }

    /// <summary>Passes over so much of the edited text.</summary>
    private void Take(int length, bool keep)
    {
        while (length > 0 && _rest.TryPeek(out var piece))
        {
            var part = Math.Min(length, piece.Length - _used);
            if (keep)
            {
                _done.Add(piece.New is { } added ? (-1, added.Substring(_used, part), 0) : (piece.Start + _used, null, part));
            }

            length -= part;
            _position += part;
            _used += part;
            if (_used == piece.Length)
            {
                _rest.Dequeue();
                _used = 0;
            }
        }
    }
}
