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
    Alike,
    Versions,
    OldVersion,
    Advice,
    MissingSign,
    RefusedReport,
    ReportThanks,
    Correction,
    Reports,
    TryText,
    TriedText,
    Trial,
    Log,
    UnmaskRequests,
    Imports,
    CheckedImport,
    Export,
    PrintedExport,
    Overview,
    SignInLink,
    Account,
    People,
    Person,
    Invite,
    AccessRequests,
    Organisations,
    Terms,
    Term,
    TermWork,
    MergePlan,
    MergeSearch,
    Changes,
    Split,
    Recheck,
    Sources,
    Privacy,
    Accessibility,
    NotFound,
    NewSign,
    Editor,
    EditorMeaning,
    EditorWhere,
    EditorSources,
    EditorLaw,
    EditorTexts,
    EditorImages,
    EditorRelations,
    EditorManagement,
    HandIn,
    Variant,
    Work,
    SmallChanges,
    RevisionInReview,
    EntryHistory,
    RevisionToPublish,
    RefusedDecision,
    ToReview,
    Withdrawn,
    Tombstone,
    ProvisionalEntry,
    TermProposals,
    TermProposal,
    NewTerm,
    OwnTexts,
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
        PageKind.Alike => visitor.OpenBelowFirstHitAsync("lijkt-op"),
        PageKind.Versions => visitor.OpenBelowFirstHitAsync("versies"),
        PageKind.OldVersion => visitor.OpenBelowFirstHitAsync("versies/1"),
        PageKind.Advice => visitor.Page.GotoAsync("/wat-kunt-u-doen"),
        PageKind.MissingSign => visitor.Page.GotoAsync("/melden"),
        PageKind.RefusedReport => visitor.ReportAsync("vlag van @iemand"),
        PageKind.ReportThanks => visitor.ReportAsync("een omgekeerde driehoek"),
        PageKind.Correction => visitor.OpenBelowFirstHitAsync("verbeteren"),
        PageKind.Reports => visitor.ReportAndListAsync(),
        PageKind.TryText => visitor.Page.GotoAsync("/proef"),
        PageKind.TriedText => visitor.TryAsync("Op de muur stond 1488, en in de krant \"heil hitler\". Dat kost \u20AC 14,88."),
        PageKind.Trial => visitor.OpenBelowFirstHitAsync("treffers"),
        PageKind.Log => visitor.Page.GotoAsync("/logboek"),
        PageKind.UnmaskRequests => visitor.Page.GotoAsync("/logboek/onthullingen"),
        PageKind.Imports => visitor.Page.GotoAsync("/werk/invoer"),
        PageKind.CheckedImport => visitor.ImportAsync(),
        PageKind.Export => visitor.Page.GotoAsync("/werk/uitvoer"),
        PageKind.PrintedExport => visitor.Page.GotoAsync("/werk/uitvoer/afdruk?soort=gesture"),
        PageKind.Overview => visitor.AmongAsync(_ => "/werk/overzicht"),
        PageKind.SignInLink => visitor.InviteAndOpenAsync(),
        PageKind.Account => visitor.Page.GotoAsync("/account"),
        PageKind.People => visitor.Page.GotoAsync("/beheer/personen"),
        PageKind.Person => visitor.Page.GotoAsync("/beheer/personen/00000000-0000-7000-8000-000000001006"),
        PageKind.AccessRequests => visitor.Page.GotoAsync("/beheer/te-bevestigen"),
        PageKind.Invite => visitor.Page.GotoAsync("/beheer/personen/uitnodigen"),
        PageKind.Organisations => visitor.Page.GotoAsync("/beheer/organisaties"),
        PageKind.Terms => visitor.Page.GotoAsync("/taxonomie"),
        PageKind.Term => visitor.Page.GotoAsync("/taxonomie/blood-and-honour"),
        PageKind.TermWork => visitor.Page.GotoAsync("/werk/taxonomie/golden-dawn"),
        PageKind.MergePlan => visitor.Page.GotoAsync("/werk/samenvoegen?van=SB-2026-0002&met=SB-2026-0001"),
        PageKind.MergeSearch => visitor.FindToMergeAsync(),
        PageKind.Changes => visitor.Page.GotoAsync("/wijzigingen"),
        PageKind.Split => visitor.Page.GotoAsync("/werk/splitsen/SB-2026-0001"),
        PageKind.Recheck => visitor.Page.GotoAsync("/werk/herzien"),
        PageKind.Sources => visitor.Page.GotoAsync("/werk/bronnen"),
        PageKind.Privacy => visitor.Page.GotoAsync("/privacy"),
        PageKind.Accessibility => visitor.Page.GotoAsync("/toegankelijkheid"),
        PageKind.NotFound => visitor.Page.GotoAsync("/tekens/SB-2026-4999"),
        PageKind.NewSign => visitor.Page.GotoAsync("/werk/nieuw?vorm=qx-nieuw"),
        PageKind.Editor => visitor.EditAsync("SB-2026-0001"),
        PageKind.EditorMeaning => visitor.EditSectionAsync("SB-2026-0001", 2),
        PageKind.EditorWhere => visitor.EditSectionAsync("SB-2026-0001", 3),
        PageKind.EditorSources => visitor.EditSectionAsync("SB-2026-0001", 4),
        PageKind.EditorLaw => visitor.EditSectionAsync("SB-2026-0001", 5),
        PageKind.EditorTexts => visitor.EditSectionAsync("SB-2026-0001", 6),
        PageKind.EditorImages => visitor.EditSectionAsync("SB-2026-0001", 7),
        PageKind.EditorRelations => visitor.EditSectionAsync("SB-2026-0001", 8),
        PageKind.EditorManagement => visitor.EditSectionAsync("SB-2026-0001", 9),
        PageKind.Variant => visitor.Page.GotoAsync("/tekens/SB-2026-0001/variant"),
        PageKind.HandIn => visitor.ToHandInAsync("SB-2026-0001"),
        PageKind.Work => visitor.AmongAsync(_ => "/werk"),
        PageKind.SmallChanges => visitor.AmongAsync(_ => "/werk/kleine-wijzigingen"),
        PageKind.RevisionInReview => visitor.AmongAsync(work => $"/werk/revisie/{work.Revised}/2"),
        PageKind.EntryHistory => visitor.AmongAsync(work => $"/tekens/{work.Revised}/geschiedenis"),
        PageKind.RevisionToPublish => visitor.AmongAsync(work => $"/werk/revisie/{work.Approved}/1"),
        PageKind.RefusedDecision => visitor.DecideWithoutReasonAsync(),
        PageKind.ToReview => visitor.AmongAsync(_ => "/werk/te-beoordelen"),
        PageKind.Withdrawn => visitor.AmongAsync(_ => "/werk/ingetrokken"),
        PageKind.Tombstone => visitor.AmongAsync(work => $"/tekens/{work.Withdrawn}"),
        PageKind.ProvisionalEntry => visitor.AmongAsync(work => $"/tekens/{work.Provisional}"),
        PageKind.TermProposals => visitor.AmongAsync(_ => "/werk/taxonomie"),
        PageKind.TermProposal => visitor.AmongAsync(_ => $"/werk/taxonomie/{PreparedWork.Proposed}"),
        PageKind.NewTerm => visitor.Page.GotoAsync("/werk/taxonomie/nieuw"),
        PageKind.OwnTexts => visitor.AmongAsync(_ => "/werk/eigen"),
    };

    /// <summary>The demo account that may see it; null for what anybody may see.</summary>
    public static string? AccountFor(PageKind kind) => kind switch
    {
        PageKind.Welcome or PageKind.SignIn or PageKind.Privacy or PageKind.Accessibility => null,
        PageKind.Log or PageKind.UnmaskRequests => "Auditor",
        PageKind.ExerciseEntry or PageKind.Work or PageKind.SmallChanges or PageKind.EntryHistory
            or PageKind.RevisionToPublish or PageKind.Withdrawn or PageKind.TermProposals or PageKind.TermProposal => "Hoofdredacteur",
        PageKind.RevisionInReview or PageKind.RefusedDecision or PageKind.ToReview => "Deskundige",
        PageKind.Reports or PageKind.NewSign or PageKind.Editor or PageKind.EditorMeaning or PageKind.EditorWhere or PageKind.EditorSources or PageKind.EditorLaw or PageKind.EditorTexts
            or PageKind.EditorImages or PageKind.EditorRelations or PageKind.EditorManagement or PageKind.NewTerm or PageKind.OwnTexts or PageKind.Variant or PageKind.HandIn or PageKind.Trial
            or PageKind.TermWork or PageKind.MergePlan or PageKind.MergeSearch or PageKind.Split or PageKind.Recheck or PageKind.Sources => "Analist",
        PageKind.TryText or PageKind.TriedText => "Moderator",
        PageKind.Imports or PageKind.CheckedImport => "Analist",
        PageKind.Export or PageKind.PrintedExport or PageKind.Overview => "Hoofdredacteur",
        PageKind.SignInLink or PageKind.Account or PageKind.People or PageKind.Person or PageKind.Invite or PageKind.AccessRequests or PageKind.Organisations => "Beheerder",
        PageKind.Search or PageKind.Hits or PageKind.NoHit or PageKind.Entry or PageKind.CoveredEntry or PageKind.ConfusableEntry
            or PageKind.Alike or PageKind.Versions or PageKind.OldVersion or PageKind.Advice or PageKind.MissingSign or PageKind.RefusedReport or PageKind.ReportThanks
            or PageKind.Correction or PageKind.Terms or PageKind.Term or PageKind.Changes or PageKind.NotFound or PageKind.Tombstone or PageKind.ProvisionalEntry => "Gemeenteprofessional",
    };

    private static bool IsCovered(JsonElement entry) =>
        entry.TryGetProperty("cover", out var cover) && cover.GetString() != "none" && entry.GetProperty("forms")[0].TryGetProperty("cover", out _);

    private static bool IsConfusable(JsonElement entry) =>
        entry.GetProperty("admission").GetProperty("ground").GetString() == "confusable";

    private static async Task FindToMergeAsync(this Visitor visitor)
    {
        await visitor.Page.GotoAsync("/werk/samenvoegen?van=SB-2026-0002");
        await visitor.Page.Locator("#met-zoek").FillAsync("88");
        await visitor.Page.Locator("#met-zoek").PressAsync("Enter");
        await visitor.Page.Locator(".picks li").First.WaitForAsync();
    }

    /// <summary>Reports a missing sign, seen on a wall this week.</summary>
    private static async Task ReportAsync(this Visitor visitor, string sign)
    {
        await visitor.Page.GotoAsync("/melden");
        await visitor.Page.Locator("#teken").FillAsync(sign);
        await visitor.Page.Locator("#plaats").FillAsync("op een muur");
        await visitor.Page.Locator("#week").SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Index = 1 });
        await visitor.Page.RunAndWaitForResponseAsync(
            () => visitor.Page.Locator("form.report button[type=submit]").ClickAsync(), answer => answer.Request.IsNavigationRequest && answer.Status is not (302 or 303));
        await visitor.Page.Locator("h1").WaitForAsync();
    }

    private static async Task ReportAndListAsync(this Visitor visitor)
    {
        await visitor.ReportAsync("een omgekeerde driehoek");
        await visitor.Page.GotoAsync("/meldingen");
    }

    private static async Task TryAsync(this Visitor visitor, string text)
    {
        await visitor.Page.GotoAsync("/proef");
        await visitor.Page.Locator("#tekst").FillAsync(text);
        await visitor.Page.Locator("form.report button[type=submit]").ClickAsync();
        await visitor.Page.Locator(".scanned").WaitForAsync();
    }

    /// <summary>Hands in a table with a row of each outcome, sees it checked, and does nothing with it in the end, so that others find room.</summary>
    private static async Task ImportAsync(this Visitor visitor)
    {
        await visitor.Page.GotoAsync("/werk/invoer");
        await visitor.Page.Locator("#bestand").SetInputFilesAsync(new Microsoft.Playwright.FilePayload
        {
            Name = "lijst.csv",
            MimeType = "text/csv",
            Buffer = "name_nl;forms;kind\nverzonnen vaandel;xqzvj;flag\nzelfde;88;\nfout;xqzvk;vlagje\n"u8.ToArray(),
        });
        await visitor.Page.Locator("form.report button[type=submit]").ClickAsync();
        await visitor.Page.Locator(".import-rows").WaitForAsync();
        await visitor.Page.Locator("button[formaction$='/stoppen']").ClickAsync();
        await visitor.Page.Locator(".import-state[data-state=Cancelled]").WaitForAsync();
    }

    private static async Task InviteAndOpenAsync(this Visitor visitor) =>
        await visitor.Page.GotoAsync(await visitor.InviteAsync(new Invited($"gast.{Guid.NewGuid():n}", "Oefenplatform", "Moderator")));

    /// <summary>Opens a page on which the work of others stands.</summary>
    public static async Task AmongAsync(this Visitor visitor, Func<PreparedWork, string> address) => await visitor.Page.GotoAsync(address(await visitor.Work!()));

    private static async Task DecideWithoutReasonAsync(this Visitor visitor)
    {
        await visitor.GoAsync(PageKind.RevisionInReview);
        await visitor.Page.RunAndWaitForResponseAsync(
            () => visitor.Page.Locator("form[action$='/goedkeuren'] button").ClickAsync(), answer => answer.Request.IsNavigationRequest && answer.Status is not (302 or 303));
        await visitor.Page.Locator("#goedkeuren-reden-fout").WaitForAsync();
    }

    private static Task OpenAsync(this Visitor visitor, string code) => visitor.Page.GotoAsync($"/tekens/{code}");

    private static async Task OpenBelowFirstHitAsync(this Visitor visitor, string path)
    {
        var code = await visitor.OpenFirstHitAsync("88");
        await visitor.Page.GotoAsync($"/tekens/{code}/{path}");
    }
}
