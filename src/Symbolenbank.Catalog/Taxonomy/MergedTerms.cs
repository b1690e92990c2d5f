using System.Collections.Frozen;
using System.Data.Common;
using Dapper;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Catalog.Taxonomy;

/// <summary>Which labels took the place of merged ones. Put into each text when it is read, so that a merge touches no entry.</summary>
internal sealed class MergedTerms
{
    private readonly FrozenDictionary<(Vocabulary Vocabulary, string Id), string> _next;

    private MergedTerms(FrozenDictionary<(Vocabulary Vocabulary, string Id), string> next) => _next = next;

    public static async Task<MergedTerms> OfAsync(DbConnection connection, DbTransaction? transaction)
    {
        const string Find = "SELECT vocabulary, id, merged_into FROM taxonomy_term WHERE merged_into IS NOT NULL";

        var rows = await connection.QueryAsync<Row>(Find, transaction: transaction);
        return new MergedTerms(rows.ToFrozenDictionary(row => (Enum.Parse<Vocabulary>(row.Vocabulary), row.Id), row => row.MergedInto));
    }

    /// <summary>The id that stands for this one now.</summary>
    public string Current(Vocabulary vocabulary, string id)
    {
        for (var steps = 0; steps <= _next.Count && _next.TryGetValue((vocabulary, id), out var next); steps++) id = next;
        return id;
    }

    /// <summary>The text with the ids that hold now, each once; two links to what is now one group become one with the sources of both.</summary>
    public EntryContent In(EntryContent content) => _next.Count == 0 ? content : content with
    {
        Ideologies = Current(Vocabulary.Ideologies, content.Ideologies),
        Settings = Current(Vocabulary.Settings, content.Settings),
        Groups = [.. content.Groups
            .GroupBy(link => Current(Vocabulary.Groups, link.Group), StringComparer.Ordinal)
            .Select(same => new GroupLink { Group = same.Key, SourceIds = [.. same.SelectMany(link => link.SourceIds).Distinct(StringComparer.Ordinal)] })],
    };

    private string[] Current(Vocabulary vocabulary, IReadOnlyList<string> ids) =>
        [.. ids.Select(id => Current(vocabulary, id)).Distinct(StringComparer.Ordinal)];

    private sealed record Row
    {
        public required string Vocabulary { get; init; }

        public required string Id { get; init; }

        public required string MergedInto { get; init; }
    }
}
