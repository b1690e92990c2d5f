using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Unanswered;

/// <summary>Counts what was looked up and not found, without anybody: texts, and how many sessions and organisations looked for them.</summary>
/// <remarks>
/// Who asked is kept as a keyed hash over text and session, and over text and organisation. The key lives in the memory of this process only, is never
/// written, and ends with the process or after <see cref="UnansweredOptions.KeepDays"/>; hashes of different keys are never added up. Times are days, and
/// what was counted is written together once an hour in random order, so that neither tells which search of the audit log it was. See ADR 8.
/// </remarks>
public sealed class UnansweredTally : IDisposable
{
    /// <summary>Searches remembered between two writings; further ones are not counted.</summary>
    private const int MostWaiting = 10_000;

    /// <summary>Texts that one session adds between two writings.</summary>
    private const int MostOfOneSession = 50;

    private const int KeyLength = 32;
    private const int HashLength = 8;

    private static readonly TimeSpan Period = TimeSpan.FromHours(1);

    private readonly WorkingState _working;
    private readonly TimeProvider _time;
    private readonly UnansweredOptions _options;
    private readonly ConcurrentDictionary<Witness, byte> _waiting = new();
    private readonly ConcurrentDictionary<string, int> _ofSession = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private Key _key;
    private DateTimeOffset _written;

    internal UnansweredTally(WorkingState working, TimeProvider time, IOptions<UnansweredOptions> options)
    {
        (_working, _time, _options) = (working, time, options.Value);
        _key = Key.New(time.GetUtcNow());
        _written = time.GetUtcNow();
    }

    /// <summary>Notes that nothing was found for this text. Never waits and never fails; most texts are not counted at all.</summary>
    public void Count(Reader reader, string text)
    {
        if (!_options.Enabled || reader.Organisation is not { } organisation || SessionOf(reader.Actor) is not { } session || UnansweredText.Of(text) is not { } counted) return;
        if (_waiting.Count >= MostWaiting) return;
        lock (_gate)
        {
            var asker = _key.Hash("s", session);
            if (_ofSession.AddOrUpdate(asker, 1, static (_, count) => count + 1) > MostOfOneSession) return;
            _waiting[new Witness(counted, _key.Name, _key.Hash(counted, session), _key.Hash(counted, $"o {organisation:D}"))] = 0;
        }
    }

    public void Dispose() => _key.Dispose();

    /// <summary>Once an hour: writes what was counted, and forgets what is over.</summary>
    internal async Task TidyAsync(DateTimeOffset now)
    {
        if (now - _written < Period) return;
        await WriteAsync(now);
    }

    /// <summary>Writes what was counted, in random order, and forgets what is over.</summary>
    internal async Task WriteAsync(DateTimeOffset now)
    {
        _written = now;
        var taken = Take(now);
        await _working.WriteAsync(WorkingMatter.Unanswered, transaction =>
        {
            Forget(transaction, now);
            if (taken.Length > 0) Keep(transaction, taken, Day(now));
        });
    }

    private static DateTimeOffset Day(DateTimeOffset moment) => new(moment.UtcDateTime.Date, TimeSpan.Zero);

    /// <summary>People by their session; machines by the day, for they have none.</summary>
    private string? SessionOf(Actor actor) => actor.Kind switch
    {
        ActorKind.Account => actor.Session?.ToString("D"),
        ActorKind.Client => string.Create(CultureInfo.InvariantCulture, $"{actor.Id:D} {_time.GetUtcNow().UtcDateTime:yyyy-MM-dd}"),
        ActorKind.System or ActorKind.Anonymous => null,
    };

    private Witness[] Take(DateTimeOffset now)
    {
        lock (_gate)
        {
            var taken = _options.Enabled ? _waiting.Keys.ToArray() : [];
            _waiting.Clear();
            _ofSession.Clear();
            if (now - _key.MadeAt >= TimeSpan.FromDays(_options.KeepDays))
            {
                _key.Dispose();
                _key = Key.New(now);
            }

            RandomNumberGenerator.Shuffle(taken.AsSpan());
            return taken;
        }
    }

    private void Keep(System.Data.Common.DbTransaction transaction, IReadOnlyList<Witness> taken, DateTimeOffset day)
    {
        const string Texts = """
            INSERT INTO unanswered (text, first_at, last_at, shown, closed)
            SELECT @Text, @day, @day, FALSE, FALSE WHERE (SELECT COUNT(*) FROM unanswered) < @MostTexts OR EXISTS (SELECT 1 FROM unanswered u WHERE u.text = @Text)
            ON CONFLICT (text) DO UPDATE SET last_at = excluded.last_at
            """;
        const string Witnesses = """
            INSERT INTO unanswered_witness (text, key_name, session, organisation)
            SELECT @Text, @KeyName, @Session, @Organisation WHERE EXISTS (SELECT 1 FROM unanswered u WHERE u.text = @Text AND NOT u.shown)
            ON CONFLICT DO NOTHING
            """;
        const string Show = """
            UPDATE unanswered SET shown = TRUE WHERE NOT shown AND text IN (
                SELECT w.text FROM unanswered_witness w GROUP BY w.text, w.key_name
                HAVING COUNT(DISTINCT w.session) >= @FewestSessions AND COUNT(DISTINCT w.organisation) >= @FewestOrganisations)
            """;
        const string Settled = "DELETE FROM unanswered_witness WHERE text IN (SELECT text FROM unanswered WHERE shown)";

        var connection = transaction.Connection!;
        connection.Execute(Texts, taken.Select(one => one.Text).Distinct(StringComparer.Ordinal).Select(text => new { Text = text, day, _options.MostTexts }), transaction);
        connection.Execute(Witnesses, taken, transaction);
        connection.Execute(Show, new { _options.FewestSessions, _options.FewestOrganisations }, transaction);
        connection.Execute(Settled, transaction: transaction);
    }

    private void Forget(System.Data.Common.DbTransaction transaction, DateTimeOffset now)
    {
        const string Old = "DELETE FROM unanswered WHERE (NOT shown AND first_at <= @since) OR last_at <= @since OR @all";
        const string Orphans = "DELETE FROM unanswered_witness WHERE NOT EXISTS (SELECT 1 FROM unanswered u WHERE u.text = unanswered_witness.text)";

        transaction.Connection!.Execute(Old, new { since = Day(now).AddDays(-_options.KeepDays), all = !_options.Enabled }, transaction);
        transaction.Connection!.Execute(Orphans, transaction: transaction);
    }

    private readonly record struct Witness(string Text, string KeyName, string Session, string Organisation);

    /// <summary>A key that is never written, under a random name that tells its hashes from those of others.</summary>
    private sealed record Key(string Name, byte[] Bytes, DateTimeOffset MadeAt) : IDisposable
    {
        public static Key New(DateTimeOffset at) => new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(HashLength)), RandomNumberGenerator.GetBytes(KeyLength), at);

        public string Hash(string text, string asker) =>
            Convert.ToHexStringLower(HMACSHA256.HashData(Bytes, Encoding.UTF8.GetBytes($"{text}\0{asker}")).AsSpan(0, HashLength));

        public void Dispose() => CryptographicOperations.ZeroMemory(Bytes);
    }
}
