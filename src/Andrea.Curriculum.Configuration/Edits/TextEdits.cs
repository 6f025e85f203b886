using System.Collections.Immutable;
using System.Text;

using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Configuration.Edits;

/// <summary>Edits of one text, in its order; everything else of it stays, comments and layout included.</summary>
public sealed class TextEdits
{
    /// <summary>Takes edits.</summary>
    /// <param name="text">The text.</param>
    /// <param name="edits">The edits in any order; those that insert at one place stay in the order given.</param>
    /// <exception cref="ArgumentException">Two edits overlap or one lies outside the text.</exception>
    public TextEdits(SourceText text, IEnumerable<TextEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
        Edits = [.. edits.OrderBy(edit => edit.Span.Start)];
        var end = 0;
        foreach (var edit in Edits)
        {
            if (edit.Span.Start < end || edit.Span.Length < 0 || edit.Span.End > text.Content.Length)
            {
                throw new ArgumentException("edits lie in the text, one behind the other", nameof(edits));
            }

            end = edit.Span.End;
        }
    }

    /// <summary>The text before.</summary>
    public SourceText Text { get; }

    /// <summary>The edits, in the order of the text.</summary>
    public ImmutableArray<TextEdit> Edits { get; }

    /// <summary>The text with all edits made.</summary>
    public SourceText Apply() => new(Text.Path, (Text.HasByteOrderMark ? "\uFEFF" : "") + Apply(new TextSpan(0, Text.Content.Length), Edits));

    /// <summary>These edits and later ones as edits of this text.</summary>
    /// <param name="later">Edits of what <see cref="Apply()"/> gives.</param>
    public TextEdits Then(TextEdits later)
    {
        ArgumentNullException.ThrowIfNull(later);
        var pieces = new EditedPieces(this);
        foreach (var edit in later.Edits)
        {
            pieces.Replace(edit);
        }

        return new TextEdits(Text, pieces.ToEdits());
    }

    /// <summary>A part of the text with the edits in it made.</summary>
    internal string Apply(TextSpan part, IEnumerable<TextEdit> edits)
    {
        var changed = new StringBuilder(part.Length + 64);
        var at = part.Start;
        foreach (var edit in edits)
        {
            changed.Append(Text.Content, at, edit.Span.Start - at).Append(edit.NewText);
            at = edit.Span.End;
        }

        return changed.Append(Text.Content, at, part.End - at).ToString();
    }
}
