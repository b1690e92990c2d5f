using Microsoft.Extensions.Options;
using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Scans;
using Symbolenbank.Search.Scanning;

namespace Symbolenbank.Search;

/// <summary>A text that somebody wants scanned.</summary>
/// <param name="Language">BCP 47 language of the text; Dutch and English words count as ordinary when it is null.</param>
public sealed record TextToScan(string Text, string? Language = null);

/// <summary>Answers "which signs of the bank stand in this text?". Thread-safe. Keeps nothing of the texts.</summary>
/// <remarks>The sets are copies of what is published; each match is checked against the truth, and recorded, before it is handed out.</remarks>
public sealed class TextScans
{
    /// <summary>Stands in the place of each text that is too long.</summary>
    private static readonly TextToScan TooLong = new("");

    private readonly ScanSets _sets;
    private readonly ScanRoom _room;
    private readonly SearchState _state;
    private readonly ScanningOptions _options;
    private readonly TimeProvider _time;

    internal TextScans(ScanSets sets, ScanRoom room, SearchState state, IOptions<ScanningOptions> options, TimeProvider time) =>
        (_sets, _room, _state, _options, _time) = (sets, room, state, options.Value, time);

    /// <summary>The longest text that is scanned, in UTF-16 units.</summary>
    public int LongestText => _options.LongestText;

    /// <summary>Whether a text is longer than those that are scanned.</summary>
    public bool IsTooLong(TextToScan text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Text.Length > _options.LongestText;
    }

    /// <summary>Whether this reader may scan at all; that somebody asked who may not is on record.</summary>
    public async Task<bool> AdmitsAsync(Reader reader, CancellationToken ct) =>
        ScanRoom.MayScan(reader) || (await _room.RefuseAsync<bool>(reader, ct)).IsOk;

    /// <summary>
    /// Scans texts, whatever they hold, for the forms that this reader may see; one that is too long is said to be so in its place. Invalid when one has a language that is none,
    /// NotAllowed for purposes and roles without scans, unavailable while the forms are being compiled.
    /// </summary>
    /// <exception cref="Catalog.Audit.AuditUnavailableException">The answer could not be recorded, so there is none.</exception>
    public async Task<Outcome<ScanAnswer>> ScanAsync(Reader reader, IReadOnlyList<TextToScan> texts, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(texts);
        if (!ScanRoom.MayScan(reader))
            return await _room.RefuseAsync<ScanAnswer>(reader, ct);
        if (texts.Any(static text => text.Language is { } language && !TextLanguage.IsTag(language)))
            return Outcome.Invalid<ScanAnswer>(new Fault("language", TextLanguage.Rule));
        if (await SetForAsync(reader, ct) is not { } set)
            return Outcome.Unavailable<ScanAnswer>();
        List<ScanMatch>[] found = [.. texts.Select(static _ => new List<ScanMatch>())];
        ct.ThrowIfCancellationRequested();
        TextToScan[] scanned = [.. texts.Select(text => IsTooLong(text) ? TooLong : text)];
        var omitted = set.Scan(scanned, found, _options.MostMatches, ct);
        HashSet<string> codes = new(found.SelectMany(static matches => matches).Select(static match => match.Code), StringComparer.Ordinal);
        return Outcome.Ok(await _room.AnswerAsync(reader, codes, entries => Answer(scanned, found, omitted, entries), ct));
    }

    private async Task<FormSet?> SetForAsync(Reader reader, CancellationToken ct)
    {
        if (_state.Lag is null)
            return null;
        var compiling = _sets.AtAsync(reader.Class.Clearance, reader.Class.Pap);
        if (compiling.IsCompletedSuccessfully)
            return compiling.Result;
        try
        {
            return await compiling.WaitAsync(TimeSpan.FromSeconds(_options.CompileSeconds), _time, ct);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    // What is no longer published, or no longer scanned for, is dropped here even while its set is still in use.
    private (ScanAnswer Answer, ScanTally Tally) Answer(IReadOnlyList<TextToScan> texts, List<ScanMatch>[] found, IReadOnlyList<int> omitted, IReadOnlyDictionary<string, DisclosedEntry> entries)
    {
        var held = new Dictionary<(string Code, string Form), bool>();
        bool IsHeld(ScanMatch match)
        {
            if (!held.TryGetValue((match.Code, match.Form), out var known))
                held[(match.Code, match.Form)] = known = entries.TryGetValue(match.Code, out var entry) && _sets.Holds(entry.Content, match.Form);
            return known;
        }

        var scanned = new ScannedText[found.Length];
        var shown = new SortedDictionary<string, DisclosedEntry>(StringComparer.Ordinal);
        for (var at = 0; at < found.Length; at++)
        {
            var matches = found[at];
            matches.RemoveAll(match => !IsHeld(match));
            foreach (var match in matches)
                shown[match.Code] = entries[match.Code];
            scanned[at] = new ScannedText(matches, omitted[at], ReferenceEquals(texts[at], TooLong));
        }
        var answer = new ScanAnswer { Texts = scanned, Entries = [.. shown.Values] };
        return (answer, new ScanTally(texts.Count, texts.Sum(static text => (long)text.Text.Length), scanned.Sum(static text => text.Matches.Count), shown.Values));
    }
}
