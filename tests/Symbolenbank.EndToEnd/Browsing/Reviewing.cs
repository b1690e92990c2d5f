namespace Symbolenbank.EndToEnd.Browsing;

/// <summary>What reviewers do with a revision. Decisions are named by the last part of their address.</summary>
internal static class Reviewing
{
    /// <summary>Opens a revision of the entry from the person's own list of work.</summary>
    public static async Task OpenWaitingAsync(this Visitor reviewer, string code)
    {
        await reviewer.Page.GotoAsync("/werk");
        await reviewer.Page.Locator($"main a[href^='/werk/revisie/{code}/']").First.ClickAsync();
        await reviewer.Page.WaitForURLAsync($"**/werk/revisie/{code}/*");
    }

    /// <summary>Decides on the revision that is open, and waits until the bank says that it is done.</summary>
    /// <param name="reason">What is written with it; null for a decision that asks for nothing.</param>
    public static async Task DecideAsync(this Visitor reviewer, string decision, string? reason = null)
    {
        var form = reviewer.Page.Locator($"form[action$='/{decision}']");
        var closed = reviewer.Page.Locator("details.decision:not([open])", new() { Has = form });
        if (await closed.CountAsync() > 0)
            await closed.Locator("summary").ClickAsync();
        if (reason is not null)
            await form.Locator("textarea").FillAsync(reason);
        await form.Locator("button[type=submit]").ClickAsync();
        await reviewer.Page.WaitForURLAsync($"**?gedaan={decision}");
    }

    /// <summary>Whether the open page offers this decision.</summary>
    public static async Task<bool> MayAsync(this Visitor reviewer, string decision) =>
        await reviewer.Page.Locator($"form[action$='/{decision}']").CountAsync() > 0;
}
