using System.Data.Common;
using Dapper;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Review;

/// <summary>That somebody else works on a form, or on one that looks like it.</summary>
public sealed record PendingForm
{
    public required EntryCode Code { get; init; }

    public required string NameNl { get; init; }

    public required string NameEn { get; init; }

    /// <summary>The form of the draft that asks.</summary>
    public required string Mine { get; init; }

    /// <summary>The other's form: the same, or the same once both are folded.</summary>
    public required string Theirs { get; init; }

    /// <summary>Null for drafts that the bank made of files.</summary>
    public PersonName? Author { get; init; }
}

/// <summary>Likely duplicates among what is not published yet: drafts, and revisions on their way. What is published, Search finds.</summary>
public sealed class PendingForms
{
    private readonly BankDatabase _database;
    private readonly AuditLog _audit;

    internal PendingForms(BankDatabase database, AuditLog audit) => (_database, _audit) = (database, audit);

    /// <summary>What others write about the same signs, by code. Only what the reader may see whole.</summary>
    /// <param name="fold">How forms are compared; Search's comparison fold, which this layer does not know.</param>
    public async Task<Outcome<IReadOnlyList<PendingForm>>> OfAsync(Reader reader, EntryContent draft, Func<string, string> fold, CancellationToken ct)
    {
        if (!Curators.Contain(reader)) return await _audit.DeniedAsync<IReadOnlyList<PendingForm>>(reader, "drafts", ct);
        var mine = draft.Forms.Select(form => form.Value).Where(value => fold(value).Length > 0).DistinctBy(fold, StringComparer.Ordinal).ToDictionary(fold, StringComparer.Ordinal);
        await using var connection = await _database.ReadAsync(ct);
        var found = new List<(PendingForm Form, Guid Author)>();
        foreach (var (author, content) in await PendingAsync(connection, draft.Id))
        {
            if (!DisclosurePoint.ShowsWhole(content, reader.Class)) continue;
            found.AddRange(content.Forms.Where(form => mine.ContainsKey(fold(form.Value))).Select(form => (Of(content, mine[fold(form.Value)], form.Value), author)));
        }

        var names = await PersonName.OfAsync(connection, _database.Dialect, found.Select(pair => pair.Author));
        PendingForm[] answer = [.. found.Select(pair => pair.Form with { Author = names.GetValueOrDefault(pair.Author) }).Distinct().OrderBy(form => form.Code)];
        return Outcome.Ok(await _audit.ReadAsync<IReadOnlyList<PendingForm>>(
            reader, Act.OpenDrafts, draft.Code.ToString(), AuditNote.Outcomes.Done, [new("shown", string.Join(' ', answer.Select(form => form.Code).Distinct()))], answer, ct));
    }

    private static PendingForm Of(EntryContent content, string mine, string theirs) => new()
    {
        Code = content.Code,
        NameNl = content.NameIn("nl"),
        NameEn = content.NameIn("en"),
        Mine = mine,
        Theirs = theirs,
    };

    /// <summary>Every text that is not published yet, but those of one entry.</summary>
    internal static async Task<IEnumerable<(Guid Author, EntryContent Content)>> PendingAsync(DbConnection connection, Guid except)
    {
        const string Find = """
            SELECT author, content FROM draft WHERE entry <> @except AND discarded_at IS NULL
            UNION ALL
            SELECT r.author, r.content FROM revision r JOIN review v ON v.entry = r.entry AND v.revision = r.number
            WHERE r.entry <> @except AND r.content IS NOT NULL AND v.state IN ('InReview', 'Approved')
            """;

        return (await connection.QueryAsync<Row>(Find, new { except })).Select(row => (row.Author, EntryJson.Read(row.Content)));
    }

    private sealed record Row
    {
        public required Guid Author { get; init; }

        public required string Content { get; init; }
    }
}
