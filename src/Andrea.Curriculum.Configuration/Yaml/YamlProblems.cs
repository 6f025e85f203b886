using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Configuration.Yaml;

/// <summary>Collects the findings of one reading and puts them into the order of the text.</summary>
internal sealed class YamlProblems(SourceText source)
{
    private readonly List<Finding> _found = [];
    private int _errors;

    public int Count => _found.Count;

    public void Add(
        RuleDescriptor rule, TextSpan span, string message, string label = "", string? help = null, Fix? fix = null,
        params ReadOnlySpan<(TextSpan Span, string Text)> others)
    {
        var isError = rule.DefaultSeverity == Severity.Error;
        if ((isError ? _errors : _found.Count - _errors) > FindingLimit.Most)
        {
            return;
        }

        _errors += isError ? 1 : 0;

        var secondary = ImmutableArray.CreateBuilder<Label>(others.Length);
        foreach (var (place, text) in others)
        {
            secondary.Add(new Label(new FileSpan(source, place), text));
        }

        _found.Add(new Finding
        {
            Rule = rule,
            Severity = rule.DefaultSeverity,
            Message = message,
            Primary = new Label(new FileSpan(source, span), label),
            Secondary = secondary.MoveToImmutable(),
            Help = help,
            Fix = fix,
        });
    }

    public ImmutableArray<Finding> ToImmutable()
    {
        // Insertion order decides between equal starts, so the sort must be stable.
        var order = new int[_found.Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (a, b) =>
        {
            var byPlace = _found[a].Primary.Place.Span.Start.CompareTo(_found[b].Primary.Place.Span.Start);
            return byPlace != 0 ? byPlace : a.CompareTo(b);
        });

        var sorted = ImmutableArray.CreateBuilder<Finding>(order.Length);
        foreach (var i in order)
        {
            sorted.Add(_found[i]);
        }

        return FindingLimit.Cut(source, sorted.MoveToImmutable());
    }
}
