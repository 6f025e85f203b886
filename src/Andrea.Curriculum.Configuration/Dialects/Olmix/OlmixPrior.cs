using System.Collections.Immutable;

using Andrea.Curriculum.Configuration.Trainers;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Configuration.Dialects.Olmix;

/// <summary>The mix that the samples of <c>olmix generate</c> lie about: fixed where weights are, else manual priors, else the sizes.</summary>
/// <param name="data">The sources.</param>
/// <param name="sizes">Relative sizes by source index; 0 where unknown.</param>
/// <param name="swarm">The section <c>swarm</c>.</param>
internal sealed class OlmixPrior(ImmutableArray<OlmixNode> data, IReadOnlyList<Rational> sizes, OlmixSwarm swarm)
{
    /// <summary>One weight per leaf.</summary>
    /// <param name="written">The relative sizes as written.</param>
    /// <param name="shares">Shares of the sources that the data fixes; null when they are free.</param>
    /// <param name="ratios">By source: ratios of its leaves that the data fixes; null when they are free.</param>
    /// <returns>The weights; null when they are no rational numbers, or one that they need is unknown.</returns>
    public ImmutableArray<TrainerWeight>? Weights(
        ImmutableArray<TrainerWeight> written, ImmutableArray<Rational>? shares, ImmutableArray<ImmutableArray<Rational>?> ratios)
    {
        // Priors of topics in several sources change the shares of the sources too, in a way that has changed.
        if (written.Length != sizes.Count || swarm.BendsPrior() || data.Count(HasManualTopics) > 1)
        {
            return null;
        }

        if (shares is null && ratios.All(static each => each is null) && data.All(source => swarm.ManualPrior(source.Name.Value) is null && !HasManualTopics(source)))
        {
            return written;
        }

        var weights = new Rational[sizes.Count];
        for (var i = 0; i < data.Length; i++)
        {
            int[] leaves = [.. data[i].Leaves()];
            var natural = leaves.Aggregate(Rational.Zero, (sum, leaf) => sum + sizes[leaf]);
            if (Within(data[i], leaves, natural, ratios[i]) is not { } parts)
            {
                return null;
            }

            var share = shares?[i] ?? swarm.ManualPrior(data[i].Name.Value) ?? natural;
            for (var j = 0; j < leaves.Length; j++)
            {
                weights[leaves[j]] = share * parts[j];
            }
        }

        var sum = weights.Aggregate(Rational.Zero, static (before, weight) => before + weight);
        return sum.IsZero ? null : [.. written.Select(weight => weight with { Number = Moved(weight.Number, weights[weight.Source] / sum) })];
    }

    /// <summary>A share that stands nowhere in the file, at the place of the size that it comes of.</summary>
    private static TrainerNumber Moved(TrainerNumber written, Rational share) =>
        written.Value is null || written.Value == share ? written : written with { Text = share.ToString(), Value = share };

    private bool HasManualTopics(OlmixNode source) =>
        source.HasTopics && !source.Children.IsEmpty && source.Children.All(topic => swarm.ManualTopicPrior(topic.FullName) is not null);

    private ImmutableArray<Rational>? Within(OlmixNode source, int[] leaves, Rational natural, ImmutableArray<Rational>? ratios)
    {
        if (ratios is { } known)
        {
            return known;
        }

        if (HasManualTopics(source))
        {
            var topics = source.Children.Select(topic => swarm.ManualTopicPrior(topic.FullName)!.Value).ToList();
            var sum = topics.Aggregate(Rational.Zero, static (before, topic) => before + topic);
            return sum.Sign <= 0 ? null : [.. source.Children.SelectMany((topic, i) => Parts(topic, topics[i] / sum))];
        }

        return leaves.Length == 1 ? [Rational.One] : natural.IsZero ? null : [.. leaves.Select(leaf => sizes[leaf] / natural)];
    }

    private IEnumerable<Rational> Parts(OlmixNode topic, Rational share)
    {
        int[] leaves = [.. topic.Leaves()];
        var natural = leaves.Aggregate(Rational.Zero, (sum, leaf) => sum + sizes[leaf]);
        return leaves.Select(leaf => natural.IsZero ? Rational.Zero : share * sizes[leaf] / natural);
    }
}
