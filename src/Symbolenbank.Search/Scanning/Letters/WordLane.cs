namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Finds forms written with letters, through disguises.</summary>
/// <remarks>The stream of letter classes is searched for keys; each place found is looked at by <see cref="WordSearch"/>.</remarks>
internal sealed class WordLane(WordForms forms, IReadOnlyList<ScanForm> all)
{
    /// <summary>Finds the places in all texts that were read where a key stands; what they are worth is for later to say.</summary>
    public void Find(ScanSession session)
    {
        var stream = session.Stream;
        var plain = forms.Plain.Find(stream.Classes, stream.Count, ref session.Hits);
        var count = forms.Short.IsEmpty ? plain : forms.Short.Find(stream.Classes, stream.Count, stream.Starts, ref session.Hits, plain);
        session.Keys = new FoundKeys(plain, count);
    }

    /// <summary>Adds the matches in a text at the places that <see cref="Find"/> gave.</summary>
    public void Consider(ReadOnlySpan<char> text, in TextReading reading, in WordGuard guard, ScanSession session, CancellationToken ct)
    {
        var (plain, others) = session.Keys.Of(reading, session.Hits);
        if (plain.Length + others.Length == 0)
            return;
        var search = new WordSearch(text, session.Stream.PlacesOf(reading), reading.IsOther, forms, all, guard, session.Found);
        foreach (var hit in plain)
        {
            ct.ThrowIfCancellationRequested();
            search.At(hit.Start - reading.First, hit.Pattern, session.Stream.OutlineAt(hit.Start));
        }
        foreach (var hit in others)
        {
            ct.ThrowIfCancellationRequested();
            search.At(hit.Start - reading.First, forms.PatternOfShort(hit.Pattern), session.Stream.OutlineAt(hit.Start));
        }
    }
}
