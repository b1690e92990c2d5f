using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Symbolenbank.Testing.Running;

namespace Symbolenbank.EndToEnd.Crash;

/// <summary>The demo platform: reads all the time and remembers each answer that reached it.</summary>
internal sealed class Platform(IReadOnlyList<string> codes)
{
    private const string Correlation = "Correlation-Id";

    private TaskCompletionSource _answering = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The correlation ids of the answers that arrived whole.</summary>
    public ConcurrentBag<string> Answered { get; } = [];

    /// <summary>Code and revision of each entry that was read.</summary>
    public ConcurrentDictionary<(string Code, int Revision), bool> Read { get; } = [];

    /// <summary>Completes when the first answer since <see cref="ReadUntilGoneAsync"/> began has arrived whole.</summary>
    public Task Answering => _answering.Task;

    /// <summary>Searches and reads with several connections until the bank is gone.</summary>
    public async Task ReadUntilGoneAsync(RunningBank bank, string token, int connections, CancellationToken ct)
    {
        _answering = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var http = new HttpClient { BaseAddress = bank.Machines };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        await Task.WhenAll(Enumerable.Range(0, connections).Select(reader => ReadAsync(http, new Random(reader), ct)));
    }

    private async Task ReadAsync(HttpClient http, Random random, CancellationToken ct)
    {
        try
        {
            while (true)
            {
                await SearchAsync(http, ct);
                await OpenAsync(http, codes[random.Next(codes.Count)], ct);
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            // The bank was killed: what was answered until now is what counts.
        }
    }

    private async Task SearchAsync(HttpClient http, CancellationToken ct)
    {
        using var answer = await http.PostAsJsonAsync("v1/entries/search", new { query = "88", limit = 5 }, ct);
        Note(answer);
    }

    private async Task OpenAsync(HttpClient http, string code, CancellationToken ct)
    {
        using var answer = await http.GetAsync($"v1/entries/{code}", ct);
        var entry = await answer.Content.ReadFromJsonAsync<JsonElement>(ct);
        Note(answer);
        if (answer.StatusCode == HttpStatusCode.OK)
            Read[(code, entry.GetProperty("revision").GetInt32())] = true;
    }

    private void Note(HttpResponseMessage answer)
    {
        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.NotFound });
        Answered.Add(answer.Headers.GetValues(Correlation).Single());
        _answering.TrySetResult();
    }
}
