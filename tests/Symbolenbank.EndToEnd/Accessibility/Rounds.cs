using Microsoft.Playwright;
using Symbolenbank.EndToEnd.Browsing;

namespace Symbolenbank.EndToEnd.Accessibility;

/// <summary>
/// Visitors who go from page to page, one for each person and language. A window that stays open has the styles, fonts and scripts of the bank
/// already: a page in it costs half of one in a new window.
/// </summary>
public sealed class Rounds(BankFixture bank) : IAsyncDisposable
{
    private readonly Dictionary<(string? Account, string Language), Visitor> _visitors = [];

    /// <summary>Looks at a page of the kind as somebody who may see it. The window is as a new one would be, also when something went wrong in it before.</summary>
    internal async Task<T> AtAsync<T>(PageKind kind, string language, Func<Visitor, Task<T>> look)
    {
        var who = (Account: PageKinds.AccountFor(kind), language);
        if (!_visitors.Remove(who, out var visitor))
            visitor = await bank.VisitAsAsync(who.Account, new Setting { Language = language });
        try
        {
            visitor.TakeFaults();
            await visitor.Page.SetViewportSizeAsync(new Setting().Width, 800);
            await visitor.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.None });
            await visitor.GoAsync(kind);
            var seen = await look(visitor);
            _visitors.Add(who, visitor);
            return seen;
        }
        catch
        {
            await visitor.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in _visitors.Values) await visitor.DisposeAsync();
    }
}
