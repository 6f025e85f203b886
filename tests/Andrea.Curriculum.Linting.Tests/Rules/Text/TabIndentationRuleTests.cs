namespace Andrea.Curriculum.Linting.Tests.Rules.Text;

public sealed class TabIndentationRuleTests
{
    [Theory]
    [InlineData("curriculum: 1\nbatch:\n«\t»sequences: 8\nsources: [{name: a}, {name: b}]\n")]
    public void It_fires(string text) => LintCase.Only("AC010", text);

    [Theory]
    [InlineData("curriculum: 1\t# one\nsources: [{name: a},\t{name: b}]\nmix: {a: 0.5, b: 0.5}\n")]
    [InlineData("curriculum: 1\nname: \"a\tb\"\nsources: [{name: a}, {name: b}]\nmix: {a: 0.5, b: 0.5}\n")]
    public void It_stays_silent(string text) => LintCase.Clean(text);
}
