using System.Collections.Immutable;
using System.Numerics;

using Andrea.Curriculum.Analysis.Budget;
using Andrea.Curriculum.Geometry;
using Andrea.Curriculum.Geometry.Numbers;

namespace Andrea.Curriculum.Analysis.Joint;

/// <summary>
/// The regimes and limits of epochs as a flow of tokens: a regime supplies its tokens, which run through its groups, each between its
/// least and greatest tokens, to its sources and out of them within their limits. The regimes are feasible together when all of it gets
/// through (Hoffman 1960).
/// </summary>
internal sealed class JointNetwork
{
    private readonly FlowNetwork _flow;
    private readonly IReadOnlyList<Stretch> _stretches;
    private readonly BigInteger _unit;
    private readonly int _start;
    private readonly int _sink;
    private readonly int[] _sourceNodes;
    private readonly int[] _sinkArcs;
    private readonly Rational?[] _limits;
    private readonly List<Pipe> _pipes = [];
    private readonly List<BigInteger> _balances = [];

    private JointNetwork(IReadOnlyList<Stretch> stretches, int sources, Rational?[] limits, BigInteger unit, long work)
    {
        _flow = new FlowNetwork(work);
        (_stretches, _limits, _unit) = (stretches, limits, unit);
        _start = AddNode();
        var end = AddNode();
        _sink = AddNode();
        _sourceNodes = new int[sources];
        _sinkArcs = new int[sources];
        for (var i = 0; i < sources; i++)
        {
            _sourceNodes[i] = AddNode();
        }

        var total = BigInteger.Zero;
        for (var r = 0; r < stretches.Count; r++)
        {
            total += stretches[r].Mix is null ? AddRegime(r) : BigInteger.Zero;
        }

        for (var i = 0; i < sources; i++)
        {
            _sinkArcs[i] = _flow.AddArc(_sourceNodes[i], _sink, limits[i] is { } limit ? Scaled(RoomOf(limit, i)) : total);
        }

        _balances[_sink] -= total;
        var supply = BigInteger.Zero;
        for (var node = 0; node < _balances.Count; node++)
        {
            var balance = _balances[node];
            if (balance.Sign > 0)
            {
                _flow.AddArc(_start, node, balance);
                supply += balance;
            }
            else if (balance.Sign < 0)
            {
                _flow.AddArc(node, end, -balance);
            }
        }

        IsFeasible = _flow.Send(_start, end, supply) == supply;
    }

    /// <summary>True when all tokens get through.</summary>
    public bool IsFeasible { get; }

    /// <summary>True when the limit of work was met; then nothing else means anything.</summary>
    public bool IsExhausted => _flow.IsExhausted;

    /// <summary>Leads the tokens through.</summary>
    /// <param name="stretches">The regimes; polytopes of boxes or nested groups.</param>
    /// <param name="limits">Most tokens of each source, at least what static mixes draw from it; null for no limit.</param>
    /// <param name="unit">A common denominator of all tokens.</param>
    /// <param name="work">Visits of arcs that may be spent.</param>
    public static JointNetwork Of(IReadOnlyList<Stretch> stretches, Rational?[] limits, BigInteger unit, long work) =>
        new(stretches, limits.Length, limits, unit, work);

    /// <summary>What static mixes draw from a source.</summary>
    public static Rational Fixed(IReadOnlyList<Stretch> stretches, int source) => stretches.Aggregate(
        Rational.Zero, (sum, stretch) => sum + (stretch.Tokens * (stretch.FixedShare(source) ?? Rational.Zero)));

    /// <summary>The sources of a least cut, which are in conflict, and what every regime must draw from them.</summary>
    public (ImmutableArray<int> Sources, ImmutableArray<RegimeTokens> Demands) Cut()
    {
        var isInside = _flow.ReachableFrom(_start);
        ImmutableArray<int> sources = [.. Enumerable.Range(0, _sourceNodes.Length).Where(i => isInside[_sourceNodes[i]])];
        var demands = new BigInteger[_stretches.Count];
        foreach (var pipe in _pipes)
        {
            var (tail, head) = (pipe.Tail < 0 || isInside[pipe.Tail], isInside[pipe.Head]);
            demands[pipe.Stretch] += pipe.Tail < 0 ? (head ? pipe.Most : 0) : (tail, head) switch
            {
                (true, false) => -pipe.Most,
                (false, true) => pipe.Least,
                _ => BigInteger.Zero,
            };
        }

        var found = ImmutableArray.CreateBuilder<RegimeTokens>();
        for (var r = 0; r < demands.Length; r++)
        {
            var tokens = Rational.Of(demands[r], _unit)
                + sources.Aggregate(Rational.Zero, (sum, i) => sum + (_stretches[r].Tokens * (_stretches[r].FixedShare(i) ?? Rational.Zero)));
            if (tokens.Sign > 0)
            {
                found.Add(new RegimeTokens(_stretches[r].Regime, tokens));
            }
        }

        return (sources, found.ToImmutable());
    }

    /// <summary>Least and greatest tokens of a source over all feasible flows, without what static mixes draw.</summary>
    public (Rational Least, Rational Greatest) Extent(int source)
    {
        var arc = _sinkArcs[source];
        _flow.Raise(arc);
        var greatest = _flow.Flow(arc);
        _flow.Raise(arc ^ 1);
        return (Rational.Of(_flow.Flow(arc), _unit), Rational.Of(greatest, _unit));
    }

    /// <summary>The pipes into sources that have a limit: which regime and source, and the greatest tokens over all feasible flows.</summary>
    public IEnumerable<(int Stretch, int Source, Rational Greatest)> GreatestDraws()
    {
        foreach (var pipe in _pipes)
        {
            if (pipe.Source >= 0 && pipe.Arc >= 0 && _limits[pipe.Source] is not null)
            {
                _flow.Raise(pipe.Arc);
                yield return (pipe.Stretch, pipe.Source, Rational.Of(_flow.Flow(pipe.Arc) + pipe.Least, _unit));
            }
        }
    }

    private int AddNode()
    {
        _balances.Add(BigInteger.Zero);
        return _flow.AddNode();
    }

    private BigInteger AddRegime(int stretch)
    {
        var (_, tokens, polytope, _) = _stretches[stretch];
        var root = AddNode();
        var supply = Scaled(tokens);
        _balances[root] += supply;
        _pipes.Add(new Pipe(stretch, -1, -1, root, supply, supply, -1));
        var owners = new int[polytope.Count];
        Array.Fill(owners, root);
        foreach (var g in Enumerable.Range(0, polytope.Groups.Length).OrderByDescending(g => polytope.Groups[g].Members.Length))
        {
            AddGroup(stretch, polytope, g, owners, tokens);
        }

        for (var i = 0; i < owners.Length; i++)
        {
            AddPipe(stretch, i, owners[i], _sourceNodes[i], polytope.TightFloor(i) * tokens, polytope.TightCap(i) * tokens);
        }

        return supply;
    }

    /// <summary>Groups come by falling size, so the node that owns a member is that of the least group around this one.</summary>
    private void AddGroup(int stretch, ReachablePolytope polytope, int group, int[] owners, Rational tokens)
    {
        var members = polytope.Groups[group].Members;
        if (members.IsEmpty)
        {
            return;
        }

        var node = AddNode();
        var (least, greatest) = polytope.TightGroup(group);
        AddPipe(stretch, -1, owners[members[0]], node, least * tokens, greatest * tokens);
        foreach (var member in members)
        {
            owners[member] = node;
        }
    }

    private void AddPipe(int stretch, int source, int tail, int head, Rational least, Rational most)
    {
        var (low, high) = (Scaled(least), Scaled(most));
        if (high.IsZero)
        {
            return;
        }

        _balances[tail] -= low;
        _balances[head] += low;
        _pipes.Add(new Pipe(stretch, source, tail, head, low, high, low == high ? -1 : _flow.AddArc(tail, head, high - low)));
    }

    private Rational RoomOf(Rational limit, int source) => limit - Fixed(_stretches, source);

    private BigInteger Scaled(Rational tokens) => tokens.Numerator * (_unit / tokens.Denominator);

    /// <summary>An arc between a least and a most; with no tail, the supply of a regime.</summary>
    private readonly record struct Pipe(int Stretch, int Source, int Tail, int Head, BigInteger Least, BigInteger Most, int Arc);
}
