using Dapper;
using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Accounts;

/// <summary>Counts attempts to sign in by name, over all ways to sign in, and locks the name after too many.</summary>
/// <remarks>
/// An attempt is counted before it is judged, so that many at once gain nothing. Names that no account has are counted too, so that a lock tells nothing;
/// they are kept as a keyed hash, because people also type passwords there.
/// </remarks>
public sealed class SignInAttempts
{
    private readonly WorkingState _working;
    private readonly QueryDigest _digest;
    private readonly AccountOptions _options;
    private readonly TimeProvider _time;

    internal SignInAttempts(WorkingState working, QueryDigest digest, IOptions<AccountOptions> options, TimeProvider time) =>
        (_working, _digest, _options, _time) = (working, digest, options.Value, time);

    /// <summary>Counts one attempt; false while the name is locked.</summary>
    /// <param name="typed">The name as typed.</param>
    public async Task<bool> TakeAsync(string typed)
    {
        const string Forget = "DELETE FROM sign_in_attempt WHERE name = @name AND (locked_until <= @now OR (locked_until IS NULL AND last_at <= @since))";
        const string Count = """
            INSERT INTO sign_in_attempt (name, failures, last_at) VALUES (@name, 1, @now)
            ON CONFLICT (name) DO UPDATE SET failures = sign_in_attempt.failures + 1, last_at = excluded.last_at WHERE sign_in_attempt.locked_until IS NULL
            """;
        const string Lock = "UPDATE sign_in_attempt SET locked_until = @until WHERE name = @name AND locked_until IS NULL AND failures >= @FailuresBeforeLock";

        var now = _time.GetUtcNow();
        var keys = new { name = Key(typed), now, since = now - _options.LockTime, until = now + _options.LockTime, _options.FailuresBeforeLock };
        var counted = 0;
        await _working.WriteAsync(WorkingMatter.AttemptCounters, transaction =>
        {
            transaction.Connection!.Execute(Forget, keys, transaction);
            counted = transaction.Connection!.Execute(Count, keys, transaction);
            transaction.Connection!.Execute(Lock, keys, transaction);
        });
        return counted == 1;
    }

    /// <summary>Forgets the attempts of a name: somebody proved who they are.</summary>
    public Task ClearAsync(string typed)
    {
        const string Clear = "DELETE FROM sign_in_attempt WHERE name = @name";

        var name = Key(typed);
        return _working.WriteAsync(WorkingMatter.AttemptCounters, transaction => transaction.Connection!.Execute(Clear, new { name }, transaction));
    }

    /// <summary>Forgets attempts and locks that count no more.</summary>
    internal Task TidyAsync(DateTimeOffset now)
    {
        const string Forget = "DELETE FROM sign_in_attempt WHERE locked_until <= @now OR (locked_until IS NULL AND last_at <= @since)";

        var since = now - _options.LockTime;
        return _working.WriteAsync(WorkingMatter.AttemptCounters, transaction => transaction.Connection!.Execute(Forget, new { now, since }, transaction));
    }

    private string Key(string typed) => _digest.KeyedOf("name:" + SignInName.Canonical(typed));
}
