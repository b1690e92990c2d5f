namespace Symbolenbank.Catalog.Accounts;

/// <summary>When a session ends: for lack of use, which every request puts off, or at its limit, which nothing does.</summary>
public readonly record struct SessionTimes(DateTimeOffset IdleEnd, DateTimeOffset Limit)
{
    public DateTimeOffset End => IdleEnd < Limit ? IdleEnd : Limit;

    /// <summary>True when no request puts the end off any more.</summary>
    public bool IsLast => Limit <= IdleEnd;
}
