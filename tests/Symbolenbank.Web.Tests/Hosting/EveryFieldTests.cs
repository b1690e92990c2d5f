using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Web.Tests.Review;

namespace Symbolenbank.Web.Tests.Hosting;

/// <summary>Whatever is typed in a field of the workspace is text: stored as typed, shown encoded, or refused with the words still in the field.</summary>
public sealed class EveryFieldTests(EveryFieldTests.Bank bank) : IClassFixture<EveryFieldTests.Bank>
{
    /// <summary>Longer than any text field takes.</summary>
    private const int Huge = 150_000;

    private const string Scripts = "ᛋᛋ нацi 👩\u200D👩\u200D👧 שלום عدد";

    private static readonly string[] Payloads =
    [
        Scripts,
        "<img src=x onerror=window.hit=1>\"'</textarea></title><script>window.hit=1</script>",
        "javascript:window.hit=1",
        "\u202Ejavascript:window.hit=1\u202C a\u200Bb",
        "Оefenrеdactie {{7*7}} ${7*7} %0d%0aSet-Cookie:x=1 ' OR 1=1 --",
        new('ж', Huge),
    ];

    private readonly CurationBank _bank = bank.It;

    public static TheoryData<string> Names => [.. Rows.Keys];

    /// <summary>A form, who sends it, and who sees where what it stored.</summary>
    /// <param name="Page">Where it stands: an address, or how to get to one.</param>
    /// <param name="Fields">The fields of free text, all filled with the payload.</param>
    /// <param name="Others">What else it needs.</param>
    /// <param name="Shown">Who sees it where; null for the page that answers.</param>
    private sealed record Row(string Account, Func<CurationBank, Visitor, Task<string>> Page, string Form, string[] Fields, (string, string)[] Others, (string Account, string Address)? Shown)
    {
        /// <summary>Whether words of other scripts are taken; a field for a code or an address refuses them.</summary>
        public bool Takes { get; init; } = true;
    }

    private static readonly Dictionary<string, Row> Rows = new(StringComparer.Ordinal)
    {
        ["new sign"] = new("Analist", At("/werk/nieuw"), "form.report", ["vorm"], [], ("Analist", "/werk")),
        ["spelling"] = new("Analist", At("/tekens/SB-2026-0001/variant"), "form[action$='/variant']", ["vorm"], [("bron", "s1"), ("schoon", "on")], ("Deskundige", "/werk/kleine-wijzigingen")),
        ["handing in"] = new("Tweede analist", HandInAsync, "form.report", ["wat"], [("schoon", "on")], ("Deskundige", "/werk/te-beoordelen")),
        ["comment"] = new("Deskundige", InReviewAsync, "form[action$='/opmerking']", ["reden"], [], null),
        ["opinion"] = new("Deskundige", InReviewAsync, "form[action$='/goedkeuren']", ["reden"], [], null),
        ["sending back"] = new("Deskundige", InReviewAsync, "form[action$='/terugsturen']", ["reden"], [], null),
        ["rejection"] = new("Deskundige", InReviewAsync, "form[action$='/afwijzen']", ["reden"], [], null),
        ["urgency"] = new("Hoofdredacteur", InReviewAsync, "form[action$='/spoed-vragen']", ["reden"], [], null),
        ["withdrawal"] = new("Deskundige", PublishedAsync, "form[action$='/intrekken']", ["reden"], [], null),
        ["stop of a spelling"] = new("Deskundige", NothingStoppedAsync, "form[action$='/uitschakelen']", ["reden"], [("vorm", "qx 7")], null),
        ["new label"] = new("Analist", At("/werk/taxonomie/nieuw"), "form.report", ["name-nl", "name-en", "definition-nl", "definition-en", "source", "reason"], [("lijst", "Settings"), ("id", "{unique}")], null),
        ["id of a label"] = new("Analist", At("/werk/taxonomie/nieuw"), "form.report", ["id"], [("lijst", "Settings"), ("name-nl", "x"), ("name-en", "x"), ("definition-nl", "x"), ("definition-en", "x"), ("reason", "x")], null) { Takes = false },
        ["listing"] = new("Analist", At("/werk/taxonomie/nieuw"), "form.report", ["listings-0-list", "listings-0-by", "listings-0-listedOn"], [("lijst", "Groups"), ("id", "{unique}"), ("name-nl", "x"), ("name-en", "x"), ("definition-nl", "x"), ("definition-en", "x"), ("reason", "x")], null) { Takes = false },
        ["invitation"] = new("Beheerder", At("/beheer/personen/uitnodigen"), "form.report", ["naam"], [("aanmeldnaam", "{unique}"), ("organisatie", "00000000-0000-7000-8000-000000000103"), ("rol", "Moderator"), ("tot", "2026-12-01")], ("Beheerder", "/beheer/personen")),
        ["sign-in name"] = new("Beheerder", At("/beheer/personen/uitnodigen"), "form.report", ["aanmeldnaam"], [("naam", "Iemand"), ("organisatie", "00000000-0000-7000-8000-000000000103"), ("rol", "Moderator"), ("tot", "2026-12-01")], null) { Takes = false },
        ["new organisation"] = new("Beheerder", At("/beheer/organisaties"), "form.add-organisation", ["naam"], [], ("Beheerder", "/beheer/organisaties")),
        ["renamed organisation"] = new("Beheerder", At("/beheer/organisaties"), "form[action$='000000000104/naam']", ["naam"], [], ("Beheerder", "/beheer/organisaties")),
        ["unmasking"] = new("Auditor", At("/logboek/onthullingen"), "form[action='/logboek/onthullingen']", ["schuilnaam", "reden"], [], null) { Takes = false },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Field_WithAnyText_KeepsItAsTypedAndRunsNothing(string name)
    {
        var row = Rows[name];
        using var sender = await _bank.Bank.SignInAsync(row.Account);
        foreach (var payload in Payloads.Select(payload => payload.Length < Huge ? $"{payload} {name}" : payload))
        {
            await sender.GetAsync(await row.Page(_bank, sender));
            Assert.True(sender.Status is HttpStatusCode.OK, $"{name}: {sender.Status} before sending");
            await sender.SubmitAsync(row.Form, [.. row.Fields.Select(field => (field, payload)), .. row.Others.Select(other => (other.Item1, Unique(other.Item2)))]);
            var taken = sender.Status is HttpStatusCode.SeeOther or HttpStatusCode.OK;
            Assert.True(taken || sender.Status is HttpStatusCode.BadRequest or HttpStatusCode.Conflict or HttpStatusCode.RequestEntityTooLarge, $"{name}: {sender.Status} for {Beginning(payload)}");
            if (payload.StartsWith(Scripts, StringComparison.Ordinal)) Assert.True(taken == row.Takes, $"{name}: {sender.Status} {sender.Text}");
            if (sender.Status is HttpStatusCode.SeeOther) await sender.FollowAsync();
            AssertHarmless(sender, name);
            if (taken && row.Shown is { } shown)
            {
                using var reader = await _bank.Bank.SignInAsync(shown.Account);
                await reader.GetAsync(shown.Address);
                AssertHarmless(reader, name);
                Assert.True(Holds(reader.Page, payload), $"{name}: {shown.Address} does not show {Beginning(payload)}");
            }
            else if (payload.Length < Huge)
            {
                Assert.True(Holds(sender.Page, payload), $"{name}: {(taken ? "the answer" : "the refused form")} does not show {Beginning(payload)}");
            }
        }
    }

    [Theory]
    [InlineData("Auditor", "/logboek?schuilnaam={0}&onderwerp={0}")]
    [InlineData("Analist", "/werk/samenvoegen?van={0}&met={0}")]
    [InlineData("Analist", "/werk/nieuw?vorm={0}")]
    [InlineData("Hoofdredacteur", "/werk/uitvoer?codes={0}&soort={0}&ideologie={0}")]
    [InlineData("Hoofdredacteur", "/werk/overzicht?soort={0}")]
    [InlineData("Analist", "/werk/ingeleverd?versie={0}")]
    [InlineData("Deskundige", "/werk/kleine-wijzigingen?gepubliceerd={0}&blad={0}")]
    [InlineData("Deskundige", "/tekens/SB-2026-0001/geschiedenis?van=1&tot=1&gedaan={0}")]
    [InlineData("Deskundige", "/tekens/SB-2026-0001/geschiedenis?van={0}&tot={0}&gewist={0}")]
    [InlineData("Beheerder", "/beheer/personen?gedaan={0}")]
    public async Task Address_WithAnyText_RunsNothing(string account, string address)
    {
        using var visitor = await _bank.Bank.SignInAsync(account);
        foreach (var payload in Payloads.Where(payload => payload.Length < Huge))
        {
            await visitor.GetAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, Uri.EscapeDataString(payload)));
            Assert.True((int)visitor.Status < 500, $"{address}: {visitor.Status}");
            AssertHarmless(visitor, address);
        }
    }

    [Fact]
    public async Task Import_WithAnyTextInCellsAndName_RunsNothing()
    {
        using var visitor = await _bank.Bank.SignInAsync("Analist");
        foreach (var payload in Payloads)
        {
            var cell = "\"" + payload.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
            await visitor.GetAsync("/werk/invoer");
            await visitor.UploadAsync("form[enctype]", "bestand", payload.Length < Huge ? Uri.EscapeDataString(payload) + ".csv" : "lang.csv", $"forms,name.nl,kind\n{cell},{cell},{cell}\n");
            Assert.True((int)visitor.Status < 500, $"{visitor.Status}");
            if (visitor.Status is HttpStatusCode.SeeOther) await visitor.FollowAsync();
            AssertHarmless(visitor, "import");
        }
    }

    private static Func<CurationBank, Visitor, Task<string>> At(string address) => (_, _) => Task.FromResult(address);

    private static async Task<string> HandInAsync(CurationBank bank, Visitor author)
    {
        await author.GetAsync("/tekens/SB-2026-0003");
        await author.SubmitAsync("form[action='/werk/bewerken']", ("code", "SB-2026-0003"));
        return author.Location + "/inleveren";
    }

    private static async Task<string> InReviewAsync(CurationBank bank, Visitor reader) =>
        CurationBank.AddressOf(await bank.HandInAsync(CurationBank.First with { Kind = EntryKind.Meme }));

    /// <summary>Shows the sign again if it was withdrawn.</summary>
    private static async Task<string> PublishedAsync(CurationBank bank, Visitor reader)
    {
        const string Address = "/werk/revisie/SB-2026-0004/1";
        using var editor = await bank.Bank.SignInAsync("Hoofdredacteur");
        await editor.GetAsync(Address);
        if (editor.Page.QuerySelector("form[action$='/terugzetten']") is not null) await editor.SubmitAsync("form[action$='/terugzetten']", ("reden", "De bron staat er weer."));
        return Address;
    }

    /// <summary>Lets the spelling count again if it was stopped.</summary>
    private static async Task<string> NothingStoppedAsync(CurationBank bank, Visitor reader)
    {
        const string Address = "/tekens/SB-2026-0001/geschiedenis";
        using var editor = await bank.Bank.SignInAsync("Hoofdredacteur");
        await editor.GetAsync(Address);
        if (editor.Page.QuerySelector("form[action*='/inschakelen']") is not null) await editor.SubmitAsync("form[action*='/inschakelen']", ("reden", "Het merk heet anders."));
        return Address;
    }

    private static string Unique(string value) => value.Replace("{unique}", $"x{Guid.NewGuid():N}"[..20], StringComparison.Ordinal);

    private static void AssertHarmless(Visitor visitor, string name)
    {
        var page = visitor.Page;
        Assert.True(page.QuerySelector("img[src=x], [onerror], script:not([src])") is null, $"{name}: an element came in");
        Assert.True(page.QuerySelectorAll("[href], [action], [src], [formaction]").All(IsOurs), $"{name}: an address came in");
        Assert.False(visitor.Answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(cookie => cookie.StartsWith("x=", StringComparison.Ordinal)), $"{name}: a cookie came in");
    }

    private static bool IsOurs(IElement element) =>
        new[] { "href", "action", "src", "formaction" }.Select(element.GetAttribute).OfType<string>().All(address => !address.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the text stands on the page, in a field or as words.</summary>
    private static bool Holds(IHtmlDocument page, string text) =>
        page.Body!.TextContent.Contains(text, StringComparison.Ordinal) || page.QuerySelectorAll("input").Any(input => input.GetAttribute("value")?.Contains(text, StringComparison.Ordinal) is true);

    private static string Beginning(string payload) => payload[..Math.Min(30, payload.Length)];

    /// <summary>A bank of which every field may be filled.</summary>
    public sealed class Bank : IAsyncLifetime
    {
        public CurationBank It { get; private set; } = null!;

        public async ValueTask InitializeAsync() => It = await CurationBank.OpenAsync();

        public ValueTask DisposeAsync() => It.DisposeAsync();
    }
}
