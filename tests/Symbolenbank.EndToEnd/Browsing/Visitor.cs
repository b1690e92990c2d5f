using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Symbolenbank.EndToEnd.Browsing;

/// <summary>A person at one browser window. Whatever goes wrong behind the page is noted in <see cref="Faults"/>.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _faults = [];

    public Visitor(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _faults.Enqueue($"console: {message.Text}");
        };
        page.PageError += (_, error) => _faults.Enqueue($"script: {error}");
        page.Response += (_, response) =>
        {
            if (response.Status >= 400)
                _faults.Enqueue($"{response.Status}: {response.Url}");
        };
    }

    public IPage Page { get; }

    /// <summary>Makes, or gives, the work of others that this person's pages show; null where nobody prepared any.</summary>
    public Func<Task<PreparedWork>>? Work { get; init; }

    /// <summary>Console errors and warnings, script errors and refused requests since the start, in order.</summary>
    public IReadOnlyCollection<string> Faults => _faults;

    /// <summary>Gives <see cref="Faults"/> and forgets them, so that the next page begins without.</summary>
    public IReadOnlyList<string> TakeFaults()
    {
        List<string> taken = [];
        while (_faults.TryDequeue(out var fault)) taken.Add(fault);
        return taken;
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
