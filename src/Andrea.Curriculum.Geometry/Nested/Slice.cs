namespace Andrea.Curriculum.Geometry.Nested;

/// <summary>
/// What varies below a node whose share is fixed: a tree of free sources and groups. Every number is what a node has above its least
/// share, relative to what the root leaves above its children's least shares: divided exactly, rounded once.
/// </summary>
/// <remarks>Node 0 is the root; the children of a node stand side by side behind it. Different slices of a polytope vary independently.</remarks>
internal sealed class Slice
{
    /// <summary>Takes the nodes.</summary>
    public Slice(double scale, int[] sources, int[] firstChild, double[] widths, double[] gaps)
    {
        Scale = scale;
        Sources = sources;
        FirstChild = firstChild;
        Widths = widths;
        Gaps = gaps;
        Rates = new double[sources.Length];
        Decays = new double[sources.Length];
        Closing = new int[sources.Length];
        Closes = new bool[sources.Length];
    }

    /// <summary>The share that 1 stands for.</summary>
    public double Scale { get; }

    /// <summary>Number of nodes.</summary>
    public int Count => Sources.Length;

    /// <summary>Source of every node; -1 of a group.</summary>
    public int[] Sources { get; }

    /// <summary>First child of every node, and one entry more.</summary>
    public int[] FirstChild { get; }

    /// <summary>Greatest less least share of every node; 0 of the root.</summary>
    public double[] Widths { get; }

    /// <summary>Least share of a group less those of its children; 1 of the root.</summary>
    public double[] Gaps { get; }

    /// <summary>Rate of every group: its children are drawn with densities that fall by this rate.</summary>
    public double[] Rates { get; }

    /// <summary>e^(-|rate| width) - 1 of every source, for its parent's rate.</summary>
    public double[] Decays { get; }

    /// <summary>The child of every group that takes what the others leave.</summary>
    public int[] Closing { get; }

    /// <summary>True for a group whose sum is drawn first, then closed; false when its children decide it.</summary>
    public bool[] Closes { get; }

    /// <summary>True when no group is left: all children of the root are sources.</summary>
    public bool IsBox => FirstChild[1] == Count;

    /// <summary>True for a group.</summary>
    public bool IsGroup(int node) => Sources[node] < 0;
}
