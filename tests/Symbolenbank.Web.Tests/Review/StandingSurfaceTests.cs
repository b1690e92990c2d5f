using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Testing.Banks;
using Symbolenbank.Web.Tests.Hosting;

namespace Symbolenbank.Web.Tests.Review;

/// <summary>What was published in haste, what nobody reviewed and what was not checked in time is called so wherever it is met, and nothing else is.</summary>
public sealed partial class StandingSurfaceTests(StandingSurfaceTests.StandingBank fixture) : IClassFixture<StandingSurfaceTests.StandingBank>
{
    private const string Plain = "SB-2026-0004";
    private const string Example = "SB-2026-0002";
    private const string Provisional = "SB-2026-0001";
    private const string Overdue = "SB-2026-0005";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>What a surface says of one text, whatever it says of the others.</summary>
    private static readonly Dictionary<string, Func<Visitor, string, Task<string>>> Surfaces = new(StringComparer.Ordinal)
    {
        ["page"] = async (visitor, code) => Notices(await visitor.GetAsync($"/tekens/{code}")),
        ["version"] = async (visitor, code) => Notices(await visitor.GetAsync($"/tekens/{code}/versies/{(code == Provisional ? 2 : 1)}")),
        ["correction"] = async (visitor, code) => Notices(await visitor.GetAsync($"/tekens/{code}/verbeteren")),
        ["trial"] = async (visitor, code) => Notices(await visitor.GetAsync($"/tekens/{code}/treffers")),
        ["statement of reasons"] = async (visitor, code) =>
        {
            using var moderator = await visitor.AsAsync("Moderator");
            return (await moderator.GetAsync($"/tekens/{code}")).QuerySelector("#motivering")!.TextContent;
        },
        ["suggestion"] = async (visitor, code) =>
        {
            await visitor.GetAsync("/");
            visitor.Page.QuerySelector("form.search")!.SetAttribute("action", "/suggesties");
            await visitor.SubmitAsync("form.search", ("q", FormOf(code)));
            return visitor.Page.QuerySelector($"[role=option][data-address='/tekens/{code}']")!.TextContent;
        },
        ["hit"] = async (visitor, code) =>
        {
            await visitor.SearchAsync(FormOf(code));
            return Notices(visitor.Page) + visitor.Page.QuerySelectorAll(".hit").Single(hit => hit.QuerySelector($"a[href='/tekens/{code}']") is not null).TextContent;
        },
        ["scan"] = async (visitor, code) =>
        {
            await visitor.GetAsync("/proef");
            await visitor.SubmitAsync("form.report", ("tekst", $"Er stond {FormOf(code)} op de muur."));
            return Notices(visitor.Page) + visitor.Page.QuerySelector(".matched")?.TextContent;
        },
        ["relation"] = async (visitor, code) => (await visitor.GetAsync("/tekens/SB-2026-0006")).QuerySelectorAll("li").Single(line => line.QuerySelector($"a[href='/tekens/{code}']") is not null).TextContent,
        ["print"] = async (visitor, code) =>
            (await visitor.GetAsync("/werk/uitvoer/afdruk")).QuerySelectorAll(".printed").Single(printed => printed.QuerySelector(".nl-code")!.TextContent == code).TextContent,
        ["list of exports"] = async (visitor, code) =>
            (await visitor.GetAsync("/werk/uitvoer")).QuerySelectorAll("tbody tr").Single(row => row.QuerySelector(".nl-code")!.TextContent == code).TextContent,
        ["csv"] = async (visitor, code) => InWords(await FileAsync(visitor, "csv", line => line.Contains($"\"{code}\",", StringComparison.Ordinal))),
        ["json"] = async (visitor, code) => InWords(await ObjectAsync(visitor, code)),
        ["changes"] = async (visitor, code) =>
            (await visitor.GetAsync("/wijzigingen")).QuerySelectorAll(".changes li").First(line => line.QuerySelector($"a[href='/tekens/{code}']") is not null).TextContent
            + (code == Example ? Notices(visitor.Page, "Voorbeeld") : ""),
        ["atom"] = async (visitor, code) =>
        {
            await visitor.GetAsync("/wijzigingen/atom");
            return FeedEntry().Matches(await visitor.Answer.Content.ReadAsStringAsync(Ct)).First(entry => entry.Value.Contains($"/tekens/{code}#", StringComparison.Ordinal)).Value;
        },
        ["label"] = async (visitor, code) =>
            (await visitor.GetAsync("/taxonomie/right-wing-extremist")).QuerySelectorAll("li").Single(line => line.QuerySelector($"a[href='/tekens/{code}']") is not null).TextContent
            + (code == Example ? Notices(visitor.Page, "Voorbeeld") : ""),
        ["pick for a merge"] = async (visitor, code) =>
        {
            await visitor.GetAsync("/werk/samenvoegen");
            await visitor.SubmitAsync("form.merge-search", ("q", FormOf(code)));
            await visitor.FollowAsync();
            return visitor.Page.QuerySelectorAll(".picks li").Single(line => line.TextContent.Contains(code, StringComparison.Ordinal)).TextContent;
        },
    };

    public static TheoryData<string> Names => [.. Surfaces.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Surface_ForTextsOfEveryStanding_SaysExactlyWhatHolds(string surface)
    {
        using var visitor = await fixture.SignInAsync("Hoofdredacteur");
        foreach (var code in new[] { Plain, Example, Provisional, Overdue })
        {
            var says = await Surfaces[surface](visitor, code);
            Assert.True(
                (code == Example, code == Provisional, code == Overdue) == (Has(says, "voorbeeld"), Has(says, "voorlopig"), Has(says, "niet op tijd nagekeken")),
                $"{surface}, {code}: {says}");
        }
    }

    [Fact]
    public async Task Versions_OfATextPublishedInHaste_SayWhichIsProvisional()
    {
        using var visitor = await fixture.SignInAsync("Moderator");
        await visitor.GetAsync($"/tekens/{Provisional}/versies");

        Assert.Equal([true, false], visitor.Page.QuerySelectorAll(".versions li").Select(line => Has(line.TextContent, "voorlopig")));
    }

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The lines of the notice that hold this word. Two landmarks of one name could not be told apart.</summary>
    private static string Notices(IParentNode page, string only = "")
    {
        Assert.InRange(page.QuerySelectorAll("aside.notice").Length, 0, 1);
        return string.Join(' ', page.QuerySelectorAll(".notice p").Select(notice => notice.TextContent).Where(text => text.Contains(only, StringComparison.Ordinal)));
    }

    private static async Task<string> FileAsync(Visitor visitor, string format, Func<string, bool> isIt)
    {
        await visitor.GetAsync("/werk/uitvoer");
        await visitor.SubmitAsync("form.export-as", ("als", format));
        return (await visitor.Answer.Content.ReadAsStringAsync(Ct)).Split("\r\n").First(isIt);
    }

    private static async Task<string> ObjectAsync(Visitor visitor, string code)
    {
        await visitor.GetAsync("/werk/uitvoer");
        await visitor.SubmitAsync("form.export-as", ("als", "json"));
        using var all = System.Text.Json.JsonDocument.Parse(await visitor.Answer.Content.ReadAsStringAsync(Ct));
        return all.RootElement.EnumerateArray().Single(entry => entry.GetProperty("code").GetString() == code).GetRawText();
    }

    /// <summary>The words that files have for standings, as pages have them.</summary>
    private static string InWords(string file)
    {
        var all = file.Replace(" ", "", StringComparison.Ordinal);
        return (Has(all, ",\"example\",") || Has(all, "\"assurance\":\"example\"") || (file.StartsWith('{') && !Has(all, "\"assurance\"")) ? "voorbeeld " : "")
            + (Has(all, ",\"provisional\",") || Has(all, "\"assurance\":\"provisional\"") ? "voorlopig " : "")
            + (all.TrimEnd().EndsWith(",\"yes\"", StringComparison.Ordinal) || Has(all, "\"overdue\":true") ? "niet op tijd nagekeken" : "");
    }

    private static string FormOf(string code) => code switch { Provisional => "qx7", Example => "wz9", Plain => "vk2", _ => "rf5" };

    [GeneratedRegex("<entry>.*?</entry>", RegexOptions.Singleline)]
    private static partial Regex FeedEntry();

    /// <summary>A bank with a text of each standing, all scanned for, and one that refers to them all.</summary>
    public sealed class StandingBank : IAsyncLifetime
    {
        private CurationBank _bank = null!;

        public async ValueTask InitializeAsync()
        {
            var late = CurationBank.Complete(InventedEntry.Of(Overdue, "rf5")) with { CheckedOn = new(2020, 1, 5), ReviewBy = new(2021, 1, 5) };
            var referring = CurationBank.Complete(InventedEntry.Of("SB-2026-0006", "hz3")) with
            {
                Relations = [.. new[] { Plain, Example, Provisional, Overdue }.Select(code => new Relation { Type = RelationType.ConfusedWith, Target = EntryCode.Parse(code) })],
            };
            _bank = await CurationBank.OpenAsync([Scanned(CurationBank.First), Scanned(CurationBank.Example), Scanned(CurationBank.Fourth), Scanned(late), referring]);
            var services = _bank.Bank.Services;
            var revision = await _bank.HandInAsync(Scanned(CurationBank.First) with { Settings = ["online", "street"] });
            var editor = await _bank.ReaderAsync("Hoofdredacteur");
            var hash = (await services.GetRequiredService<RevisionRoom>().OpenAsync(editor, revision, Ct)).Value!.Line.Hash;
            var release = services.GetRequiredService<ReleaseDesk>();
            Assert.True((await release.SupportUrgentAsync(await _bank.ReaderAsync("Tweede analist"), revision, hash, "Er wordt nu om gevraagd.", Ct)).IsOk);
            Assert.True((await release.PublishUrgentAsync(editor, revision, hash, Ct)).IsOk);
            await services.GetRequiredService<TruthWatch>().RefreshAsync(Ct);
            await FollowedAsync();
        }

        public Task<Visitor> SignInAsync(string account) => _bank.Bank.SignInAsync(account);

        public ValueTask DisposeAsync() => _bank.DisposeAsync();

        private static EntryContent Scanned(EntryContent entry) => entry with { Forms = [.. entry.Forms.Select(form => form with { Use = FormUse.Scan })] };

        /// <summary>Waits until what search follows has the newest text too.</summary>
        private async Task FollowedAsync()
        {
            using var visitor = await SignInAsync("Hoofdredacteur");
            foreach (var surface in new[] { "suggestion", "scan" })
            {
                using var limit = CancellationTokenSource.CreateLinkedTokenSource(Ct);
                limit.CancelAfter(TimeSpan.FromSeconds(30));
                while (!Has(await Surfaces[surface](visitor, Provisional), "voorlopig")) await Task.Delay(20, limit.Token);
            }
        }
    }
}
