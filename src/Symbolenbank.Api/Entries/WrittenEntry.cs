using System.Runtime.CompilerServices;
using System.Text.Json;
using Symbolenbank.Catalog.Disclosure;

namespace Symbolenbank.Api.Entries;

/// <summary>The bytes of a disclosed entry, made once for each instance, language and day. They live exactly as long as the instance.</summary>
internal sealed class WrittenEntry
{
    private static readonly ConditionalWeakTable<DisclosedEntry, WrittenEntry> Known = [];

    private readonly DisclosedEntry _entry;
    private Day _written = new(DateOnly.MinValue);

    private WrittenEntry(DisclosedEntry entry) => _entry = entry;

    public static WrittenEntry Of(DisclosedEntry entry) => Known.GetValue(entry, static entry => new WrittenEntry(entry));

    /// <summary>The entry as a hit without its last brace, so that the reason can follow.</summary>
    public ReadOnlyMemory<byte> OpenHit(string language, DateOnly today) => Short(language, today)[..^1];

    /// <summary>The entry as a hit without a reason.</summary>
    public ReadOnlyMemory<byte> Short(string language, DateOnly today)
    {
        var day = On(today);
        return language is AnswerLanguage.English ? day.HitEn ??= Hit(language, today) : day.HitNl ??= Hit(language, today);
    }

    /// <summary>The whole answer to opening it.</summary>
    public ReadOnlyMemory<byte> Whole(string language, DateOnly today)
    {
        var day = On(today);
        return language is AnswerLanguage.English ? day.WholeEn ??= Entry(language, today) : day.WholeNl ??= Entry(language, today);
    }

    /// <summary>What was written today: a text that is checked in time now need not be tomorrow.</summary>
    private Day On(DateOnly today) => _written is { } day && day.Of == today ? day : _written = new Day(today);

    private byte[] Hit(string language, DateOnly today) =>
        JsonSerializer.SerializeToUtf8Bytes(HitAnswer.Of(_entry.Revision, _entry.Content, language, today), EntryWire.Json.HitAnswer);

    private byte[] Entry(string language, DateOnly today) => JsonSerializer.SerializeToUtf8Bytes(EntryAnswer.Of(_entry, language, today), EntryWire.Json.EntryAnswer);

    private sealed class Day(DateOnly of)
    {
        public DateOnly Of => of;

        public byte[]? HitNl { get; set; }

        public byte[]? HitEn { get; set; }

        public byte[]? WholeNl { get; set; }

        public byte[]? WholeEn { get; set; }
    }
}
