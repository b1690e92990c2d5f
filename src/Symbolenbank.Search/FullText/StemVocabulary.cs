using Symbolenbank.Search.Forms;

namespace Symbolenbank.Search.FullText;

/// <summary>
/// All stems of the documents that one set of readers sees. It says what a question can find there, so that no engine is asked for what it cannot have,
/// and what else a stem of the question may stand for. Immutable and thread-safe.
/// </summary>
/// <remarks>Stems of withdrawn entries stay until the index is filled again. Like the index, it holds nothing that its readers may not see.</remarks>
internal sealed class StemVocabulary
{
    /// <summary>Shorter stems are sought whole; longer ones also as the beginning of a longer word, as Dutch joins words.</summary>
    private const int ShortestBeginning = 4;

    /// <summary>The shortest half of a word that is taken apart, when the bank knows both halves.</summary>
    private const int ShortestHalf = 3;

    /// <summary>The shortest half that is sought when the bank does not know the other.</summary>
    private const int ShortestLoneHalf = 5;

    /// <summary>The most words that a misspelled one is read as.</summary>
    private const int MostMeant = 8;

    private readonly string[] _stems;
    private readonly Lazy<DeletionTable> _misspellings;

    private StemVocabulary(string[] stems)
    {
        _stems = stems;
        _misspellings = new Lazy<DeletionTable>(() => new DeletionTable(stems));
    }

    public static StemVocabulary Of(IEnumerable<DocumentVersion> versions) => new(Sorted(Gather(versions)));

    /// <summary>With the stems of further documents.</summary>
    public StemVocabulary With(IEnumerable<DocumentVersion> versions)
    {
        var added = Gather(versions);
        added.RemoveWhere(Has);
        return added.Count == 0 ? this : new StemVocabulary(Sorted([.. _stems, .. added]));
    }

    /// <summary>What each word of the question may stand for here, for any engine to seek.</summary>
    public SoughtText Read(TextQuery query) => new(
        [.. query.Stems.Select((stem, at) => new SoughtWord(query.Words[at], query.Wide ? Wide(stem) : Has(stem) ? [new Reading(stem)] : []))],
        query.Complete);

    /// <summary>The stems that begin with <paramref name="beginning"/>, shortest first, at most <paramref name="most"/>.</summary>
    public IEnumerable<string> Beginning(string beginning, int most)
    {
        var from = Array.BinarySearch(_stems, beginning, StringComparer.Ordinal);
        from = from < 0 ? ~from : from;
        var to = from;
        while (to < _stems.Length && _stems[to].StartsWith(beginning, StringComparison.Ordinal))
            to++;
        return _stems[from..to].OrderBy(static stem => stem.Length).Take(most);
    }

    /// <summary>True when a word of a text may be why <see cref="Read"/> sought it for a stem of the question; a misspelled stem resembles none.</summary>
    public static bool Resembles(string word, string stem) =>
        (stem.Length >= ShortestBeginning && word.StartsWith(stem, StringComparison.Ordinal))
        || (word.Length >= ShortestLoneHalf && (stem.StartsWith(word, StringComparison.Ordinal) || stem.EndsWith(word, StringComparison.Ordinal)));

    // The stem itself and words that begin with it or, when the bank does not know it, what it was meant to be or made of.
    // Few alternatives, because each counts for itself.
    private Reading[] Wide(string stem)
    {
        var begins = stem.Length >= ShortestBeginning && BeginsSome(stem);
        if (begins || Has(stem))
            return [new Reading(stem) { Begins = begins }];
        Reading[] meant = [.. Misspelled(stem).Select(static meant => new Reading(meant))];
        return meant.Length > 0 ? meant : Halves(stem) is { } halves ? [halves] : [];
    }

    private IEnumerable<string> Misspelled(string stem)
    {
        var mistakes = Mistakes(stem);
        if (mistakes == 0)
            return [];
        var near = new HashSet<int>();
        _misspellings.Value.Collect(stem, near);
        var found = near.Select(key => (Stem: _stems[key], Distance: Spelling.Distance(stem, _stems[key], mistakes)))
            .Where(found => found.Distance <= Math.Min(mistakes, Mistakes(found.Stem))).ToArray();
        return found.Length == 0 ? [] : found.Where(one => one.Distance == found.Min(static other => other.Distance))
            .Select(static one => one.Stem).Order(StringComparer.Ordinal).Take(MostMeant);
    }

    // Palestijnensjaal: both halves where the bank knows both (the last half longest), else the longer that it knows.
    private Reading? Halves(string word)
    {
        string? lone = null;
        for (var at = ShortestHalf; at <= word.Length - ShortestHalf && word.Length <= Spelling.LongestKey; at++)
        {
            var (first, last) = (Known(word[..at]), Known(word[at..]));
            if (first is not null && last is not null)
                return new Reading(first, last);
            foreach (var half in (ReadOnlySpan<string?>)[first, last])
                lone = half?.Length >= ShortestLoneHalf && half.Length > (lone?.Length ?? 0) ? half : lone;
        }
        return lone is null ? null : new Reading(lone);
    }

    private string? Known(string half)
    {
        var stem = SameWords.Of(WordStems.Bare(half));
        return stem.Length >= ShortestHalf && Has(stem) ? stem : null;
    }

    private bool Has(string stem) => Array.BinarySearch(_stems, stem, StringComparer.Ordinal) >= 0;

    private bool BeginsSome(string beginning)
    {
        var at = Array.BinarySearch(_stems, beginning, StringComparer.Ordinal);
        at = at < 0 ? ~at : at + 1;
        return at < _stems.Length && _stems[at].StartsWith(beginning, StringComparison.Ordinal);
    }

    // A stem is short and stands among all words of all texts: fewer mistakes are forgiven than in a form.
    private static int Mistakes(string stem) => Math.Min(Spelling.Allowance(stem), stem.Length switch
    {
        < 5 => 0,
        < 9 => 1,
        _ => Spelling.MostMistakes,
    });

    private static string[] Sorted(IEnumerable<string> stems)
    {
        string[] sorted = [.. stems];
        Array.Sort(sorted, StringComparer.Ordinal);
        return sorted;
    }

    private static HashSet<string> Gather(IEnumerable<DocumentVersion> versions)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        var known = stems.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var field in versions.SelectMany(static version => version.Fields))
        {
            foreach (var stem in field.AsSpan().Split(' '))
                known.Add(field.AsSpan()[stem]);
        }
        stems.Remove("");
        return stems;
    }
}
