namespace Symbolenbank.Search.FullText;

/// <summary>All stems of all documents, so that the index is not asked for what it cannot have. Immutable and thread-safe.</summary>
/// <remarks>It only saves questions whose answer is nothing; stems of withdrawn or hidden entries in it change no answer.</remarks>
internal sealed class StemVocabulary
{
    private readonly string[] _stems;

    private StemVocabulary(string[] stems) => _stems = stems;

    public static StemVocabulary Of(IEnumerable<EntryDocument> documents)
    {
        var stems = Gather(documents);
        string[] sorted = [.. stems];
        Array.Sort(sorted, StringComparer.Ordinal);
        return new StemVocabulary(sorted);
    }

    /// <summary>With the stems of further documents.</summary>
    public StemVocabulary With(IEnumerable<EntryDocument> documents)
    {
        var added = Gather(documents);
        added.RemoveWhere(stem => Array.BinarySearch(_stems, stem, StringComparer.Ordinal) >= 0);
        if (added.Count == 0)
            return this;
        string[] stems = [.. _stems, .. added];
        Array.Sort(stems, StringComparer.Ordinal);
        return new StemVocabulary(stems);
    }

    /// <summary>True when some document has the stem or, with <paramref name="beginnings"/>, a stem that begins with it.</summary>
    public bool Has(string stem, bool beginnings)
    {
        var at = Array.BinarySearch(_stems, stem, StringComparer.Ordinal);
        return at >= 0 || (beginnings && ~at < _stems.Length && _stems[~at].StartsWith(stem, StringComparison.Ordinal));
    }

    private static HashSet<string> Gather(IEnumerable<EntryDocument> documents)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        var known = stems.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var version in documents.SelectMany(static document => document.Versions))
        {
            foreach (var field in (ReadOnlySpan<string>)[version.Name, version.Looks, version.Meaning, version.Explanation])
            {
                foreach (var stem in field.AsSpan().Split(' '))
                    known.Add(field.AsSpan()[stem]);
            }
        }
        return stems;
    }
}
