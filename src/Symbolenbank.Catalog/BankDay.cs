namespace Symbolenbank.Catalog;

/// <summary>The day that it is for the bank, by which texts become due.</summary>
public static class BankDay
{
    /// <summary>The day in UTC.</summary>
    public static DateOnly Today(this TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
    }
}
