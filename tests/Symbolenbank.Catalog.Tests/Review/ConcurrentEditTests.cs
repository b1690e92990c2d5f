using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Testing;

namespace Symbolenbank.Catalog.Tests.Review;

/// <summary>Many edits at once on one draft, from several windows of its author; on one engine.</summary>
public abstract class ConcurrentEditTests(TestEngine engine)
{
    private const int Edits = 1_000;
    private const int Windows = 4;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Edits_AThousandFromSeveralWindows_LoseNone()
    {
        await using var bank = await ReviewBank.OpenAsync(engine, new FakeClock(), Ct);
        var entry = (await bank.Drafts.BeginAsync(bank.Analyst, ReviewBank.First.Code, Ct)).Value;

        await Task.WhenAll(Enumerable.Range(0, Windows).Select(window => Task.Run(() => EditAsync(bank, entry, window), Ct)));

        var draft = (await bank.Drafts.OpenAsync(bank.Analyst, entry, Ct)).Value!;
        Assert.Equal(Edits + 1, draft.Version);
        Assert.Equal(Enumerable.Range(0, Edits).Select(Setting), draft.Content.Settings.Where(setting => setting.StartsWith('n')).Order(StringComparer.Ordinal));
    }

    /// <summary>Each edit adds one word to what the window last read; who comes too late reads again.</summary>
    private static async Task EditAsync(ReviewBank bank, Guid entry, int window)
    {
        var draft = (await bank.Drafts.OpenAsync(bank.Analyst, entry, Ct)).Value!;
        var (version, content) = (draft.Version, draft.Content);
        for (var edit = window; edit < Edits; edit += Windows)
        {
            while (true)
            {
                var made = content with { Settings = [.. content.Settings, Setting(edit)] };
                var saved = await bank.Drafts.SaveAsync(bank.Analyst, new DraftChange { Entry = entry, Version = version, Content = made }, Ct);
                if (saved.IsOk)
                {
                    (version, content) = (saved.Value.Version, made);
                    break;
                }

                Assert.Equal(OutcomeKind.Conflict, saved.Kind);
                draft = (await bank.Drafts.OpenAsync(bank.Analyst, entry, Ct)).Value!;
                (version, content) = (draft.Version, draft.Content);
            }
        }
    }

    private static string Setting(int edit) => $"n{edit:d4}";
}

public sealed class SqliteConcurrentEditTests() : ConcurrentEditTests(TestEngine.Sqlite);

public sealed class PostgresConcurrentEditTests() : ConcurrentEditTests(TestEngine.Postgres);
