using System.Text.Json;
using Symbolenbank.Catalog.Entries;
using static Symbolenbank.Search.Tests.Invented;

namespace Symbolenbank.Search.Tests;

/// <summary>Two banks, the same but for entries, forms and pictures that the reader may not see, must answer the same.</summary>
public abstract class HiddenEntriesTests(EngineUnderTest engine)
{
    private static readonly EntryContent[] Open =
    [
        .. Enumerable.Range(1, 30).Select(static number => Entry(number, $"Zwaluw nummer {number}", Form($"zwaluwvorm{number}"), Form("gedeelde vorm")) with
        {
            Texts = Texts($"Zwaluw nummer {number}", $"Een teken met {new string('v', number % 7)}leugel. Het is {(number % 2 == 0 ? "blauw" : "groen")}.", "vogel met lange staart"),
            Kind = number % 3 == 0 ? EntryKind.Symbol : EntryKind.Hashtag,
        }),
        // Of "alfawoord betawoord" the rarer word decides, and hidden entries full of the one would make it the commoner.
        Entry(41, "Zwaan", Form("zwaan")) with { Texts = Texts("Zwaan", "Een alfawoord. En meer.") },
        Entry(42, "Meeuw", Form("meeuw")) with { Texts = Texts("Meeuw", "Een betawoord. En meer.") },
        Entry(43, "Kraai", Form("kraai")) with { Texts = Texts("Kraai", "Een betawoord. En meer.") },
    ];

    private static readonly string[] Questions =
    [
        "zwaluwvorm7", "ZWALUWVORM7", "gedeelde vorm", "zwaluwv", "z", "zwalwvorm7", "zwaluw", "nummer", "vogel staart", "blauw teken", "vleugel groen vogel",
        "een hele post met zwaluwvorm9 en gedeelde vorm erin", "geheimevorm1", "geheim", "geheimevrom1", "verborgen kenmerk", "zwaluwkern", "vogel", "lange", "teken", "alfawoord betawoord",
    ];

    public static TheoryData<Tlp, Pap> Readers => new()
    {
        { Tlp.Clear, Pap.Red },
        { Tlp.Clear, Pap.Clear },
        { Tlp.Green, Pap.Red },
        { Tlp.AmberStrict, Pap.Green },
    };

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task Find_WithAndWithoutHidden_IsTheSame(Tlp clearance, Pap pap)
    {
        await using var without = await SearchBank.OpenAsync(engine, Open);
        await using var with = await SearchBank.OpenAsync(engine, [.. Open.Select(entry => AddHiddenParts(entry, clearance)), .. Hidden(clearance, pap)]);

        foreach (var question in Questions)
        {
            var query = new LookupQuery { Text = question, Limit = 50 };
            Assert.Equal(Describe(await without.FindAsync(query, clearance, pap)), Describe(await with.FindAsync(query, clearance, pap)));
            Assert.Equal(JsonSerializer.Serialize(await without.SuggestAsync(question, clearance, pap)), JsonSerializer.Serialize(await with.SuggestAsync(question, clearance, pap)));
        }
    }

    [Fact]
    public async Task Find_HiddenEntry_IsFoundByWhoMaySeeIt()
    {
        await using var bank = await SearchBank.OpenAsync(engine, [.. Open, .. Hidden(Tlp.Clear, Pap.Red)]);

        Assert.NotEmpty((await bank.FindAsync("geheimevorm1", Tlp.Red)).Hits);
        Assert.NotEmpty((await bank.FindAsync("verborgen kenmerk", Tlp.Red)).Hits);
    }

    private static IEnumerable<EntryContent> Hidden(Tlp clearance, Pap pap)
    {
        for (var number = 101; number <= 140; number++)
        {
            var entry = Entry(number, "Zwaluwkern geheim", Form($"geheimevorm{number - 100}"), Form("gedeelde vorm"), Form($"zwaluwv{number}")) with
            {
                Texts = Texts("Zwaluwkern geheim", "Een teken met vleugel. Het is blauw en een verborgen kenmerk, alfawoord.", "vogel met lange staart"),
                Settings = ["clothing"],
            };
            // The PAP of hidden entries only matters to a reader who is bound by it.
            if (pap < Pap.Red && number % 2 == 0)
                yield return entry with { Pap = Pap.Red };
            else if (clearance < Tlp.Red)
                yield return entry.From(Tlp.Red);
        }
    }

    private static EntryContent AddHiddenParts(EntryContent entry, Tlp clearance) => clearance == Tlp.Red ? entry : entry with
    {
        Forms = [.. entry.Forms, Form("geheimevorm" + entry.Code.Number) with { Tlp = Tlp.Red, Language = "de" }],
    };

    private static string Describe(LookupAnswer answer) => string.Join('\n',
    [
        $"{answer.Total}",
        .. answer.Hits.Select(static hit => $"{hit.Entry.Content.Code} {JsonSerializer.Serialize(hit.Reason)}"),
        JsonSerializer.Serialize(answer.Facets),
    ]);
}
