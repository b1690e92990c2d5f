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
    private volatile State _state = new([], [], []);

    internal TaxonomyTable(BankDatabase database) => _database = database;

    public IReadOnlyList<Term> Ideologies => _state.Ideologies.List;

    public IReadOnlyList<Term> Groups => _state.Groups.List;

    public IReadOnlyList<Term> Settings => _state.Settings.List;

    public Term? Ideology(string id) => _state.Ideologies.Find(id);

    public Term? Group(string id) => _state.Groups.Find(id);

    public Term? Setting(string id) => _state.Settings.Find(id);

    internal async Task ReloadAsync(CancellationToken ct)
    {
        const string Find = "SELECT vocabulary, content FROM taxonomy_term ORDER BY vocabulary, position";

        await using var connection = await _database.ReadAsync(ct);
        var terms = (await connection.QueryAsync<Row>(Find)).ToLookup(row => row.Vocabulary, row => JsonSerializer.Deserialize<Term>(row.Content, EntryJson.Options)!);
        _state = new State([.. terms[nameof(Vocabulary.Ideologies)]], [.. terms[nameof(Vocabulary.Groups)]], [.. terms[nameof(Vocabulary.Settings)]]);
    }

    private sealed class Terms(IReadOnlyList<Term> list)
    {
        private readonly FrozenDictionary<string, Term> _byId = list.ToFrozenDictionary(term => term.Id, StringComparer.Ordinal);

        public IReadOnlyList<Term> List { get; } = [.. list.Where(term => term.MergedInto is null)];

        /// <summary>The term, or the one that took its place.</summary>
        public Term? Find(string id)
        {
            for (var steps = 0; steps <= _byId.Count && _byId.TryGetValue(id, out var term); steps++)
            {
                if (term.MergedInto is null) return term;
                id = term.MergedInto;
            }

            return null;
        }
    }

    private sealed class State(IReadOnlyList<Term> ideologies, IReadOnlyList<Term> groups, IReadOnlyList<Term> settings)
    {
        public Terms Ideologies { get; } = new(ideologies);

        public Terms Groups { get; } = new(groups);

        public Terms Settings { get; } = new(settings);
    }

    private sealed record Row
    {
        public required string Vocabulary { get; init; }

        public required string Content { get; init; }
    }
}
