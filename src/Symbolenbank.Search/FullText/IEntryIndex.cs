using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Search.FullText;

/// <summary>A full-text index over the texts of published entries. It is a copy: it may be thrown away and filled again at any time.</summary>
/// <remarks>Finding is thread-safe and goes on while one thread writes. An implementation lets nothing above a reader's level touch order or counts.</remarks>
internal interface IEntryIndex : IDisposable
{
    /// <summary>What it is built on, with its version, for operators.</summary>
    string Engine { get; }

    /// <summary>True before the first filling and after damage was met: nothing is found until the index is filled.</summary>
    bool NeedsFilling { get; }

    /// <summary>Makes the index hold exactly these documents as of <paramref name="cursor"/>; opens or creates its store where needed.</summary>
    void Fill(long cursor, IReadOnlyCollection<EntryDocument> all);

    /// <summary>Commits a change and its cursor together.</summary>
    /// <returns>False when the index must be filled again to take this change; then nothing was written.</returns>
    bool Apply(long cursor, IReadOnlyCollection<EntryDocument> replaced, IReadOnlyCollection<Guid> gone);

    /// <summary>The entries that match, best first, at most <paramref name="most"/>.</summary>
    /// <exception cref="IndexDamagedException">The store cannot be read; the index must be filled again.</exception>
    IReadOnlyList<Guid> Find(TextQuery query, Tlp clearance, Pap pap, int most);

    /// <summary>The entries that share the most telling of these stems, which come from one entry, each as often as it stands there; best first.</summary>
    /// <exception cref="IndexDamagedException">The store cannot be read; the index must be filled again.</exception>
    IReadOnlyList<Guid> Like(IReadOnlyList<string> stems, Tlp clearance, Pap pap, int most);

    /// <summary>The words of a text of an entry by which it answers a question, in their order.</summary>
    IReadOnlyList<AnsweringWord> Answering(FieldText text, TextQuery query);
}

/// <summary>The store of an index is damaged or gone.</summary>
internal sealed class IndexDamagedException : Exception
{
    public IndexDamagedException()
    {
    }

    public IndexDamagedException(string message)
        : base(message)
    {
    }

    public IndexDamagedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
