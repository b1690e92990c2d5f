using System.Collections.Frozen;
using System.Text.Json;
using Dapper;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Taxonomy;

/// <summary>The labels as they are now, in memory. Names may change; the ids in entries stay.</summary>
public sealed class TaxonomyTable
{
    private readonly BankDatabase _database;
    private volatile FrozenDictionary<Vocabulary, Terms> _vocabularies = Enum.GetValues<Vocabulary>().ToFrozenDictionary(one => one, _ => new Terms([]));

    internal TaxonomyTable(BankDatabase database) => _database = database;

    public IReadOnlyList<Term> Ideologies => Of(Vocabulary.Ideologies);

    public IReadOnlyList<Term> Groups => Of(Vocabulary.Groups);

    public IReadOnlyList<Term> Settings => Of(Vocabulary.Settings);

    /// <summary>The labels of one list that were not merged into another, in their order.</summary>
    public IReadOnlyList<Term> Of(Vocabulary vocabulary) => _vocabularies[vocabulary].List;

    public Term? Ideology(string id) => Find(Vocabulary.Ideologies, id);

    public Term? Group(string id) => Find(Vocabulary.Groups, id);

    public Term? Setting(string id) => Find(Vocabulary.Settings, id);

    /// <summary>The label, or the one that took its place.</summary>
    public Term? Find(Vocabulary vocabulary, string id) => _vocabularies[vocabulary].Find(id);

    /// <summary>The label as it was last written, merged or not, and its list; an id stands in one list only.</summary>
    public (Vocabulary Vocabulary, Term Term)? Exact(string id)
    {
        foreach (var (vocabulary, terms) in _vocabularies)
        {
            if (terms.Exact(id) is { } term) return (vocabulary, term);
        }

        return null;
    }

    /// <summary>The labels that were merged into this one, directly or over others.</summary>
    public IReadOnlyList<Term> MergedInto(Vocabulary vocabulary, string id) => _vocabularies[vocabulary].MergedInto(id);

    internal async Task ReloadAsync(CancellationToken ct)
    {
        const string Find = "SELECT vocabulary, content FROM taxonomy_term ORDER BY vocabulary, position, id";

        await using var connection = await _database.ReadAsync(ct);
        var terms = (await connection.QueryAsync<Row>(Find)).ToLookup(row => row.Vocabulary, row => TermJson.Read(row.Content));
        _vocabularies = Enum.GetValues<Vocabulary>().ToFrozenDictionary(one => one, one => new Terms([.. terms[one.ToString()]]));
    }

    private sealed class Terms(IReadOnlyList<Term> list)
    {
        private readonly FrozenDictionary<string, Term> _byId = list.ToFrozenDictionary(term => term.Id, StringComparer.Ordinal);

        public IReadOnlyList<Term> List { get; } = [.. list.Where(term => term.MergedInto is null)];

        public Term? Exact(string id) => _byId.GetValueOrDefault(id);

        public Term? Find(string id)
        {
            for (var steps = 0; steps <= _byId.Count && _byId.TryGetValue(id, out var term); steps++)
            {
                if (term.MergedInto is null) return term;
                id = term.MergedInto;
            }

            return null;
        }

        public IReadOnlyList<Term> MergedInto(string id) =>
            [.. _byId.Values.Where(term => term.MergedInto is not null && string.Equals(Find(term.Id)?.Id, id, StringComparison.Ordinal)).OrderBy(term => term.Id, StringComparer.Ordinal)];
    }

    private sealed record Row
    {
        public required string Vocabulary { get; init; }

        public required string Content { get; init; }
    }
}

/// <summary>How labels are stored.</summary>
internal static class TermJson
{
    public static string Write(Term term) => JsonSerializer.Serialize(term, EntryJson.Options);

    public static Term Read(string json) => JsonSerializer.Deserialize<Term>(json, EntryJson.Options) ?? throw new JsonException("The document is empty.");
}
