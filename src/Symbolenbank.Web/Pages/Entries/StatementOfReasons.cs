using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Web.Pages.Shared;
using Symbolenbank.Web.Pages.Shared.Layout;

namespace Symbolenbank.Web.Pages.Entries;

/// <summary>
/// The text that a moderator may put in a statement of reasons (Digital Services Act, Article 17): bank, sign, version, date, both
/// meanings, whose decision it was, and, while it applies, that nobody reviewed the entry.
/// </summary>
internal static class StatementOfReasons
{
    public static string Of(DisclosedEntry entry, DateOnly today)
    {
        List<string> lines =
        [
            $"{LayoutTexts.BankName}, {EntryNames.Cited(entry.Content)}, {EntryTexts.Version.With(entry.Revision)}, {today.Long()}",
            .. SidesOfSense.Of(entry.Content).Select(Line),
            EntryTexts.PlatformDecided,
            .. StandingWords.Sentences(TextStanding.Of(entry.Content), today),
        ];
        return string.Join('\n', lines);
    }

    private static string Line(SideOfSense side) =>
        $"{side.Heading}: {(side.Senses.Count == 0 ? SideOfSense.None.ToString() : string.Join("; ", side.Senses.Select(sense => sense.Text.Here().TrimEnd('.'))))}.";
}
