using AngleSharp.Dom;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.EndToEnd.Browsing;

/// <summary>
/// Work of a curation team in each of its states, made by the demo accounts through the bank's own forms: what is on its way to readers, what was
/// withdrawn, what is provisional, and a proposal. Made once for all tests that look at it; none of them decides on it.
/// </summary>
public sealed record PreparedWork
{
    /// <summary>A published entry of which a second revision, with a remark, waits for an opinion.</summary>
    public required string Revised { get; init; }

    /// <summary>An entry that waits to be published.</summary>
    public required string Approved { get; init; }

    /// <summary>An entry that one reviewer withdrew.</summary>
    public required string Withdrawn { get; init; }

    /// <summary>An entry that was published before an expert read it.</summary>
    public required string Provisional { get; init; }

    /// <summary>A published entry to which a form was added, which waits among the small changes.</summary>
    public required string Varied { get; init; }

    /// <summary>An entry in its first review, for the walk that publishes it.</summary>
    public required string Waiting { get; init; }

    /// <summary>A published entry, for the walk that stops and withdraws it.</summary>
    public required string Published { get; init; }

    /// <summary>The ideology for which a change was proposed.</summary>
    public const string Proposed = "conspiracy";

    public static async Task<PreparedWork> MakeAsync(Uri bank)
    {
        using var analyst = await FormFiller.SignInAsync(bank, "Analist");
        using var colleague = await FormFiller.SignInAsync(bank, "Tweede analist");
        using var expert = await FormFiller.SignInAsync(bank, "Deskundige");
        using var editor = await FormFiller.SignInAsync(bank, "Hoofdredacteur");

        var drafts = await ImportAsync(analyst, Names.Select((name, place) => Entry($"SB-2026-{4901 + place}", name)));
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in Names) codes[name] = await HandInAsync(analyst, drafts[name]);
        foreach (var name in new[] { "zwenkrood", "zwenkgroen", "zwenkwit", "zwenkgrijs", "zwenkzwart" })
        {
            await DecideAsync(expert, codes[name], 1, "goedkeuren", "De bronnen dragen wat er staat.");
            if (name != "zwenkgroen") await DecideAsync(editor, codes[name], 1, "publiceren");
        }

        await DecideAsync(colleague, codes["zwenkgeel"], 1, "spoed-vragen", "Er wordt nu om gevraagd.");
        await DecideAsync(editor, codes["zwenkgeel"], 1, "spoed-publiceren");
        await DecideAsync(expert, codes["zwenkwit"], 1, "intrekken", "De bron is ingetrokken.");
        await ReviseAsync(analyst, expert, codes["zwenkrood"]);
        await VaryAsync(analyst, codes["zwenkgrijs"]);
        await ProposeAsync(analyst);
        return new PreparedWork
        {
            Revised = codes["zwenkrood"],
            Approved = codes["zwenkgroen"],
            Withdrawn = codes["zwenkwit"],
            Provisional = codes["zwenkgeel"],
            Varied = codes["zwenkgrijs"],
            Waiting = codes["zwenkblauw"],
            Published = codes["zwenkzwart"],
        };
    }

    private static readonly IReadOnlyList<string> Names = ["zwenkrood", "zwenkgroen", "zwenkwit", "zwenkgeel", "zwenkgrijs", "zwenkblauw", "zwenkzwart"];

    /// <summary>Two forms, so that one of them can be stopped.</summary>
    private static EntryContent Entry(string code, string name)
    {
        var entry = InventedEntry.Of(code, name, name + "er");
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        return entry with
        {
            CheckedOn = today.AddDays(-1),
            ReviewBy = today.AddMonths(6),
            Texts = entry.Texts.ToDictionary(pair => pair.Key, pair => pair.Value with { Name = name, Looks = ["een streep met een haak"] }, StringComparer.Ordinal),
        };
    }

    /// <summary>Takes entries in as drafts; gives the address of each draft by the entry's name.</summary>
    private static async Task<Dictionary<string, string>> ImportAsync(FormFiller author, IEnumerable<EntryContent> entries)
    {
        await author.GetAsync("/werk/invoer");
        await author.UploadAsync("form.report", "bestand", "werk.json", $"[{string.Join(',', entries.Select(EntryJson.Write))}]");
        await DoneAsync(author);
        await author.SubmitAsync("form[action$='/starten']");
        await DoneAsync(author);
        return author.Page.QuerySelectorAll(".import-rows a[href^='/werk/bewerken/']").ToDictionary(link => link.TextContent.Trim(), link => link.GetAttribute("href")!, StringComparer.Ordinal);
    }

    /// <summary>Waits until the bank has done its part of the import that is open.</summary>
    private static async Task DoneAsync(FormFiller author)
    {
        using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (author.Page.QuerySelector("[data-poll] a[data-refresh]")?.GetAttribute("href") is { } import)
        {
            await pulse.WaitForNextTickAsync(TestContext.Current.CancellationToken);
            await author.GetAsync(import);
        }
    }

    private static async Task<string> HandInAsync(FormFiller author, string draft)
    {
        await author.GetAsync(draft + "/inleveren");
        await author.SubmitAsync("form[action$='/inleveren']", ("wat", "Nieuw in de bank."), ("schoon", "on"));
        return author.Page.QuerySelector("main a[href^='/werk/revisie/']")!.GetAttribute("href")!.Split('/')[3];
    }

    private static async Task DecideAsync(FormFiller reviewer, string code, int revision, string decision, string? reason = null)
    {
        await reviewer.GetAsync($"/werk/revisie/{code}/{revision}");
        await reviewer.SubmitAsync($"form[action$='/{decision}']", reason is null ? [] : [("reden", reason)]);
    }

    private static async Task ReviseAsync(FormFiller author, FormFiller expert, string code)
    {
        var entry = Entry(code, "zwenkrood");
        var nl = entry.Texts["nl"] with { Summary = "Verzonnen teken met een nieuwe zin. Vaak is het onschuldig.", Explanation = "Deze uitleg is nieuw en verzonnen." };
        var revised = entry with { Texts = new Dictionary<string, EntryText>(entry.Texts, StringComparer.Ordinal) { ["nl"] = nl }, Ambiguity = Ambiguity.MostlyInnocent };
        var drafts = await ImportAsync(author, [revised]);
        await HandInAsync(author, drafts["zwenkrood"]);
        await expert.GetAsync($"/werk/revisie/{code}/2");
        await expert.SubmitAsync("form[action$='/opmerking']", ("reden", "Kan deze zin korter?"));
    }

    private static async Task VaryAsync(FormFiller author, string code)
    {
        await author.GetOnceThereAsync($"/tekens/{code}");
        await author.SubmitAsync("form[action$='/variant']", ("vorm", "zwenkgrijzig"), ("bron", "s1"), ("schoon", "on"));
    }

    private static async Task ProposeAsync(FormFiller author)
    {
        await author.GetAsync($"/werk/taxonomie/{Proposed}");
        var named = author.Page.QuerySelector("[name=name-en]")!.TextContent.Trim();
        await author.SubmitAsync($"form[action='/werk/taxonomie/{Proposed}']", ("name-en", named + " (proposed)"), ("reason", "Naam verduidelijkt."));
    }
}
