using Symbolenbank.EndToEnd.Browsing;

namespace Symbolenbank.EndToEnd.Life;

/// <summary>A sign that does not exist, and how an analyst writes it down.</summary>
internal static class InventedSign
{
    public const string Form = "#zwielkrul";

    /// <summary>Fills in all that a text needs before it can be handed in.</summary>
    public static async Task WriteAsync(Visitor author)
    {
        await author.ToSectionAsync(4);
        await SourceAsync(author, 0, "https://onderzoek.example/zwielkrul", "Een verzonnen onderzoek naar een verzonnen teken.", "research");
        await SourceAsync(author, 1, "https://krant.example/zwielkrul", "Een verzonnen bericht daarover.", "press");

        await author.ToSectionAsync(2);
        await SenseAsync(author, 0, "extremist", "Verzonnen groep gebruikt dit als groet.", "An invented group uses this as a greeting.");
        await SenseAsync(author, 1, "benign", "Verzonnen naam van een dans.", "The invented name of a dance.");
        await author.CiteAsync("/senses", "s1", "s2");

        await author.ToSectionAsync(6);
        await TextAsync(author, "nl", "Dit teken is verzonnen. Het staat hier alleen voor een proef.", "hekje met een krul");
        await TextAsync(author, "en", "This sign is invented. It is here for a test only.", "hash with a curl");

        await author.ToSectionAsync(9);
        await author.CiteAsync("/admission", "s1");
        await author.Field("/admission/relevance/nl").FillAsync("Alleen voor deze proef.");
        await author.Field("/admission/relevance/en").FillAsync("For this test only.");
        await author.KeptAsync();
    }

    /// <summary>Adds a source by its address: publisher and day are filled in by the bank. The rest is still in sight once the citation is kept.</summary>
    private static async Task SourceAsync(Visitor author, int place, string address, string citation, string sourceClass)
    {
        await author.AddAsync("/sources", address);
        await author.Fields("/sources", "citation").Nth(place).FillAsync(citation);
        await author.KeptAsync();
        await author.Fields("/sources", "class").Nth(place).SelectOptionAsync(sourceClass);
    }

    private static async Task SenseAsync(Visitor author, int place, string nature, string dutch, string english)
    {
        await author.Page.Locator($"[data-edit=add][data-path='/senses'][data-value={nature}]").ClickAsync();
        await author.Fields("/senses", "text/nl").Nth(place).FillAsync(dutch);
        await author.Fields("/senses", "text/en").Nth(place).FillAsync(english);
    }

    private static async Task TextAsync(Visitor author, string language, string summary, string looks)
    {
        await author.Field($"/texts/{language}/summary").FillAsync(summary);
        await author.Field($"/texts/{language}/looks").FillAsync(looks);
    }
}
