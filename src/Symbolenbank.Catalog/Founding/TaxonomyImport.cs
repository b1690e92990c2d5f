using Dapper;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Store;
using Symbolenbank.Catalog.Taxonomy;

namespace Symbolenbank.Catalog.Founding;

/// <summary>
/// Brings the labels of <c>data/taxonomy</c> into the bank. No back door either: once the bank is founded, a new or changed label of a file
/// is a proposal that an editor-in-chief decides on, except in Development; a label that was edited in the bank is left alone.
/// </summary>
internal sealed class TaxonomyImport(DataFiles files, BankDatabase database, AuditLog audit)
{
    /// <param name="founding">Whether files may still change what readers see.</param>
    public async Task RunAsync(bool founding, ImportReport report, CancellationToken ct)
    {
        var seen = await SeenAsync(ct);
        var now = await NowAsync(ct);
        foreach (var (vocabulary, terms) in files.Taxonomy())
        {
            var news = new List<TermText>();
            foreach (var (position, term) in terms.Index())
            {
                var text = TermText.Of(vocabulary, term, position);
                if (seen.Contains((text.Vocabulary, text.Id, text.Hash))) continue;
                var current = now.GetValueOrDefault((text.Vocabulary, text.Id));
                if (current is not null && !seen.Contains((text.Vocabulary, text.Id, current.Hash))) report.LeftAlone.Add($"taxonomy/{vocabulary}: '{term.Id}' has been edited in the bank since it was imported.");
                else news.Add(text with { BasedOn = current?.Version ?? 0 });
            }

            if (news.Count > 0) await audit.ChangeAsync(Actor.FoundingData, founding ? Act.TaxonomyImported : Act.TermProposed, vocabulary.ToString(), "", change => WriteAsync(change, news, founding), ct);
        }
    }

    private static async Task<Outcome<int>> WriteAsync(Change change, IReadOnlyList<TermText> news, bool founding)
    {
        foreach (var text in news)
        {
            // The files' own newer word takes the place of their older one, which nobody decided on.
            await TermRows.CloseAsync(change, text.Vocabulary, text.Id, TermOutcome.TakenBack, Actor.FoundingData.Id, onlyBy: Actor.FoundingData.Id);
            var number = await TermRows.ProposeAsync(change, text, "", Actor.FoundingData.Id);
            if (founding && number is { } made) await TermRows.ConfirmAsync(change, text, made, Actor.FoundingData.Id);
        }

        if (founding) change.ConcernsTaxonomy(ids: true);
        return Outcome.Ok(news.Count);
    }

    /// <summary>What files brought before, whatever became of it.</summary>
    private async Task<HashSet<(string Vocabulary, string Id, string Hash)>> SeenAsync(CancellationToken ct)
    {
        const string Find = "SELECT vocabulary, term, hash FROM taxonomy_change WHERE proposed_by = @Id";

        await using var connection = await database.ReadAsync(ct);
        return [.. await connection.QueryAsync<(string, string, string)>(Find, new { Actor.FoundingData.Id })];
    }

    private async Task<Dictionary<(string Vocabulary, string Id), TermNow>> NowAsync(CancellationToken ct)
    {
        await using var connection = await database.ReadAsync(ct);
        return (await TermRows.AllAsync(connection)).ToDictionary(row => (row.Vocabulary, row.Id));
    }
}
