namespace Andrea.Curriculum.Configuration.RecordedRuns;

/// <summary>The names under which records give what is read.</summary>
internal static class RecordFields
{
    private static readonly string[] SharePrefixes = ["share/", "share.", "share:", "mix/", "mix.", "weight/", "weight."];

    /// <summary>What a column or member means; the case of letters does not matter.</summary>
    public static RecordField Of(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[16];
        if (name.Length > lower.Length)
        {
            return RecordField.Other;
        }

        name.ToLowerInvariant(lower);
        return lower[..name.Length] switch
        {
            "step" or "first_step" or "global_step" or "_step" or "iteration" or "iter" => RecordField.Step,
            "loss" or "train_loss" or "train/loss" or "training_loss" or "lm loss" => RecordField.Loss,
            "source" or "dataset" or "domain" => RecordField.Source,
            "length" => RecordField.Length,
            "regime" or "stage" => RecordField.Regime,
            "kind" => RecordField.Kind,
            "walk" => RecordField.Walk,
            _ => RecordField.Other,
        };
    }

    /// <summary>The source whose share a column holds: its name, alone or behind <c>share/</c> and the like; -1 for none.</summary>
    public static int ShareOf(ReadOnlySpan<char> column, RecordNames names)
    {
        foreach (var prefix in SharePrefixes)
        {
            if (column.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && names.Source(column[prefix.Length..]) is >= 0 and var found)
            {
                return found;
            }
        }

        return names.Source(column);
    }

    /// <summary>The name behind <c>share/</c> and the like; null when nothing of that kind stands before it.</summary>
    public static string? NamedShare(string column)
    {
        foreach (var prefix in SharePrefixes)
        {
            if (column.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return column[prefix.Length..];
            }
        }

        return null;
    }
}
