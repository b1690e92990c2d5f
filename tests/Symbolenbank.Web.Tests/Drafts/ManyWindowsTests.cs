using Microsoft.Extensions.DependencyInjection;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Web.Pages.Drafts;
using Symbolenbank.Web.Tests.Hosting;

namespace Symbolenbank.Web.Tests.Drafts;

/// <summary>A thousand edits from the windows of one author at once, a part of them in the same field.</summary>
public sealed class ManyWindowsTests(WebBank bank)
{
    private const int Edits = 1_000;
    private const int Windows = 4;
    private const int AtOnce = 5;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Edits_AThousandFromSeveralWindows_AreInTheTextOrToBeChosenFrom()
    {
        var account = bank.Services.GetRequiredService<DemoAccounts>().All.First(one => one.Role == Role.Analyst).Id;
        var session = await bank.Services.GetRequiredService<Sessions>().StartAsync(account, "test", Ct);
        var author = bank.Services.GetRequiredService<AccessTable>().OfSession(session.Value).Value!;
        var desk = bank.Services.GetRequiredService<DraftDesk>();
        var entry = (await desk.BeginNewAsync(author, FormGuesses.SeedOf("qx-duizend"), Ct)).Value;

        var last = await Task.WhenAll(Enumerable.Range(0, Windows).Select(window => Task.Run(() => EditAsync(author, entry, window), Ct)));

        var draft = (await desk.OpenAsync(author, entry, Ct)).Value!;
        var words = Enumerable.Range(0, Edits).Where(edit => edit % AtOnce > 0).Select(WordOf);
        Assert.Equal(words, draft.Content.Settings.Order(StringComparer.Ordinal));
        string[] summaries = [draft.Content.Texts["nl"].Summary, .. draft.Work.Conflicts.Select(conflict => conflict.Theirs!.Trim('"'))];
        Assert.Empty(last.Except(summaries, StringComparer.Ordinal));
        Assert.All(draft.Work.Conflicts, conflict => Assert.Equal("/texts/nl/summary", conflict.Path));
    }

    /// <summary>Every fifth edit is in the field that all windows write in. Returns what this window wrote there last.</summary>
    private async Task<string> EditAsync(Reader author, Guid entry, int window)
    {
        await using var scope = bank.Services.CreateAsyncScope();
        using var editor = EditorWindow.SessionOf(scope.ServiceProvider, author);
        await editor.OpenAsync(entry);
        var (own, typed) = (Enumerable.Range(0, Edits).Where(edit => edit / AtOnce % Windows == window), "");
        foreach (var some in own.Chunk(AtOnce))
        {
            var sent = some.Select(edit =>
            {
                var clashes = edit % AtOnce == 0;
                var (before, value) = (typed, clashes ? $"{window}-{edit}" : WordOf(edit));
                if (clashes) typed = value;
                return new SentEdit { Window = $"w{window}", Number = edit + 1, Kind = clashes ? "set" : "include", Path = clashes ? "/texts/nl/summary" : "/settings", Value = value, Begun = clashes ? before : null };
            }).ToArray();
            while (!(await editor.TakeAsync(sent)).Saved) Ct.ThrowIfCancellationRequested();
        }

        return typed;
    }

    private static string WordOf(int edit) => $"n{edit:d4}";
}
