using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Cli.Output.Frames;

/// <summary>The marks of one file, told apart: within a line, or over several.</summary>
internal sealed class FileMarks
{
    private const int GreatestLanes = 3;
    private const int LongestShownRun = 4;

    public FileMarks(SourceText file, IEnumerable<FrameMark> marks)
    {
        File = file;
        foreach (var mark in marks.OrderBy(mark => mark.Place.Span.Start).ThenByDescending(mark => mark.Place.Span.End))
        {
            Place(mark);
        }
    }

    public SourceText File { get; }

    /// <summary>Marks within one line, by line.</summary>
    public SortedDictionary<int, List<FrameMark>> Single { get; } = [];

    /// <summary>Marks over several lines.</summary>
    public List<Rail> Rails { get; } = [];

    public int Lanes { get; private set; }

    /// <summary>The lines to show, in order.</summary>
    public IReadOnlyList<int> Lines()
    {
        var lines = new SortedSet<int>(Single.Keys);
        foreach (var rail in Rails)
        {
            lines.Add(rail.FirstLine);
            lines.Add(rail.LastLine);
            for (var line = rail.FirstLine; rail.LastLine - rail.FirstLine < LongestShownRun && line < rail.LastLine; line++)
            {
                lines.Add(line);
            }
        }

        // One line between two shown ones is worth more than dots in its place.
        foreach (var line in lines.ToArray())
        {
            if (lines.Contains(line + 2))
            {
                lines.Add(line + 1);
            }
        }

        return [.. lines];
    }

    private void Place(FrameMark mark)
    {
        var span = mark.Place.Span;
        var first = File.PositionOf(span.Start).Line;
        var end = File.PositionOf(span.End);
        var last = end.Column == 1 && end.Line > first ? end.Line - 1 : end.Line;
        var lane = last > first ? FreeLane(first) : GreatestLanes;
        if (lane >= GreatestLanes)
        {
            if (!Single.TryGetValue(first, out var marks))
            {
                Single[first] = marks = [];
            }

            marks.Add(mark);
            return;
        }

        Rails.Add(new Rail(mark, first, last, lane));
        Lanes = Math.Max(Lanes, lane + 1);
    }

    private int FreeLane(int line)
    {
        var lane = 0;
        while (Rails.Any(rail => rail.Lane == lane && rail.LastLine >= line))
        {
            lane++;
        }

        return lane;
    }
}
