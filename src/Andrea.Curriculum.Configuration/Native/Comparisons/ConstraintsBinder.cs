using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Keys;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.TrainingRuns;
using Andrea.Curriculum.Configuration.Yaml;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Native.Comparisons;

/// <summary>Binds <c>constraints</c>.</summary>
/// <param name="binding">The binding.</param>
/// <param name="names">Known names.</param>
/// <param name="unknown">Collects unknown names.</param>
internal sealed class ConstraintsBinder(Binding binding, NameTable names, UnknownNames unknown)
{
    /// <summary>The constraints of a scope.</summary>
    public ImmutableArray<LinearConstraint> Bind(SectionReader scope)
    {
        var constraints = ImmutableArray.CreateBuilder<LinearConstraint>();
        foreach (var item in scope.Items(ScopeKeys.Constraints))
        {
            if (!binding.Budget.TryTakeConstraint())
            {
                binding.Report(ReadingRules.HostileInput, item.Span,
                    $"the file has more than {BindingBudget.MaxEntries} constraints, the most that are read");
                break;
            }

            if (ScalarReader.Text(binding, item, ScopeKeys.Constraints.Type.Item!, new ValueName("an entry of `constraints`")) is { } text)
            {
                Bind(item, text, constraints);
            }
        }

        return constraints.ToImmutable();
    }

    private void Bind(YamlNode item, Located<string> text, ImmutableArray<LinearConstraint>.Builder constraints)
    {
        var places = new ScalarPlaces(item);
        var tokens = new ComparisonLexer(text.Value, IsName).Tokens(out var problem);
        List<LinearSum> sums = [];
        List<Token> signs = [];
        if (tokens is not null)
        {
            ComparisonProblem Unknown(Token name) => UnknownName(name);
            problem = ComparisonParser.Parse(tokens, Members, Unknown, out sums, out signs);
        }

        if (problem is null)
        {
            problem = LinearConstraints.Add(text, sums, signs, binding.Budget, constraints);
        }

        if (problem is null)
        {
            return;
        }

        var place = places.InFile(problem.Span);
        if (problem.Rule == ReadingRules.UnknownSource && problem.Help is null)
        {
            unknown.Add(problem.Message, place, ScopeKeys.Constraints.Name, acceptsGroups: true);
            return;
        }

        var message = $"{problem.Message}, in the constraint {Shown.Quoted(text.Value)}";
        if (problem.Limit is { } limit)
        {
            binding.ReportLimit(limit, place, message, problem.Help);
            return;
        }

        binding.Report(problem.Rule, place, message, problem.Help);
    }

    private bool IsName(string word) => names.TrySource(word, out _) || names.Group(word) is not null;

    private IReadOnlyList<int>? Members(string name)
    {
        if (names.TrySource(name, out var source))
        {
            return [source];
        }

        return names.Group(name) is { } group && binding.Budget.TryTakeMembers(group.Members.Length) ? group.Members : null;
    }

    /// <summary>An unknown name; its message is the name itself when nothing better is known than that no source has it.</summary>
    private ComparisonProblem UnknownName(Token token)
    {
        if (names.Group(token.Text) is not null)
        {
            return new ComparisonProblem(ReadingRules.HostileInput, token.Span,
                $"groups stand for more than {BindingBudget.MaxMembers} sources in this file, the most that are read")
            {
                Limit = nameof(BindingBudget.MaxMembers),
            };
        }

        for (var dash = token.Text.IndexOf('-'); dash > 0; dash = token.Text.IndexOf('-', dash + 1))
        {
            if (IsName(token.Text[..dash]) && IsName(token.Text[(dash + 1)..]))
            {
                return new ComparisonProblem(ReadingRules.UnknownSource, token.Span,
                    $"no source or group is called {Shown.Quoted(token.Text)}",
                    $"a minus sign stands between spaces: `{token.Text[..dash]} - {token.Text[(dash + 1)..]}`");
            }
        }

        return token.Text.Contains('/')
            ? new ComparisonProblem(ReadingRules.UnknownSource, token.Span,
                $"no source or group is called {Shown.Quoted(token.Text)}", "for a division multiply by a fraction: `1/2 * a`")
            : new ComparisonProblem(ReadingRules.UnknownSource, token.Span, token.Text);
    }
}
