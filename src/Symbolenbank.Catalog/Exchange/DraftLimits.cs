using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Exchange;

/// <summary>What keeps a text from being a draft at all. What a draft still lacks for publication is no fault here: its author and the gate see to that.</summary>
internal static class DraftLimits
{
    public static IEnumerable<RowFault> FaultsOf(EntryContent entry)
    {
        if (entry.Forms.Count == 0 && entry.Texts.Values.All(text => text.Name.Trim().Length == 0)) yield return new RowFault(RowFaultKind.NothingSaid);
        if (entry.Forms.Count > EntryRules.MaxForms) yield return new RowFault(RowFaultKind.TooManyForms, "forms", $"{entry.Forms.Count}");
        foreach (var form in entry.Forms.Where(form => form.Value.Length > EntryRules.MaxFormLength)) yield return new RowFault(RowFaultKind.FormTooLong, "forms", CellReading.Beginning(form.Value));
        foreach (var (column, text) in TextsOf(entry))
        {
            if (text.Length > EntryRules.MaxTextLength) yield return new RowFault(RowFaultKind.TextTooLong, column, CellReading.Beginning(text));
            if (!StoredText.IsSound(text)) yield return new RowFault(RowFaultKind.BadCharacter, column, CellReading.Beginning(text));
        }
    }

    /// <summary>The last check, of all of it.</summary>
    public static RowFault? FaultOfWhole(EntryContent entry)
    {
        var (json, fault) = DraftText.Of(entry);
        if (json is not null) return null;
        return string.Equals(fault!.Sentence, DraftText.TooLong, StringComparison.Ordinal) ? new RowFault(RowFaultKind.TooMuch) : new RowFault(RowFaultKind.BadCharacter);
    }

    private static IEnumerable<(string Column, string Text)> TextsOf(EntryContent entry) =>
    [
        .. entry.Texts.SelectMany(pair => new[] { ($"name_{pair.Key}", pair.Value.Name), ($"summary_{pair.Key}", pair.Value.Summary), ($"explanation_{pair.Key}", pair.Value.Explanation) }),
        .. entry.Texts.SelectMany(pair => pair.Value.Questions.Select(text => ($"questions_{pair.Key}", text)).Concat(pair.Value.Looks.Select(text => ($"looks_{pair.Key}", text)))),
        .. entry.Forms.Select(form => ("forms", form.Value)),
        .. entry.Senses.SelectMany(sense => new[] { ("senses", sense.Text.Nl), ("senses", sense.Text.En) }),
        .. entry.Sources.SelectMany(source => new[] { ("sources", source.Id), ("sources", source.Citation), ("sources", source.Publisher) }),
    ];
}
