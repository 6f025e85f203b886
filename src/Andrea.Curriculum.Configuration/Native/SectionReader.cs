using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Keys;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Yaml;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Native;

/// <summary>One mapping of the file, held against its keys of the catalogue: unknown, misplaced and missing keys are reported.</summary>
internal sealed class SectionReader
{
    private readonly Binding _binding;
    private readonly KeyGroup _group;
    private readonly YamlNode _node;

    // Indices of the keys of the file, by the keys of the group; 0, the root of the tree, stands for none.
    private readonly int[] _keys;
    private List<YamlNode>? _unknown;

    private SectionReader(Binding binding, KeyGroup group, YamlNode node)
    {
        _binding = binding;
        _group = group;
        _node = node;
        _keys = new int[group.Keys.Length];
    }

    /// <summary>Place of the whole mapping.</summary>
    public FileSpan Place => _binding.At(_node.Span);

    /// <summary>Reads the keys of a mapping; null, and a finding, when the node is none.</summary>
    public static SectionReader? Open(Binding binding, YamlNode node, KeyGroup group, ValueName name, string expected = "a mapping", bool isOverlay = false)
    {
        if (node.Kind != YamlKind.Mapping)
        {
            binding.ReportWrongType(node, name, expected);
            return null;
        }

        var section = new SectionReader(binding, group, node);
        section.TakeKeys();
        section.RequireKeys(isOverlay);
        section.ReportUnknownKeys();
        return section;
    }

    /// <summary>The key and value as written; null when the key is absent.</summary>
    public YamlPair? Pair(Key key) =>
        _keys[_group.IndexOf(key)] is > 0 and var at ? new YamlPair(new YamlNode(_node.Tree, at), ValueOf(at)) : null;

    /// <summary>The value as written; null when the key is absent.</summary>
    public YamlNode? Value(Key key) => _keys[_group.IndexOf(key)] is > 0 and var at ? ValueOf(at) : null;

    /// <summary>Opens the section that the key holds.</summary>
    public SectionReader? Section(Key key) =>
        Value(key) is { } node ? Open(_binding, node, key.Type.Section!, new ValueName(key.Name), key.Type.Expected) : null;

    /// <summary>A number.</summary>
    public Located<Rational>? Number(Key key) =>
        Value(key) is { } node ? ScalarReader.Number(_binding, node, key.Type, new ValueName(key.Name)) : null;

    /// <summary>A whole number.</summary>
    public Located<long>? Integer(Key key) =>
        Value(key) is { } node ? ScalarReader.Integer(_binding, node, key.Type, new ValueName(key.Name)) : null;

    /// <summary>A text.</summary>
    public Located<string>? Text(Key key) =>
        Value(key) is { } node ? ScalarReader.Text(_binding, node, key.Type, new ValueName(key.Name)) : null;

    /// <summary>True or false.</summary>
    public Located<bool>? Boolean(Key key) =>
        Value(key) is { } node ? ScalarReader.Boolean(_binding, node, key.Type, new ValueName(key.Name)) : null;

    /// <summary>One of the key's words; the enumeration has them in the catalogue's order.</summary>
    /// <param name="key">The key.</param>
    /// <param name="values">The values, in the order of the words.</param>
    public Located<T>? Choice<T>(Key key, ReadOnlySpan<T> values)
        where T : struct, Enum =>
        Value(key) is { } node && ScalarReader.Choice(_binding, node, key.Type, new ValueName(key.Name)) is { } index
            ? new Located<T>(values[index.Value], index.Place)
            : null;

    /// <summary>The items of a list; empty when the key is absent or no list, which is reported.</summary>
    public YamlItems Items(Key key)
    {
        if (Value(key) is not { } node)
        {
            return new YamlItems(_node.Tree, -1);
        }

        if (node.Kind != YamlKind.Sequence)
        {
            _binding.ReportWrongType(node, new ValueName(key.Name), key.Type.Expected,
                node.Kind == YamlKind.Scalar && !node.IsNull ? $"write {Shown.Quoted($"[{node.Text}]")}" : NamedEntries.Help(key, node));
        }

        return node.Items;
    }

    private YamlNode ValueOf(int key) => new(_node.Tree, _node.Tree.NextSiblingOf(key));

    private void TakeKeys()
    {
        foreach (var pair in _node.Pairs)
        {
            if (pair.Key.Kind != YamlKind.Scalar)
            {
                _binding.Report(ReadingRules.WrongType, pair.Key.Span,
                    $"a key {_group.Where} is {Shown.Found(pair.Key)}, expected the name of a key");
                continue;
            }

            var index = _group.IndexOf(pair.Key.Tree.CharactersOf(pair.Key.Index));
            if (index >= 0)
            {
                // A repeated key is reported by the reader of the text; the first one counts.
                if (_keys[index] == 0)
                {
                    _keys[index] = pair.Key.Index;
                }
            }
            else
            {
                (_unknown ??= []).Add(pair.Key);
            }
        }
    }

    private void RequireKeys(bool isOverlay)
    {
        for (var i = 0; i < _keys.Length; i++)
        {
            var key = _group.Keys[i];
            if (key.IsRequired && _keys[i] == 0 && !(isOverlay && key.IsOptionalInOverlays))
            {
                ReportMissing(key);
            }
        }
    }

    private void ReportMissing(Key key)
    {
        // A misspelt key and the missing one that it was meant to be are one mistake.
        var meant = _unknown?.FindIndex(unknown => UnknownKeys.IsMeantFor(_binding, _group, unknown.Text, key)) ?? -1;
        if (meant >= 0)
        {
            var misspelt = _unknown![meant];
            _unknown.RemoveAt(meant);
            _binding.Report(ReadingRules.MissingKey, misspelt.Span,
                $"the required key `{key.Name}` is missing {_group.Where}, and nothing reads {Shown.Quoted(misspelt.Text)}",
                $"did you mean `{key.Name}`?", fix: _binding.Rename(misspelt.Span, key.Name));
            return;
        }

        var first = NativeHead.FirstKey(_node);
        var and = TakeStranger(first) is { } stranger ? $", and nothing reads {Shown.Quoted(stranger.Text)}" : "";
        _binding.Report(ReadingRules.MissingKey, first,
            $"the required key `{key.Name}` is missing {_group.Where}{and}",
            key.Example is { } example ? $"add `{key.Name}: {example}`" : $"add `{key.Name}:`",
            $"no `{key.Name}` here");
    }

    /// <summary>Takes the unknown key of a place, so that the place has one finding; null when the key has its use elsewhere.</summary>
    private YamlNode? TakeStranger(TextSpan place)
    {
        var at = _unknown?.FindIndex(key => key.Span == place) ?? -1;
        if (at < 0 || UnknownKeys.IsFree(_group, _unknown![at].Text) || KeyCatalogue.GroupsWith(_unknown[at].Text).Count > 0)
        {
            return null;
        }

        var stranger = _unknown[at];
        _unknown.RemoveAt(at);
        return stranger;
    }

    private void ReportUnknownKeys()
    {
        if (_unknown is null)
        {
            return;
        }

        // The reader of the text reports a repeated key at both places.
        var written = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var key in _unknown)
        {
            written[key.Text] = written.GetValueOrDefault(key.Text) + 1;
        }

        foreach (var key in _unknown)
        {
            if (written[key.Text] == 1)
            {
                UnknownKeys.Report(_binding, _group, key);
            }
        }
    }
}
