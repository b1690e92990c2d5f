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
        FieldText[] before = [];
        for (var level = Tlp.Clear; level <= Tlp.Red; level++)
        {
            if (at(level) is not { } content)
                continue;
            FieldText[] texts = [.. EntryTexts.Of(content)];
            if (entry is null || !texts.AsSpan().SequenceEqual(before))
                versions.Add(DocumentVersion.Of(content, texts, level));
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
            text.Append('\n').Append((int)version.From).Append('\n').AppendJoin('\n', version.Fields).Append('\n').AppendJoin('\n', version.Texts);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}

/// <summary>The stems of an entry, field by field, as read from one level upwards.</summary>
internal sealed record DocumentVersion(Tlp From, string Name, string Form, string Looks, string Meaning, string Explanation)
{
    /// <summary>All fields in the order of <see cref="SearchField"/>.</summary>
    public IReadOnlyList<string> Fields => [Name, Form, Looks, Meaning, Explanation];

    /// <summary>The texts that the stems were taken from, for engines that know their languages.</summary>
    public IReadOnlyList<FieldText> Texts { get; init; } = [];

    public static DocumentVersion Of(EntryContent content, IReadOnlyList<FieldText> texts, Tlp from)
    {
        var stems = texts.GroupBy(static text => text.Field).ToDictionary(
            static field => field.Key, static field => string.Join(' ', field.SelectMany(static text => WordStems.WithLastWords(text.Text))));
        return new DocumentVersion(
            from,
            stems.GetValueOrDefault(SearchField.Name, ""),
            stems.GetValueOrDefault(SearchField.Form, ""),
            $"{stems.GetValueOrDefault(SearchField.Looks, "")} {KindWords.Of(content.Kind)}",
            stems.GetValueOrDefault(SearchField.Meaning, ""),
            stems.GetValueOrDefault(SearchField.Explanation, "")) { Texts = texts };
    }
}
