using System.Collections.Immutable;

using Andrea.Curriculum.Geometry.Constraints;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Optimization.Draws;

/// <summary>
/// The constraints of a <see cref="DrawProgram"/> over one simplex: tokens of every part and source, then the scales of raw parts, then a
/// filler, all divided by one whole.
/// </summary>
internal sealed class DrawColumns
{
    private readonly int _sources;
    private readonly int _parts;
    private readonly Rational _whole;
    private readonly List<ShareBound> _floors = [];
    private readonly List<ShareBound> _caps = [];
    private readonly List<LinearRow> _rows = [];

    /// <summary>Takes the parts.</summary>
    public DrawColumns(IReadOnlyList<DrawPart> parts, int sources, Rational whole)
    {
        (_parts, _sources, _whole) = (parts.Count, sources, whole);
        foreach (var part in parts)
        {
            for (var i = 0; i < sources; i++)
            {
                var (floor, cap) = part.IsRaw ? (Rational.Zero, Rational.One) : (part.Constraints.Box.Floors[i].Value, part.Constraints.Box.Caps[i].Value);
                _floors.Add(Scaled(Rational.Max(floor, Rational.Zero) * part.Tokens));
                _caps.Add(Scaled(Rational.Min(cap, Rational.One) * part.Tokens));
            }
        }

        for (var k = 0; k < parts.Count; k++)
        {
            AddRow(Sum(k, Enumerable.Range(0, sources)), parts[k].Tokens, parts[k].Tokens);
            if (parts[k].IsRaw)
            {
                AddWeights(k, parts[k]);
            }

            AddRows(k, parts[k]);
        }

        _floors.Add(ShareBound.NoFloor);
        _caps.Add(ShareBound.NoCap);
    }

    /// <summary>The column of a part and a source.</summary>
    public static int ColumnOf(int part, int source, int sources) => (part * sources) + source;

    /// <summary>Limits what all parts draw from a source; limits are the last rows, in the order given.</summary>
    public void Limit(int source, Rational tokens) =>
        AddRow([.. Enumerable.Range(0, _parts).Select(part => new RowTerm(ColumnOf(part, source, _sources), Rational.One))], null, tokens);

    /// <summary>Adds what two parts draw alike: a column for every source that exceeds neither part's. The first of them, in source order.</summary>
    public int AddCommon(int one, int other)
    {
        var first = _floors.Count;
        for (var i = 0; i < _sources; i++)
        {
            _floors.Add(ShareBound.NoFloor);
            _caps.Add(ShareBound.NoCap);
            foreach (var part in (ReadOnlySpan<int>)[one, other])
            {
                AddRow([new RowTerm(first + i, Rational.One), new RowTerm(ColumnOf(part, i, _sources), -Rational.One)], null, Rational.Zero);
            }
        }

        return first;
    }

    /// <summary>All constraints.</summary>
    public GeneralConstraints ToConstraints() => new(new BoxConstraints([.. _floors], [.. _caps]), [], [.. _rows]);

    private void AddRows(int part, DrawPart draw)
    {
        foreach (var group in draw.Constraints.Groups)
        {
            AddRow(Sum(part, group.Members), group.Floor.Value * draw.Tokens, group.Cap.Value * draw.Tokens);
        }

        foreach (var row in draw.Constraints.Rows)
        {
            ImmutableArray<RowTerm> terms = [.. row.Terms.Select(term => term with { Source = ColumnOf(part, term.Source, _sources) })];
            AddRow(terms, row.Least?.Value * draw.Tokens, row.Greatest?.Value * draw.Tokens);
        }
    }

    private void AddWeights(int part, DrawPart draw)
    {
        var scale = _floors.Count;
        _floors.Add(ShareBound.NoFloor);
        _caps.Add(Scaled(DrawProgram.GreatestScale(draw) * draw.Tokens));
        for (var i = 0; i < _sources; i++)
        {
            var (least, greatest) = (draw.Constraints.Box.Floors[i].Value, draw.Constraints.Box.Caps[i].Value);
            var column = new RowTerm(ColumnOf(part, i, _sources), Rational.One);
            if (least.Sign > 0)
            {
                AddRow([column, new RowTerm(scale, -least)], Rational.Zero, null);
            }

            AddRow(greatest.IsZero ? [column] : [column, new RowTerm(scale, -greatest)], null, Rational.Zero);
        }
    }

    private ImmutableArray<RowTerm> Sum(int part, IEnumerable<int> members) =>
        [.. members.Select(member => new RowTerm(ColumnOf(part, member, _sources), Rational.One))];

    private void AddRow(ImmutableArray<RowTerm> terms, Rational? least, Rational? greatest) => _rows.Add(new LinearRow(
        terms, least is { } low ? Scaled(low) : null, greatest is { } high ? Scaled(high) : null));

    private ShareBound Scaled(Rational tokens) => new(tokens / _whole, ConstraintId.Implied);
}
