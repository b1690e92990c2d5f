using Symbolenbank.EndToEnd.Browsing;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Running;

namespace Symbolenbank.EndToEnd.Life;

/// <summary>
/// A bank of its own in which nobody could sign in yet, and everybody who came in since: the first administrator by the link that the start
/// prints, the others by invitation, each with a passkey. Expert and editor-in-chief belong to other organisations than those who write.
/// </summary>
public sealed class CurationTeam : IAsyncLifetime
{
    private const string Police = "Proefkorps";
    private const string Institute = "Proefinstituut";
    private const string Council = "Proefraad";

    private readonly TemporaryFolder _folder = new();
    private readonly Chromium _chromium = new();
    private readonly List<Visitor> _people = [];
    private RunningBank? _bank;

    public RunningBank Bank => _bank!;

    /// <summary>The folder that the bank holds.</summary>
    public string Var => _folder.Path;

    public Visitor Analyst => _people[1];

    /// <summary>An analyst of the same organisation.</summary>
    public Visitor Colleague => _people[2];

    public Visitor Expert => _people[3];

    public Visitor EditorInChief => _people[4];

    /// <summary>All who work on the bank, the first administrator included.</summary>
    public IReadOnlyCollection<Visitor> Curators => _people[..5];

    /// <summary>A moderator of a platform: somebody who looks signs up.</summary>
    public Visitor Reader => _people[5];

    public async ValueTask InitializeAsync()
    {
        var start = BankFixture.AtItsOwnAddress(Var, "--Web:SignInsPerMinute=10000", "--Accounts:FirstLink=true");
        _bank = await RunningBank.StartReadyAsync(start, TestContext.Current.CancellationToken);
        await _chromium.InitializeAsync();

        var administrator = await JoinAsync(Bank.Console.Single(line => line.Contains("/uitnodiging/", StringComparison.Ordinal)).Trim());
        foreach (var organisation in new[] { Police, Institute, Council })
            await administrator.AddOrganisationAsync(organisation);
        Invited[] invited =
        [
            new("proef.analist", Police, "Analyst"), new("proef.collega", Police, "Analyst"),
            new("proef.deskundige", Institute, "Expert"), new("proef.hoofd", Council, "EditorInChief"), new("proef.lezer", "Oefenplatform", "Moderator"),
        ];
        // The demo editor-in-chief is the second person of this bank.
        await using var second = await _chromium.NewVisitorAsync(Bank.People, new Setting(), cookies: null);
        await second.Page.GotoAsync("/");
        await second.SignInAsync("Hoofdredacteur");
        foreach (var person in invited)
        {
            var link = await administrator.InviteAsync(person);
            await JoinAsync(link, person.Role == "Moderator" ? null : await second.ConfirmAsync(person));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _chromium.DisposeAsync();
        if (_bank is not null)
            await _bank.DisposeAsync();
        _folder.Dispose();
    }

    private async Task<Visitor> JoinAsync(string link, string? code = null)
    {
        var visitor = await _chromium.NewVisitorAsync(Bank.People, new Setting(), cookies: null);
        _people.Add(visitor);
        await visitor.JoinAsync(code is null ? link : await visitor.UnlockAsync(link, code));
        return visitor;
    }
}
