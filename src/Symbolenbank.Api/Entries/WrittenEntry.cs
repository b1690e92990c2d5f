using System.Runtime.CompilerServices;
using System.Text.Json;
using Symbolenbank.Catalog.Disclosure;

namespace Symbolenbank.Api.Entries;

/// <summary>The bytes of a disclosed entry, made once for each instance and language. They live exactly as long as the instance.</summary>
internal sealed class WrittenEntry(DisclosedEntry entry)
{
    private static readonly ConditionalWeakTable<DisclosedEntry, WrittenEntry> Known = [];

    private byte[]? _hitNl;
    private byte[]? _hitEn;
    private byte[]? _wholeNl;
    private byte[]? _wholeEn;

    public static WrittenEntry Of(DisclosedEntry entry) => Known.GetValue(entry, static entry => new WrittenEntry(entry));

    /// <summary>The entry as a hit without its last brace, so that the reason can follow.</summary>
    public ReadOnlyMemory<byte> OpenHit(string language) => Short(language)[..^1];

    /// <summary>The entry as a hit without a reason.</summary>
    public ReadOnlyMemory<byte> Short(string language) => language is AnswerLanguage.English ? _hitEn ??= Hit(language) : _hitNl ??= Hit(language);

    /// <summary>The whole answer to opening it.</summary>
    public ReadOnlyMemory<byte> Whole(string language) => language is AnswerLanguage.English ? _wholeEn ??= Entry(language) : _wholeNl ??= Entry(language);

    private byte[] Hit(string language) =>
        JsonSerializer.SerializeToUtf8Bytes(HitAnswer.Of(entry.Revision, entry.Content, language), EntryWire.Json.HitAnswer);

    private byte[] Entry(string language) => JsonSerializer.SerializeToUtf8Bytes(EntryAnswer.Of(entry, language), EntryWire.Json.EntryAnswer);
}
