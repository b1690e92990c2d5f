using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Testing;
using Symbolenbank.Web.Tests.Hosting;

namespace Symbolenbank.Web.Tests.Review;

/// <summary>What was published in haste is called provisional wherever it is met.</summary>
public sealed class ProvisionalSurfaceTests
{
    private const string Word = "Een deskundige heeft hier nog niet over geoordeeld.";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Provisional_OnEverySurface_SaysSo()
    {
        await using var bank = await CurationBank.OpenAsync();
        await PublishAsync(bank);
        using var visitor = await bank.Bank.SignInAsync("Hoofdredacteur");

        await visitor.GetAsync("/tekens/SB-2026-0001");
        Assert.Contains(Word, visitor.Page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        await visitor.GetAsync("/tekens/SB-2026-0004");
        Assert.DoesNotContain("Voorlopig", visitor.Text, StringComparison.Ordinal);
        await visitor.SearchAsync("verzonnen groet");
        Assert.Contains("Deels voorlopig.", visitor.Page.QuerySelectorAll(".notice").Last().TextContent, StringComparison.Ordinal);
        Assert.Single(visitor.Page.QuerySelectorAll(".standing"), line => line.TextContent.Contains("Voorlopig", StringComparison.Ordinal));
        await visitor.GetAsync("/werk/uitvoer/afdruk");
        Assert.Contains(Word, visitor.Page.QuerySelector(".printed")!.TextContent, StringComparison.Ordinal);
        Assert.Single(visitor.Page.QuerySelectorAll(".printed .standing"), line => line.TextContent.Contains(Word, StringComparison.Ordinal));
        Assert.Contains(Word, (await MatchedAsync(visitor)).TextContent, StringComparison.Ordinal);
        foreach (var (format, says) in new[] { ("json", "\"assurance\": \"provisional\""), ("csv", ",\"provisional\",") })
        {
            await visitor.GetAsync("/werk/uitvoer");
            await visitor.SubmitAsync("form.export-as", ("als", format));
            Assert.Contains(says.Replace(" ", "", StringComparison.Ordinal), (await visitor.Answer.Content.ReadAsStringAsync(Ct)).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    /// <summary>What a scan says of it, once the set of forms has followed, which is promised within five seconds.</summary>
    private static async Task<IElement> MatchedAsync(Visitor visitor)
    {
        var began = System.Diagnostics.Stopwatch.GetTimestamp();
        while (true)
        {
            await visitor.GetAsync("/proef");
            await visitor.SubmitAsync("form.report", ("tekst", "Er stond qx7 op de muur."));
            if (visitor.Page.QuerySelector(".matched") is { } matched) return matched;
            Promised.Within(TimeSpan.FromSeconds(5), began, "the form is scanned for.");
        }
    }

    private static async Task PublishAsync(CurationBank bank)
    {
        var revision = await bank.HandInAsync(CurationBank.First with { Forms = [.. CurationBank.First.Forms.Select(form => form with { Use = FormUse.Scan })] });
        var services = bank.Bank.Services;
        var editor = await bank.ReaderAsync("Hoofdredacteur");
        var hash = (await services.GetRequiredService<RevisionRoom>().OpenAsync(editor, revision, Ct)).Value!.Line.Hash;
        var release = services.GetRequiredService<ReleaseDesk>();
        Assert.True((await release.SupportUrgentAsync(await bank.ReaderAsync("Tweede analist"), revision, hash, "Er wordt nu om gevraagd.", Ct)).IsOk);
        Assert.True((await release.PublishUrgentAsync(editor, revision, hash, Ct)).IsOk);
        await services.GetRequiredService<TruthWatch>().RefreshAsync(Ct);
    }
}
