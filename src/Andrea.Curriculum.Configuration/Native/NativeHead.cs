using Andrea.Curriculum.Configuration.Dialects;
using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Keys;
using Andrea.Curriculum.Configuration.Text;
using Andrea.Curriculum.Configuration.Yaml;

namespace Andrea.Curriculum.Configuration.Native;

/// <summary>Decides whether a text is a native config of a version that this reader knows.</summary>
internal static class NativeHead
{
    /// <summary>Behind this many characters no more names of keys are suggested.</summary>
    private const int LongestNames = 80;

    /// <summary>True for a mapping with the key <c>curriculum</c>.</summary>
    public static bool IsNative(YamlTree tree) => tree.HasRoot && tree.Root.Kind == YamlKind.Mapping && tree.Root.Find(RunKeys.Curriculum.Name) is not null;

    /// <summary>Reports why a file that is neither native nor of a known dialect is not read.</summary>
    public static void ReportStranger(Binding binding, YamlTree tree)
    {
        if (!tree.HasRoot || (tree.Root.Kind == YamlKind.Scalar && tree.Root.IsNull))
        {
            binding.Report(ReadingRules.MissingKey, new TextSpan(0, 0),
                "the file is empty, expected a curriculum; there is nothing to check", "begin with `curriculum: 1` and a list `sources:`");
            return;
        }

        if (tree.Root.Kind != YamlKind.Mapping)
        {
            binding.Report(ReadingRules.WrongType, FirstLine(binding.File, tree.Root.Span),
                $"the file is {Shown.Found(tree.Root)}, expected a mapping with the key `curriculum`; nothing of it is read");
            return;
        }

        var place = FirstKey(tree.Root);
        var names = "";
        var help = $"add `curriculum: 1`; of trainers' own files those of {Trainers()} are read";
        foreach (var pair in tree.Root.Pairs)
        {
            var key = pair.Key.Kind == YamlKind.Scalar ? pair.Key.Text : "";
            if (binding.Spelling.Nearest(key, [RunKeys.Curriculum.Name]) is { } meant)
            {
                place = pair.Key.Span;
                help = $"did you mean `{meant}`?";
                break;
            }

            if (names.Length < LongestNames && RunKeys.Group.IndexOf(key) < 0 && KeySynonyms.In(RunKeys.Group, key) is { } known)
            {
                names += $"{(names.Length == 0 ? ", and write " : ", ")}`{known.Name}` for {Shown.Quoted(key)}";
                help = $"add `curriculum: 1`{names}";
            }
        }

        binding.Report(ReadingRules.MissingKey, place,
            "the required key `curriculum` is missing at the top level, so the file is not taken for a curriculum and nothing of it is read",
            help, "no `curriculum` here");
    }

    /// <summary>True for the version of this reader; else reports it.</summary>
    public static bool IsOfThisVersion(Binding binding, SectionReader run)
    {
        var node = run.Value(RunKeys.Curriculum)!.Value;
        if (ScalarReader.ExactNumber(binding, node, "the format version 1", new ValueName(RunKeys.Curriculum.Name)) is not { } version)
        {
            return false;
        }

        if (version != 1)
        {
            binding.Report(ReadingRules.WrongType, node.Span,
                $"`curriculum` is format version {Shown.Quoted(node.Text)}, expected 1, the only one that this program knows; nothing of the file is read",
                "write `curriculum: 1`, or use a newer program", "expected 1");
            return false;
        }

        return true;
    }

    /// <summary>Place of a mapping's first key; of an empty mapping its own.</summary>
    public static TextSpan FirstKey(YamlNode mapping)
    {
        foreach (var pair in mapping.Pairs)
        {
            return pair.Key.Span;
        }

        return mapping.Span;
    }

    private static string Trainers()
    {
        var names = DialectCatalogue.Dialects.Where(dialect => dialect.IsOfOneTrainer).Select(dialect => dialect.Trainer).ToList();
        return names.Count < 2 ? string.Join("", names) : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
    }

    private static TextSpan FirstLine(SourceText file, TextSpan span)
    {
        var line = file.LineSpan(file.PositionOf(span.Start).Line);
        return TextSpan.FromBounds(span.Start, Math.Max(span.Start, Math.Min(span.End, line.End)));
    }
}
