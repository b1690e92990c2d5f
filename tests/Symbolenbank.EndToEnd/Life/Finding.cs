using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Symbolenbank.EndToEnd.Browsing;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Running;

namespace Symbolenbank.EndToEnd.Life;

/// <summary>The two ways in which the world finds a sign: a person at the lookup, and a platform at the API.</summary>
internal sealed class Finding : IDisposable
{
    /// <summary>How long after a decision it may go unnoticed.</summary>
    private static readonly TimeSpan Limit = Promised.PatienceFor(TimeSpan.FromSeconds(2));

    private readonly Visitor _reader;
    private readonly HttpClient _platform;

    private Finding(Visitor reader, HttpClient platform) => (_reader, _platform) = (reader, platform);

    public static async Task<Finding> OfAsync(CurationTeam team, CancellationToken ct)
    {
        var platform = new HttpClient { BaseAddress = team.Bank.Machines };
        platform.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await PlatformToken.AskAsync(team.Bank, team.Var, ct));
        return new Finding(team.Reader, platform);
    }

    /// <summary>
    /// Both find the sign at this form, or both do not, and the entry itself is there or not, from two seconds on. Whoever asks sooner may still get
    /// the answer of before; how long an answer takes to arrive is not what is measured, so a busy machine changes nothing.
    /// </summary>
    public async Task AssertAsync(string form, string code, bool found)
    {
        var since = Stopwatch.StartNew();
        await UntilAsync(since, async () => await SearchAsync(form, code) == found, "the search of the API");
        await UntilAsync(since, async () => await OpenAsync(code) == found, "the entry in the API");
        await UntilAsync(since, async () => await LookUpAsync(form, code) == found, "the lookup");
    }

    public void Dispose() => _platform.Dispose();

    private static async Task UntilAsync(Stopwatch since, Func<Task<bool>> ask, string where)
    {
        using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        var asked = since.Elapsed;
        while (!await ask())
        {
            Assert.True(asked < Limit, $"{where}: not yet for somebody who asked {asked.TotalMilliseconds:0} ms after the decision.");
            await pulse.WaitForNextTickAsync(TestContext.Current.CancellationToken);
            asked = since.Elapsed;
        }
    }

    private async Task<bool> SearchAsync(string form, string code)
    {
        using var answer = await _platform.PostAsJsonAsync("v1/entries/search", new { query = form }, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        var hits = (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("hits");
        return hits.EnumerateArray().Any(hit => hit.GetProperty("code").GetString() == code);
    }

    private async Task<bool> OpenAsync(string code)
    {
        using var answer = await _platform.GetAsync($"v1/entries/{code}", TestContext.Current.CancellationToken);
        return answer.StatusCode == HttpStatusCode.OK;
    }

    private async Task<bool> LookUpAsync(string form, string code)
    {
        await _reader.SearchAsync(form);
        return await _reader.Page.Locator($"main a[href='/tekens/{code}']").CountAsync() > 0;
    }
}
