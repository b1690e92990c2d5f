using System.Data.Common;
using Dapper;
using Symbolenbank.Catalog.Accounts;

namespace Symbolenbank.Catalog.Taxonomy;

/// <summary>What was confirmed and what waits, as it is stored.</summary>
internal static class TermHistory
{
    /// <summary>For readers, whom the names of the curation team do not concern.</summary>
    public static readonly IReadOnlyDictionary<Guid, PersonName> Unnamed = new Dictionary<Guid, PersonName>();

    /// <summary>The versions of a label, newest first.</summary>
    public static async Task<IReadOnlyList<VersionRow>> OfAsync(DbConnection connection, Vocabulary vocabulary, string id)
    {
        const string Find = """
            SELECT version, content, reason, proposed_by, decided_by, decided_at FROM taxonomy_change
            WHERE vocabulary = @vocabulary AND term = @id AND outcome = 'Confirmed' ORDER BY version DESC
            """;

        return [.. await connection.QueryAsync<VersionRow>(Find, new { vocabulary = vocabulary.ToString(), id })];
    }

    /// <summary>The proposals that wait, with whether they are those of this account's person.</summary>
    public static async Task<IReadOnlyList<ProposalRow>> OpenAsync(DbConnection connection, Guid account)
    {
        const string Find = """
            SELECT c.vocabulary, c.number, c.based_on, c.content, c.hash, c.reason, c.proposed_by, c.proposed_at,
                COALESCE(a.person, a.id, c.proposed_by) AS person, COALESCE((SELECT COALESCE(m.person, m.id) FROM account m WHERE m.id = @account), '') AS me
            FROM taxonomy_change c
            LEFT JOIN account a ON a.id = c.proposed_by
            WHERE c.outcome IS NULL
            ORDER BY c.proposed_in, c.vocabulary, c.term
            """;

        return [.. await connection.QueryAsync<ProposalRow>(Find, new { account })];
    }

    internal sealed record VersionRow
    {
        public required int Version { get; init; }

        public required string Content { get; init; }

        public required string Reason { get; init; }

        public required Guid ProposedBy { get; init; }

        public required Guid DecidedBy { get; init; }

        public required DateTimeOffset DecidedAt { get; init; }

        public IEnumerable<Guid> People => [ProposedBy, DecidedBy];

        public TermVersion Made(IReadOnlyDictionary<Guid, PersonName> names) => new()
        {
            Version = Version,
            Term = TermJson.Read(Content),
            At = DecidedAt,
            Reason = Reason,
            ProposedBy = names.GetValueOrDefault(ProposedBy),
            ConfirmedBy = names.GetValueOrDefault(DecidedBy),
        };
    }

    internal sealed record ProposalRow
    {
        public required string Vocabulary { get; init; }

        public required int Number { get; init; }

        public required int BasedOn { get; init; }

        public required string Content { get; init; }

        public required string Hash { get; init; }

        public required string Reason { get; init; }

        public required Guid ProposedBy { get; init; }

        public required DateTimeOffset ProposedAt { get; init; }

        public required string Person { get; init; }

        public required string Me { get; init; }

        private bool IsMine => string.Equals(Person, Me, StringComparison.Ordinal);

        public TermProposal Proposed(IReadOnlyDictionary<Guid, PersonName> names, bool decides) => new()
        {
            Vocabulary = Enum.Parse<Vocabulary>(Vocabulary),
            Number = Number,
            BasedOn = BasedOn,
            Term = TermJson.Read(Content),
            Hash = Hash,
            Reason = Reason,
            At = ProposedAt,
            By = names.GetValueOrDefault(ProposedBy),
            MayDecide = decides && !IsMine,
            IsMine = IsMine,
        };
    }
}
