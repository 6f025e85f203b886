using System.Globalization;

using Andrea.Curriculum.Configuration.Findings;
using Andrea.Curriculum.Configuration.Text;

namespace Andrea.Curriculum.Configuration.Dialects.Levanter;

/// <summary>
/// The block in which a Levanter mixture counts: every block of a stage has the same number of sequences of each source, as
/// <c>MixtureDataset._compute_expected_counts_per_block</c> gives it.
/// </summary>
/// <param name="Size">Sequences of a block, from 1 to 65,535.</param>
/// <param name="Place">Where it is written; null for the default.</param>
internal readonly record struct MixtureBlock(long Size, FileSpan? Place)
{
    /// <summary>Least size that is refused: a place in the block has 16 bits.</summary>
    public const long Limit = 1 << 16;

    private const long Default = 2048;

    /// <summary>The size for sentences, with what the file does not say.</summary>
    public string Words => $"{Quotation.Steps(Size)}{(Place is null ? " (the default of `mixture_block_size`)" : "")}";

    /// <summary>The block of a file; null when it is unknown or refused, which is reported.</summary>
    /// <param name="binding">The reading.</param>
    /// <param name="layout">The file.</param>
    public static MixtureBlock? Read(DialectBinding binding, LevanterLayout layout)
    {
        if (layout.Data.Find("mixture_block_size") is not { IsNull: false } node)
        {
            return new MixtureBlock(Default, null);
        }

        if (binding.Whole(node, "mixture_block_size", 1) is not { } size)
        {
            return null;
        }

        if (size.Value < Limit)
        {
            return new MixtureBlock(size.Value, size.Place);
        }

        binding.Report(TrainerRules.NotImplementedByTrainer, size.Place.Span,
            $"`mixture_block_size` is {Quotation.Steps(size.Value)}, expected less than {Quotation.Steps(Limit)}; Levanter stops with a ValueError: it packs a place in the block into 16 bits",
            $"write {(Limit / 2).ToString(CultureInfo.InvariantCulture)} or less");
        return null;
    }
}
