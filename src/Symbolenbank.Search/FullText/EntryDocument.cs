using System.Security.Cryptography;
using System.Text;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Search.FullText;

/// <summary>What full text knows of one entry: its words as each level may read them.</summary>
internal sealed record EntryDocument
{
    public required Guid Id { get; init; }

    public required EntryCode Code { get; init; }

    public required Pap Pap { get; init; }

    /// <summary>From the widest circle to the narrowest; a level that reads the same as the one before has none of its own.</summary>
    public required IReadOnlyList<DocumentVersion> Versions { get; init; }

    /// <summary>SHA-256 over all of it: equal digests, equal documents.</summary>
    public required string Digest { get; init; }

    /// <summary>Reads an entry as each level sees it; null when no level sees it.</summary>
    public static EntryDocument? Of(Func<Tlp, EntryContent?> at)
    {
        var versions = new List<DocumentVersion>();
        EntryContent? entry = null;
        string[] before = [];
        for (var level = Tlp.Clear; level <= Tlp.Red; level++)
        {
            if (at(level) is not { } content)
                continue;
            string[] texts = [.. Enum.GetValues<SearchField>().SelectMany(field => EntryTexts.Of(field, content)).Select(static text => text.Text)];
            if (entry is null || !texts.AsSpan().SequenceEqual(before))
                versions.Add(DocumentVersion.Of(content, level));
            (entry, before) = (content, texts);
        }
        return entry is null ? null : new EntryDocument
        {
            Id = entry.Id,
            Code = entry.Code,
            Pap = entry.Pap,
            Versions = versions,
            Digest = DigestOf(entry, versions),
        };
    }

    private static string DigestOf(EntryContent entry, List<DocumentVersion> versions)
    {
        var text = new StringBuilder().Append(entry.Code.ToString()).Append('\n').Append((int)entry.Pap);
        foreach (var version in versions)
            text.Append('\n').Append(version);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}

/// <summary>The stems of an entry, field by field, as read from one level upwards.</summary>
internal sealed record DocumentVersion(Tlp From, string Name, string Form, string Looks, string Meaning, string Explanation)
{
    /// <summary>All fields in the order of the columns.</summary>
    public IReadOnlyList<string> Fields => [Name, Form, Looks, Meaning, Explanation];

    public static DocumentVersion Of(EntryContent content, Tlp from) => new(
        from,
        Stems(SearchField.Name, content),
        Stems(SearchField.Form, content),
        $"{Stems(SearchField.Looks, content)} {KindWords.Of(content.Kind)}",
        Stems(SearchField.Meaning, content),
        Stems(SearchField.Explanation, content));

    private static string Stems(SearchField field, EntryContent content) =>
        string.Join(' ', EntryTexts.Of(field, content).SelectMany(static text => WordStems.WithLastWords(text.Text)));
}
