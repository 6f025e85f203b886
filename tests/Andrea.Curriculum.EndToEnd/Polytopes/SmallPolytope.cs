using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.EndToEnd.Polytopes;

/// <summary>Bounds of sources s0, s1, ..., of groups of them and linear rows.</summary>
internal sealed record SmallPolytope(Rational[] Floors, Rational[] Caps)
{
    public int Count => Floors.Length;

    public IReadOnlyList<(int[] Members, Rational Floor, Rational Cap)> Groups { get; init; } = [];

    public IReadOnlyList<SharesRow> Rows { get; init; } = [];

    /// <summary>True without groups and rows: the shape whose vertices and volume are always known.</summary>
    public bool IsBox => Groups.Count == 0 && Rows.Count == 0;

    /// <summary>A config of ours.</summary>
    public string Yaml()
    {
        string Bounds(Rational[] values) => string.Join(", ", values.Select((value, i) => $"s{i}: {PlainText.Of(value)}"));
        string Names(IEnumerable<int> sources) => string.Join(", ", sources.Select(i => $"s{i}"));
        return $$"""
            curriculum: 1
            steps: 100
            sources: [{{Names(Enumerable.Range(0, Count))}}]
            floors: { {{Bounds(Floors)}} }
            caps: { {{Bounds(Caps)}} }
            groups: [{{string.Join(", ", Groups.Select((group, i) =>
                $"{{name: g{i}, sources: [{Names(group.Members)}], floor: {PlainText.Of(group.Floor)}, cap: {PlainText.Of(group.Cap)}}}"))}}]
            constraints: [{{string.Join(", ", Rows.Select(row => $"\"{row.Text()}\""))}}]
            """;
    }

    /// <summary>The format of lrs and cddlib: rows b, a mean b + a w &gt;= 0, those of the linearity with equality.</summary>
    public string HalfSpaces()
    {
        var rows = new List<string> { Row(-1, _ => 1) };
        rows.AddRange(Rows.Where(row => row.IsEquality).Select(Row));
        var equalities = rows.Count;
        for (var i = 0; i < Count; i++)
        {
            rows.Add(Row(-Floors[i], k => k == i ? 1 : 0));
            rows.Add(Row(Caps[i], k => k == i ? -1 : 0));
        }

        foreach (var (members, floor, cap) in Groups)
        {
            rows.Add(Row(-floor, k => members.Contains(k) ? 1 : 0));
            rows.Add(Row(cap, k => members.Contains(k) ? -1 : 0));
        }

        rows.AddRange(Rows.Where(row => !row.IsEquality).Select(Row));
        return $"""
            bounds
            H-representation
            linearity {equalities} {string.Join(' ', Enumerable.Range(1, equalities))}
            begin
            {rows.Count} {Count + 1} rational
            {string.Join('\n', rows)}
            end

            """;
    }

    private string Row(SharesRow row) => Row(row.Limit, k => -row.Coefficients[k]);

    private string Row(Rational constant, Func<int, int> coefficient) =>
        $"{PlainText.Of(constant)} {string.Join(' ', Enumerable.Range(0, Count).Select(coefficient))}";
}
