using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Catalog.Review.Editing;
using Symbolenbank.Search.Scanning;
using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Pages.Drafts;

/// <summary>What the editor fills in by itself, for the author to correct.</summary>
internal static class FormGuesses
{
    public static RowMakers Makers(TimeProvider clock) => new(FormOf, value => SourceOf(value, Day.Of(clock.GetUtcNow())));

    public static Form FormOf(string value) => new()
    {
        Value = value,
        Type = FormTypes.Infer(value),
        Script = FormScripts.Infer(value),
        Derivation = FormDerivations.Suggest(value),
    };

    /// <summary>What is known of a sign that the bank does not have.</summary>
    public static DraftSeed SeedOf(string value) => new()
    {
        Form = value,
        Type = FormTypes.Infer(value),
        Script = FormScripts.Infer(value),
        Kind = KindOf(FormTypes.Infer(value)),
        Derivation = FormDerivations.Suggest(value),
    };

    /// <summary>What a pasted address tells of a sign: only where it was read of.</summary>
    public static DraftSeed SeedOfSource(string address, DateOnly today) => new() { Source = SourceOf(address, today) };

    /// <summary>Whether the text is the address of a page, also where its scheme was left out.</summary>
    public static bool IsAddress(string value) => AddressOf(value) is not null;

    /// <summary>A source from a pasted address: today's date and the publisher from the domain; nothing is fetched. Anything else is a citation.</summary>
    public static Source SourceOf(string value, DateOnly today)
    {
        var address = AddressOf(value);
        var isAddress = address is not null;
        var host = isAddress ? HostOf(address!) : "";
        return new Source
        {
            Id = "",
            Type = isAddress ? SourceType.WebPage : SourceType.Report,
            Class = SourceClass.Press,
            Citation = isAddress ? "" : value,
            Publisher = host,
            Address = isAddress ? new UriBuilder(address!) { Scheme = "https", Port = address!.IsDefaultPort ? -1 : address.Port }.Uri.AbsoluteUri : null,
            AccessedOn = isAddress ? today : null,
            Reliability = "F",
            Credibility = 6,
            Language = host.EndsWith(".nl", StringComparison.Ordinal) || host.EndsWith(".be", StringComparison.Ordinal) ? "nl" : "en",
        };
    }

    private static Uri? AddressOf(string value)
    {
        var text = value.Trim();
        if (text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) text = "https://" + text;
        return !text.Any(char.IsWhiteSpace) && Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Scheme: "https" or "http", UserInfo: "" } && address.Host.Contains('.', StringComparison.Ordinal) ? address : null;
    }

    private static string HostOf(Uri address) => address.IdnHost.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.IdnHost[4..] : address.IdnHost;

    private static EntryKind KindOf(FormType type) => type switch
    {
        FormType.NumberCode => EntryKind.NumberCode,
        FormType.Acronym => EntryKind.Abbreviation,
        FormType.Hashtag => EntryKind.Hashtag,
        FormType.Emoji => EntryKind.EmojiCode,
        FormType.Phrase => EntryKind.Slogan,
        FormType.UserNamePattern => EntryKind.UserNamePattern,
        FormType.LinkPattern => EntryKind.LinkPattern,
        FormType.Word => EntryKind.SearchTerm,
        FormType.Rune or FormType.Pictogram => EntryKind.Symbol,
    };
}
