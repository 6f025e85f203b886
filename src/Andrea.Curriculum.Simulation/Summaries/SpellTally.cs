using Andrea.Curriculum.Simulation.Shards;

namespace Andrea.Curriculum.Simulation.Summaries;

/// <summary>Joins camped windows of a walk to spells.</summary>
internal sealed class SpellTally
{
    private readonly List<CampSpell> _listed = [];
    private long _spells;
    private long _steps;
    private long _longest;
    private CampSpell? _open;
    private bool _isListed;

    /// <summary>A walk begins.</summary>
    public void BeginWalk(long walk)
    {
        _isListed = walk == 0;
        _open = null;
    }

    /// <summary>A window is over.</summary>
    /// <param name="source">The source camped on; null for none.</param>
    /// <param name="firstStep">First step of the window.</param>
    /// <param name="end">Step after its last one.</param>
    public void Add(int? source, long firstStep, long end)
    {
        if (_open is { } open && open.Source == source)
        {
            _open = open with { Steps = end - open.FirstStep };
            return;
        }

        Close();
        _open = source is { } camped ? new CampSpell(camped, firstStep, end - firstStep) : null;
    }

    /// <summary>The walk is over.</summary>
    public void EndWalk() => Close();

    /// <summary>Adds the spells of other walks.</summary>
    public void Add(SpellTally other)
    {
        _listed.AddRange(other._listed);
        _spells += other._spells;
        _steps += other._steps;
        _longest = Math.Max(_longest, other._longest);
    }

    /// <summary>The summary.</summary>
    public SpellSummary Summarise() => new() { Spells = _spells, Steps = _steps, Longest = _longest, OfFirstWalk = [.. _listed] };

    /// <summary>Passes the exact state.</summary>
    /// <param name="state">Where it goes or comes from.</param>
    /// <param name="sources">Number of sources.</param>
    public void Pass(TallyState state, int sources)
    {
        state.Pass(ref _spells);
        state.Pass(ref _steps);
        state.Pass(ref _longest);
        var listed = _listed.Count;
        state.Pass(ref listed, SpellSummary.GreatestListed + 1);
        for (var i = 0; i < listed; i++)
        {
            var (source, firstStep, steps) = state.IsReading ? new CampSpell(0, 0, 0) : _listed[i];
            state.Pass(ref source, sources);
            state.Pass(ref firstStep);
            state.Pass(ref steps);
            if (state.IsReading)
            {
                _listed.Add(new CampSpell(source, firstStep, steps));
            }
        }
    }

    private void Close()
    {
        if (_open is not { } spell)
        {
            return;
        }

        _spells++;
        _steps += spell.Steps;
        _longest = Math.Max(_longest, spell.Steps);
        if (_isListed && _listed.Count < SpellSummary.GreatestListed)
        {
            _listed.Add(spell);
        }

        _open = null;
    }
}
