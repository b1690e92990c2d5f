using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Pages.Entries;

/// <summary>
/// The text that a moderator may put in a statement of reasons (Digital Services Act, Article 17): code, version, date, both meanings,
/// and whose decision it was.
/// </summary>
internal static class StatementOfReasons
{
    public static string Of(DisclosedEntry entry, DateOnly today)
    {
        var sides = SidesOfSense.Of(entry.Content);
        return string.Join('\n',
            $"{entry.Content.Code}, {EntryTexts.Version.With(entry.Revision)}, {today.Long()}",
            Line(EntryTexts.CanMean, sides[0]),
            Line(EntryTexts.CanAlsoMean, sides[1]),
            EntryTexts.PlatformDecided.ToString());
    }

    private static string Line(Phrase heading, SideOfSense side) =>
        $"{heading}: {(side.Senses.Count == 0 ? side.None.ToString() : string.Join("; ", side.Senses.Select(sense => sense.Text.Here().TrimEnd('.'))))}.";
}
