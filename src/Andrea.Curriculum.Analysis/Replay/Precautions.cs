using System.Collections.Immutable;
using System.Numerics;

using Andrea.Curriculum.Configuration;
using Andrea.Curriculum.Configuration.Edits;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Configuration.Yaml;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Analysis.Replay;

/// <summary>
/// The lines of the config that would have prevented what a record shows: a cap just below the share from which on leading is camping for
/// every source that camped, and an exclusion of every source that was drawn where the loss fell off a cliff, as the polish pivot of the ANDREA run did.
/// </summary>
public sealed class Precautions
{
    private readonly RunAnalysis _run;
    private readonly List<Precaution> _all = [];
    private YamlTree _tree;

    private Precautions(ReplayFacts facts)
    {
        _run = facts.Run;
        _tree = YamlReader.Read(_run.Run.Text).Tree;
        Edits = new TextEdits(_run.Run.Text, []);
        foreach (var cliff in facts.Cliffs.Where(cliff => cliff is { Source: >= 0, Share: null }).DistinctBy(cliff => (cliff.Regime, cliff.Source)))
        {
            Add(new Precaution(cliff.Regime, cliff.Source, null, $"exclude: [{ScalarName.Write(NameOf(cliff.Source))}]"));
        }

        foreach (var spell in facts.Camping.DistinctBy(spell => (spell.Regime, spell.Source)))
        {
            if (_all.All(known => known.Source != spell.Source || known.Cap is not null) && CapBelow(spell.CampingShare) is { } cap)
            {
                Add(new Precaution(spell.Regime, spell.Source, cap, $"caps: {{{ScalarName.Write(NameOf(spell.Source))}: {ExactText.Format(cap)}}}"));
            }
        }
    }

    /// <summary>The precautions, exclusions first.</summary>
    public ImmutableArray<Precaution> All => [.. _all];

    /// <summary>The edits of those that can be written: read again, every regime that was feasible still is.</summary>
    public TextEdits Edits { get; private set; }

    /// <summary>Finds what would have prevented a record's camping and cliffs.</summary>
    public static Precautions Of(ReplayFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new Precautions(facts);
    }

    /// <summary>The precaution against a source's camping or cliff in a regime; null for none.</summary>
    public Precaution? For(int regime, int source) =>
        _all.Find(known => known.Regime == regime && known.Source == source) ?? _all.Find(known => known.Source == source);

    private string NameOf(int source) => _run.Run.Sources[source].Name.Value;

    private void Add(Precaution precaution) =>
        _all.Add(precaution with
        {
            Obstacle = _run.Run.Bounds.Value == BoundsBasis.Raw && precaution.Cap is not null
            ? "caps bound raw weights here, not shares" : Write(precaution)
        });

    /// <summary>Writes a precaution; null on success.</summary>
    private string? Write(Precaution precaution)
    {
        var scope = _run.Regimes[precaution.Regime].Regime.Scope;
        var edits = new ScopeEdits(_tree);
        var place = scope.FromStep is null ? null : EntryOf(scope);
        if (scope.FromStep is not null && place is null)
        {
            return "its regime has no entry of its own in the file";
        }

        if (!TryWrite(edits, precaution, place))
        {
            return "there is no place for it: a list or mapping is empty, or written behind an anchor";
        }

        var written = edits.ToEdits();
        var reading = TrainingRunReader.ReadAgain(written.Apply(), _run.Run);
        if (!reading.IsUsableWithoutSimulation)
        {
            return "the file would not be understood: a floor of the source stands against it";
        }

        var run = new RunAnalysis(reading.Plan!);
        if (run.Regimes.Length != _run.Regimes.Length)
        {
            return "the file would mean something else";
        }

        for (var r = 0; r < run.Regimes.Length; r++)
        {
            if (_run.Regimes[r].FeasiblePolytope is not null && run.Regimes[r].FeasiblePolytope is null)
            {
                return $"with it the bounds of `{run.Regimes[r].Regime.Name}` cannot hold together";
            }
        }

        Edits = Edits.Then(written);
        _tree = reading.Tree;
        return null;
    }

    private bool TryWrite(ScopeEdits edits, Precaution precaution, Configuration.Text.TextSpan? place)
    {
        var name = NameOf(precaution.Source);
        if (precaution.Cap is not { } cap)
        {
            return edits.TryExclude(place, name);
        }

        var scope = place is null ? Root() : NodeAt(place.Value);
        return scope?.Find("caps")?.Find(name) is { } held
            ? edits.TryReplace(held.Span, cap)
            : edits.TryBound(place, "caps", name, cap);
    }

    /// <summary>The entry of a regime in the file as edited so far.</summary>
    private Configuration.Text.TextSpan? EntryOf(RegimeScope scope)
    {
        var index = _run.Run.Pivots.IndexOf(scope);
        if (index < 0 || Root()?.Find("regimes") is not { } regimes)
        {
            return null;
        }

        foreach (var item in regimes.Items)
        {
            if (index-- == 0)
            {
                return item.Span;
            }
        }

        return null;
    }

    private YamlNode? Root() => _tree.HasRoot ? _tree.Root : null;

    private YamlNode? NodeAt(Configuration.Text.TextSpan place)
    {
        foreach (var item in Root()?.Find("regimes")?.Items ?? default)
        {
            if (item.Span == place)
            {
                return item;
            }
        }

        return null;
    }

    /// <summary>The greatest share of two significant digits that is below a share; null for none.</summary>
    private static Rational? CapBelow(double share)
    {
        if (!(share > 0))
        {
            return null;
        }

        var exact = Rational.OfDouble(share);
        var unit = Rational.One;
        while (exact < unit * 10)
        {
            unit *= Rational.Of(1, 10);
        }

        var digits = exact / unit;
        var whole = digits.Numerator / digits.Denominator;
        whole -= digits.Denominator.IsOne ? BigInteger.One : BigInteger.Zero;
        return whole.Sign > 0 ? Rational.Of(whole) * unit : null;
    }
}
