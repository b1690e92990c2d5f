namespace Symbolenbank.Api.Tokens;

/// <summary>When keys come and go. Pure: the same keys and time give the same plan.</summary>
/// <param name="Current">The key that signs now; null when there is none yet.</param>
/// <param name="NextFrom">When the next key is to sign, if it is to be made now; null otherwise.</param>
/// <param name="Expired">Keys that signed nothing that is still valid.</param>
internal readonly record struct KeyPlan(SigningKey? Current, DateTimeOffset? NextFrom, IReadOnlyList<SigningKey> Expired)
{
    public static KeyPlan At(DateTimeOffset now, IReadOnlyList<SigningKey> keys, TokenOptions options)
    {
        var ordered = keys.OrderBy(key => key.SignsFrom).ThenBy(key => key.Id, StringComparer.Ordinal).ToList();
        var current = ordered.FindLastIndex(key => key.SignsFrom <= now);
        if (current < 0) return new KeyPlan(null, now, []);

        var last = ordered[^1];
        var turn = ordered[current].SignsFrom + options.KeyPeriod;
        var due = last == ordered[current] && turn - options.KeyNotice <= now;
        var kept = options.Lifetime + options.ClockSkew;
        return new KeyPlan(
            ordered[current],
            due ? Later(turn, now + options.KeyNotice) : null,
            [.. ordered.Take(current).Where((_, i) => ordered[i + 1].SignsFrom + kept < now)]);
    }

    /// <summary>A bank that was switched off at the turn still publishes the next key for the whole notice.</summary>
    private static DateTimeOffset Later(DateTimeOffset left, DateTimeOffset right) => left > right ? left : right;
}
