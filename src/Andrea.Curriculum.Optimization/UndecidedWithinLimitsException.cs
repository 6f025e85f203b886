namespace Andrea.Curriculum.Optimization;

/// <summary>A question about general constraints needs more work than the stated limits allow; nothing is said about its answer.</summary>
public sealed class UndecidedWithinLimitsException : Exception
{
    /// <summary>Names the limit.</summary>
    /// <param name="message">Which limit, in words for the user.</param>
    public UndecidedWithinLimitsException(string message)
        : base(message)
    {
    }

    /// <summary>Names no limit.</summary>
    public UndecidedWithinLimitsException()
    {
    }

    /// <summary>Names the limit and what was found there.</summary>
    /// <param name="message">Which limit.</param>
    /// <param name="innerException">What was found.</param>
    public UndecidedWithinLimitsException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
