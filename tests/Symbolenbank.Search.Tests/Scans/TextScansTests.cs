using System.Diagnostics;
using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Search.Scanning;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Banks;
using static Symbolenbank.Search.Tests.Invented;

namespace Symbolenbank.Search.Tests.Scans;

/// <summary>Scans as a reader gets them: what changed in the truth is out within seconds, and roles without scans get none.</summary>
public sealed class TextScansTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("disabled")]
    [InlineData("lookup-only")]
    [InlineData("confusable")]
    [InlineData("stricter")]
    public async Task Scan_AfterAFormWasTakenOut_NoLongerFindsItWithinFiveSeconds(string how)
    {
        await using var bank = await OpenAsync(Entry(1, "Een", Scanned("zwaluwkruis"), Form("opzoekwoord")));
        Assert.Equal(["zwaluwkruis"], await FindAsync(bank, "een zwaluwkruis"));

        var form = Scanned("zwaluwkruis");
        var entry = Entry(1, "Een", how switch { "disabled" => form with { DisabledUntil = new DateOnly(9999, 1, 1) }, "lookup-only" => Form("zwaluwkruis"), _ => form }, Form("opzoekwoord"));
        InventedData.WriteEntry(bank.Catalog.Data, how switch
        {
            "confusable" => entry with { Ambiguity = Ambiguity.MostlyInnocent },
            "stricter" => entry with { Pap = Pap.Red },
            _ => entry,
        });
        await bank.Catalog.ImportAsync(Ct);

        var began = Stopwatch.GetTimestamp();
        while ((await FindAsync(bank, "een zwaluwkruis", Pap.Amber)).Count > 0)
            Promised.Within(TimeSpan.FromSeconds(5), began, "what was taken out is no longer found.");
    }

    [Fact]
    public async Task Withdraw_OfAnEntry_TakesItOutOfScansAndOfTheSetsWithinFiveSeconds()
    {
        await using var bank = await OpenAsync(Entry(1, "Een", Scanned("zwaluwkruis")));
        var sets = bank.Catalog.Get<ScanSets>();
        Assert.Equal(["zwaluwkruis"], await FindAsync(bank, "een zwaluwkruis"));
        Assert.Equal(1, (await sets.AtAsync(Tlp.Clear, Pap.Red)).Count);

        var expert = await bank.Catalog.SignInAsync(Role.Expert, Ct);
        var withdrawn = await bank.Catalog.Get<ReviewDesk>().WithdrawAsync(expert, new RevisionName(EntryCode.Parse(Code(1)), 1), "De bron is ingetrokken.", Ct);

        var began = Stopwatch.GetTimestamp();
        Assert.Equal(ReviewState.Withdrawn, withdrawn.Value);
        while ((await FindAsync(bank, "een zwaluwkruis")).Count > 0 || (await sets.AtAsync(Tlp.Clear, Pap.Red)).Count > 0)
            Promised.Within(TimeSpan.FromSeconds(5), began, "what was taken out is no longer found.");
    }

    [Theory]
    [InlineData(Role.Auditor, false)]
    [InlineData(Role.Administrator, false)]
    [InlineData(Role.MunicipalProfessional, false)]
    [InlineData(Role.Moderator, true)]
    [InlineData(Role.Analyst, true)]
    public async Task Scan_ForARole_IsAnsweredOrRefused(Role role, bool may)
    {
        await using var bank = await OpenAsync(Entry(1, "Een", Scanned("zwaluwkruis")));
        var reader = await bank.Catalog.SignInAsync(role, Ct);
        var answer = await bank.Catalog.Get<TextScans>().ScanAsync(reader, [new TextToScan("een zwaluwkruis")], Ct);
        Assert.Equal(may ? OutcomeKind.Ok : OutcomeKind.NotAllowed, answer.Kind);
    }

    [Fact]
    public void Words_ForEveryStandingStepAndCue_ArePlainInBothLanguages()
    {
        LocalText[] words =
        [
            .. Enum.GetValues<ScanStanding>().Select(ScanWords.Of), .. Enum.GetValues<FoldStep>().Select(ScanWords.Of), .. Enum.GetValues<ScanCue>().Select(ScanWords.Of),
        ];
        Assert.All(words, text => Assert.True(text.Nl.Length > 0 && text.En.Length > 0));
        NoFaults.Among(words.SelectMany(text => PlainDutch.FaultsOfEach(nameof(ScanWords), [text.Nl])));
    }

    private static Task<SearchBank> OpenAsync(EntryContent entry) => SearchBank.OpenAsync(new BankSetup { Entries = [entry], Settings = { ["Scanning:CompileSeconds"] = "60" } });

    private static Form Scanned(string value) => Form(value) with { Use = FormUse.Scan };

    private static async Task<IReadOnlyList<string>> FindAsync(SearchBank bank, string text, Pap pap = Pap.Red)
    {
        var answer = await bank.Catalog.Get<TextScans>().ScanAsync(CatalogBank.ReaderOf(Tlp.Clear, pap), [new TextToScan(text, "nl")], Ct);
        return [.. answer.Value!.Texts[0].Matches.Select(match => match.Form)];
    }
}
