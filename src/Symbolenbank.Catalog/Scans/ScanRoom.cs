using System.Globalization;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Publication;

namespace Symbolenbank.Catalog.Scans;

/// <summary>Hands out what scans found: looks up the entries that the reader may see now, records sizes, counts and codes, and only then gives the answer.</summary>
/// <remarks>Every method throws <see cref="AuditUnavailableException"/> when it cannot be recorded.</remarks>
public sealed class ScanRoom
{
    /// <summary>Which people may try a text. Machines may by the scope of their agreement.</summary>
    public static readonly IReadOnlyList<Role> Roles = [Role.Analyst, Role.Expert, Role.EditorInChief, Role.Moderator];

    /// <summary>Who may count what a form hits in the operator's own texts.</summary>
    public static readonly IReadOnlyList<Role> TrialRoles = [Role.Analyst, Role.Expert, Role.EditorInChief];

    private readonly AuditLog _audit;
    private readonly DisclosedEntries _entries;
    private readonly TruthWatch _watch;

    internal ScanRoom(AuditLog audit, DisclosedEntries entries, TruthWatch watch) => (_audit, _entries, _watch) = (audit, entries, watch);

    /// <summary>Whether the reader's purpose and role allow scanning at all. Oversight and administration need no scans, so they get none.</summary>
    public static bool MayScan(Reader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return Admits(reader.Purpose) && (reader.Actor.Kind is ActorKind.Client || Roles.Any(reader.Roles.Contains));
    }

    /// <summary>Records that somebody asked for a scan who may not.</summary>
    public Task<Outcome<T>> RefuseAsync<T>(Reader reader, CancellationToken ct) =>
        _audit.DeniedAsync<T>(reader, "scans", ct);

    /// <summary>Makes an answer from the entries that the reader may see of these codes, and gives it once it is on record.</summary>
    /// <param name="make">Gets the entries by code; what is absent and what is forbidden are both missing.</param>
    public async Task<T> AnswerAsync<T>(
        Reader reader, IReadOnlyCollection<string> codes, Func<IReadOnlyDictionary<string, DisclosedEntry>, (T Answer, ScanTally Tally)> make, CancellationToken ct)
    {
        var (answer, tally) = make(await FindAsync(reader, codes, ct));
        return await _audit.ReadAsync(reader, Act.ScanTexts, "", AuditNote.Outcomes.Done, Details(tally), answer, ct);
    }

    /// <summary>Gives counts and excerpts of the operator's texts once it is on record that they were shown; NotAllowed, and on record too, for other roles.</summary>
    /// <param name="subject">What the forms belong to, such as an entry's code.</param>
    public Task<Outcome<T>> ShowTrialAsync<T>(Reader reader, string subject, TrialTally tally, T answer, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(tally);
        return TrialRoles.Any(reader.Roles.Contains)
            ? _audit.ReadAsync(
                reader, Act.OpenCorpusTrial, subject, tally.Refused > 0 ? AuditNote.Outcomes.Refused : AuditNote.Outcomes.Done, Details(tally), Outcome.Ok(answer), ct)
            : _audit.DeniedAsync<T>(reader, "corpus", ct);
    }

    private static bool Admits(Purpose purpose) => purpose switch
    {
        Purpose.Interpretation or Purpose.Moderation or Purpose.Curation or Purpose.Research => true,
        Purpose.Oversight or Purpose.Administration => false,
    };

    private static KeyValuePair<string, string>[] Details(ScanTally tally) =>
    [
        new("texts", Number(tally.Texts)),
        new("characters", Number(tally.Characters)),
        new("matches", Number(tally.Matches)),
        new("shown", string.Join(' ', tally.Shown.Select(static entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Content.Code}@{entry.Revision}")).Order(StringComparer.Ordinal))),
    ];

    private static List<KeyValuePair<string, string>> Details(TrialTally tally)
    {
        List<KeyValuePair<string, string>> details = [new("forms", Number(tally.Forms)), new("excerpts", Number(tally.Excerpts))];
        if (tally.Sought.Count > 0) details.Add(new("sought", string.Join(" | ", tally.Sought)));
        if (tally.Refused > 0) details.Add(new("refused", Number(tally.Refused)));
        return details;
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private async Task<Dictionary<string, DisclosedEntry>> FindAsync(Reader reader, IReadOnlyCollection<string> codes, CancellationToken ct)
    {
        var shelf = _watch.Shelf;
        var found = new Dictionary<string, DisclosedEntry>(StringComparer.Ordinal);
        foreach (var code in codes)
        {
            if (EntryCode.TryParse(code, out var known)
                && shelf.ByCode.TryGetValue(known, out var shelved)
                && DisclosurePoint.Permits(shelved.Tlp, shelved.Pap, reader.Class)
                && await _entries.PlainAsync(shelved, reader.Class, ct) is { } entry)
            {
                found[code] = entry;
            }
        }

        return found;
    }
}
