using System.Text.Json;
using Symbolenbank.Testing.Running;

namespace Symbolenbank.EndToEnd.Browsing;

/// <summary>The kinds of page that the bank has, as somebody sees them.</summary>
public enum PageKind
{
    Welcome,
    SignIn,
    Search,
    Hits,
    NoHit,
    Entry,
    CoveredEntry,
    ConfusableEntry,
    ExerciseEntry,
    Versions,
    OldVersion,
    Advice,
    MissingSign,
    RefusedReport,
    ReportThanks,
    Correction,
    Reports,
    Log,
    UnmaskRequests,
    Privacy,
    Accessibility,
    NotFound,
    Work,
    SmallChanges,
    RevisionInReview,
    EntryHistory,
}

internal static class PageKinds
{
    /// <summary>Goes to a page of the kind, as somebody who may see it.</summary>
    public static Task GoAsync(this Visitor visitor, PageKind kind) => kind switch
    {
        PageKind.Welcome or PageKind.Search => visitor.Page.GotoAsync("/"),
        PageKind.SignIn => visitor.Page.GotoAsync("/aanmelden"),
        PageKind.Hits => visitor.SearchAsync("88"),
        PageKind.NoHit => visitor.SearchAsync("xqzvjwkp"),
        PageKind.Entry => visitor.OpenFirstHitAsync("88"),
        PageKind.CoveredEntry => visitor.OpenAsync(ShippedEntries.CodeOf(IsCovered)),
        PageKind.ConfusableEntry => visitor.OpenAsync(ShippedEntries.CodeOf(IsConfusable)),
        PageKind.ExerciseEntry => visitor.OpenAsync("OEF-2026-0001"),
        PageKind.Versions => visitor.OpenBelowFirstHitAsync("versies"),
        PageKind.OldVersion => visitor.OpenBelowFirstHitAsync("versies/1"),
        PageKind.Advice => visitor.Page.GotoAsync("/wat-kunt-u-doen"),
        PageKind.MissingSign => visitor.Page.GotoAsync("/melden"),
        PageKind.RefusedReport => visitor.HandInAsync("vlag van @iemand"),
        PageKind.ReportThanks => visitor.HandInAsync("een omgekeerde driehoek"),
        PageKind.Correction => visitor.OpenBelowFirstHitAsync("verbeteren"),
        PageKind.Reports => visitor.HandInAndListAsync(),
        PageKind.Log => visitor.Page.GotoAsync("/logboek"),
        PageKind.UnmaskRequests => visitor.Page.GotoAsync("/logboek/onthullingen"),
        PageKind.Privacy => visitor.Page.GotoAsync("/privacy"),
        PageKind.Accessibility => visitor.Page.GotoAsync("/toegankelijkheid"),
        PageKind.NotFound => visitor.Page.GotoAsync("/tekens/SB-2026-4999"),
        PageKind.Work => visitor.Page.GotoAsync("/werk"),
        PageKind.SmallChanges => visitor.Page.GotoAsync("/werk/kleine-wijzigingen"),
        PageKind.RevisionInReview => visitor.Page.GotoAsync("/werk/revisie/SB-2026-0001/1"),
        PageKind.EntryHistory => visitor.Page.GotoAsync("/tekens/SB-2026-0001/geschiedenis"),
    };

    /// <summary>The demo account that may see it; null for what anybody may see.</summary>
    public static string? AccountFor(PageKind kind) => kind switch
    {
        PageKind.Welcome or PageKind.SignIn or PageKind.Privacy or PageKind.Accessibility => null,
        PageKind.Log or PageKind.UnmaskRequests => "Auditor",
        PageKind.ExerciseEntry or PageKind.Work or PageKind.SmallChanges or PageKind.RevisionInReview or PageKind.EntryHistory => "Hoofdredacteur",
        PageKind.Reports => "Analist",
        PageKind.Search or PageKind.Hits or PageKind.NoHit or PageKind.Entry or PageKind.CoveredEntry or PageKind.ConfusableEntry
            or PageKind.Versions or PageKind.OldVersion or PageKind.Advice or PageKind.MissingSign or PageKind.RefusedReport or PageKind.ReportThanks
            or PageKind.Correction or PageKind.NotFound => "Gemeenteprofessional",
    };

    private static bool IsCovered(JsonElement entry) =>
        entry.TryGetProperty("cover", out var cover) && cover.GetString() != "none" && entry.GetProperty("forms")[0].TryGetProperty("cover", out _);

    private static bool IsConfusable(JsonElement entry) =>
        entry.GetProperty("admission").GetProperty("ground").GetString() == "confusable";

    /// <summary>Reports a missing sign, seen on a wall this week.</summary>
    private static async Task HandInAsync(this Visitor visitor, string sign)
    {
        await visitor.Page.GotoAsync("/melden");
        await visitor.Page.Locator("#teken").FillAsync(sign);
        await visitor.Page.Locator("#plaats").FillAsync("op een muur");
        await visitor.Page.Locator("#week").SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Index = 1 });
        await visitor.Page.Locator("form.report button[type=submit]").ClickAsync();
        await visitor.Page.WaitForLoadStateAsync();
    }

    private static async Task HandInAndListAsync(this Visitor visitor)
    {
        await visitor.HandInAsync("een omgekeerde driehoek");
        await visitor.Page.GotoAsync("/meldingen");
    }

    private static Task OpenAsync(this Visitor visitor, string code) => visitor.Page.GotoAsync($"/tekens/{code}");

    private static async Task OpenBelowFirstHitAsync(this Visitor visitor, string path)
    {
        var code = await visitor.OpenFirstHitAsync("88");
        await visitor.Page.GotoAsync($"/tekens/{code}/{path}");
    }
}
