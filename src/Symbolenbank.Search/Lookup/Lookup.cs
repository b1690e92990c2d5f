using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Taxonomy;
using Symbolenbank.Catalog.Unanswered;
using Symbolenbank.Search.Forms;
using Symbolenbank.Search.FullText;

namespace Symbolenbank.Search;

/// <summary>Answers "is this in the bank?" for words. Thread-safe.</summary>
/// <remarks>Finds come from copies of what is published; the reading room checks them against the truth and records them before they are handed out.</remarks>
public sealed class Lookup
{
    private readonly LookupRun _run;
    private readonly ReadingRoom _room;
    private readonly TaxonomyTable _taxonomy;
    private readonly UnansweredTally _unanswered;
    private readonly SearchOptions _options;

    internal Lookup(LookupRun run, ReadingRoom room, TaxonomyTable taxonomy, UnansweredTally unanswered, SearchOptions options) =>
        (_run, _room, _taxonomy, _unanswered, _options) = (run, room, taxonomy, unanswered, options);

    /// <summary>What answers for full text, with its version, for operators.</summary>
    public string Engine => _run.Engine;

    /// <summary>Finds entries by form, name, look or meaning. Invalid when the query is empty, too long or no text; unavailable while full text is being rebuilt.</summary>
    /// <exception cref="Catalog.Audit.AuditUnavailableException">The answer could not be recorded, so there is none.</exception>
    public async Task<Outcome<LookupAnswer>> FindAsync(Reader reader, LookupQuery query, CancellationToken ct)
    {
        if (QueryRules.Check(query, _options) is { Count: > 0 } faults)
            return Outcome.Invalid<LookupAnswer>(faults);
        var typed = FoldedQuery.Of(query.Text);
        Found found;
        try
        {
            found = _run.Search(typed, new Viewpoint(reader.Class.Clearance, reader.Class.Pap, FacetFilter.Of(Current(query.Filters))), query.Offset, query.Limit);
        }
        catch (IndexDamagedException)
        {
            return Outcome.Unavailable<LookupAnswer>();
        }
        var ids = new Guid[found.Page.Length];
        for (var at = 0; at < ids.Length; at++)
            ids[at] = found.Page[at].Entry.Id;
        var entries = await _room.AnswerAsync(reader, new Enquiry { Query = query.Text, Total = found.Total }, ids, ct);
        if (found.Total == 0 && query.Filters.IsNone)
            _unanswered.Count(reader, query.Text);
        return Outcome.Ok(new LookupAnswer
        {
            Hits = Hits(found.Page, entries, _run.Explainer(typed, query.Language)),
            Total = found.Total,
            Facets = found.Facets,
        });
    }

    /// <summary>Lists all entries of the kinds that the query's filters name, by code; its text is not looked at. Invalid when they name none, as is a wrong limit or offset.</summary>
    /// <exception cref="Catalog.Audit.AuditUnavailableException">The answer could not be recorded, so there is none.</exception>
    public async Task<Outcome<LookupAnswer>> ListAsync(Reader reader, LookupQuery query, CancellationToken ct)
    {
        var kinds = string.Join(' ', query.Filters.Kinds);
        if (QueryRules.Check(query with { Text = kinds }, _options) is { Count: > 0 } faults)
            return Outcome.Invalid<LookupAnswer>(faults);
        var found = _run.List(new Viewpoint(reader.Class.Clearance, reader.Class.Pap, FacetFilter.Of(Current(query.Filters))), query.Offset, query.Limit);
        var entries = await _room.AnswerAsync(reader, new Enquiry { Query = kinds, Total = found.Total }, [.. found.Page.Select(candidate => candidate.Entry.Id)], ct);
        return Outcome.Ok(new LookupAnswer
        {
            Hits = [.. entries.Select(entry => new Hit { Entry = entry, Reason = new HitReason { Kind = HitKind.Listed } })],
            Total = found.Total,
            Facets = found.Facets,
        });
    }

    /// <summary>Entries that say much the same as this one, as this reader sees it, most alike first. Unavailable while full text is being rebuilt.</summary>
    /// <param name="most">How many, 1 to <see cref="SearchOptions.MaxLimit"/>.</param>
    /// <exception cref="Catalog.Audit.AuditUnavailableException">The answer could not be recorded, so there is none.</exception>
    public async Task<Outcome<IReadOnlyList<DisclosedEntry>>> LikeAsync(Reader reader, DisclosedEntry entry, int most, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, SearchOptions.MaxLimit);
        try
        {
            var ids = _run.Like(entry.Content, new Viewpoint(reader.Class.Clearance, reader.Class.Pap, null), most);
            return Outcome.Ok(await _room.AnswerAsync(reader, new Enquiry { Query = $"like {entry.Content.Code}", Total = ids.Length }, ids, ct));
        }
        catch (IndexDamagedException)
        {
            return Outcome.Unavailable<IReadOnlyList<DisclosedEntry>>();
        }
    }

    /// <summary>What may be meant by the beginning that somebody typed; one a entry, covered forms never. Invalid when the text is too long or no text.</summary>
    /// <param name="searchSession">A random name for one visit of the search field: suggestions are recorded once for each.</param>
    /// <param name="language">The reader's language, BCP 47: its names come first.</param>
    /// <exception cref="Catalog.Audit.AuditUnavailableException">The suggestions could not be recorded, so there are none.</exception>
    public async Task<Outcome<IReadOnlyList<Suggestion>>> SuggestAsync(Reader reader, string text, string searchSession, string language, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Outcome.Ok<IReadOnlyList<Suggestion>>([]);
        if (QueryRules.Check(text, _options) is { } fault)
            return Outcome.Invalid<IReadOnlyList<Suggestion>>(fault);
        await _room.NoteSuggestionsAsync(reader, searchSession, ct);
        var found = _run.Suggest(FoldedQuery.Of(text), new Viewpoint(reader.Class.Clearance, reader.Class.Pap, null), language);
        return Outcome.Ok<IReadOnlyList<Suggestion>>([.. found.Select(candidate => Suggestions.Of(candidate, language))]);
    }

    // An id that was kept in an address or a program still finds, after its label was merged into another.
    private LookupFilters Current(LookupFilters filters) => filters.Ideologies.Count == 0 && filters.Settings.Count == 0 ? filters : filters with
    {
        Ideologies = [.. filters.Ideologies.Select(id => _taxonomy.Ideology(id)?.Id ?? id)],
        Settings = [.. filters.Settings.Select(id => _taxonomy.Setting(id)?.Id ?? id)],
    };

    // Both are in the same order; what the reading room withheld is passed over.
    private static List<Hit> Hits(Candidate[] page, IReadOnlyList<DisclosedEntry> entries, HitExplainer explainer)
    {
        var hits = new List<Hit>(entries.Count);
        var at = 0;
        foreach (var entry in entries)
        {
            while (page[at].Entry.Id != entry.Id)
                at++;
            if (explainer.Explain(page[at], entry.Content) is { } reason)
                hits.Add(new Hit { Entry = entry, Reason = reason });
        }
        return hits;
    }
}
