using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.RenderTree;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Web.Pages.Drafts;
using Symbolenbank.Web.Pages.SignIn;
using Symbolenbank.Web.Tests.Hosting;
using TestContext = Xunit.TestContext;

namespace Symbolenbank.Web.Tests.Drafts;

/// <summary>One author's window.</summary>
internal sealed class EditorWindow : IAsyncDisposable
{
    private readonly BunitContext _window = new();
    private readonly AsyncServiceScope _scope;
    private readonly DraftDesk _desk;
    private readonly Guid _entry;
    private readonly string _name = Guid.NewGuid().ToString("N");
    private long _number;

    public EditorWindow(WebBank bank, Reader author, Guid entry)
    {
        (Author, _entry, _desk) = (author, entry, bank.Services.GetRequiredService<DraftDesk>());
        _scope = bank.Services.CreateAsyncScope();
        _window.JSInterop.Mode = JSRuntimeMode.Loose;
        _window.Services.AddSingleton<AuthenticationStateProvider>(new Known(author));
        Session = SessionOf(_scope.ServiceProvider, author);
        _window.Services.AddSingleton(Session);
        // Made without its constructor, which needs a part of bunit that is not served where this is built: nothing here compares mark-up.
        var comparer = typeof(BunitContext).Assembly.GetType("Bunit.Diffing.HtmlComparer", throwOnError: true)!;
        _window.Services.AddSingleton(comparer, RuntimeHelpers.GetUninitializedObject(comparer));
        _window.Services.AddFallbackServiceProvider(_scope.ServiceProvider);
        Island = _window.Render<EditorIsland>(parameters => parameters.Add(island => island.Entry, entry));
        Island.WaitForElement(".editor", TimeSpan.FromMinutes(1));
    }

    public IRenderedComponent<EditorIsland> Island { get; }

    public Guid Entry => _entry;

    public EditorSession Session { get; }

    /// <summary>What a circuit of this author has, without its page.</summary>
    public static EditorSession SessionOf(IServiceProvider services, Reader author) => ActivatorUtilities.CreateInstance<EditorSession>(new Both(services, new Known(author)));

    /// <summary>The paths of a list's rows on the page, each by a field that all of them have.</summary>
    public IReadOnlyList<string> Rows(string list, string field) =>
        [.. Island.FindAll($"[data-path^='{list}/'][data-path$='/{field}']").Select(one => one.GetAttribute("data-path")![..^(field.Length + 1)])];

    public Reader Author { get; }

    public static async Task<EditorWindow> OpenAsync(WebBank bank, DraftSeed seed, Guid? of = null)
    {
        var account = of ?? bank.Services.GetRequiredService<DemoAccounts>().All.First(one => one.Role == Role.Analyst).Id;
        var session = await bank.Services.GetRequiredService<Sessions>().StartAsync(account, "test", TestContext.Current.CancellationToken);
        var author = bank.Services.GetRequiredService<AccessTable>().OfSession(session.Value).Value!;
        var begun = await bank.Services.GetRequiredService<DraftDesk>().BeginNewAsync(author, seed, TestContext.Current.CancellationToken);
        return new EditorWindow(bank, author, begun.Value);
    }

    /// <summary>Another window of the same author at the same draft.</summary>
    public static Task<EditorWindow> OpenAsync(WebBank bank, EditorWindow beside) => Task.FromResult(new EditorWindow(bank, beside.Author, beside._entry));

    public Task<TakenEdits> TakeAsync(params (string Kind, string Path, string Value)[] edits) =>
        SendAsync([.. edits.Select(edit => new SentEdit { Window = _name, Number = ++_number, Kind = edit.Kind, Path = edit.Path, Value = edit.Value })]);

    public Task<TakenEdits> SendAsync(params SentEdit[] edits) => Island.InvokeAsync(() => Island.Instance.TakeAsync(edits));

    public Task ShowAsync(string anchor) => Island.InvokeAsync(() => Island.Instance.ShowAnchor(anchor));

    /// <summary>Clicks as the browser reports it; bunit's own click needs the same part as its comparer.</summary>
    public Task ClickAsync(IElement button) => ClickAsync(() => button);

    /// <summary>Finds and clicks in one turn of the circuit, so that nothing is drawn anew in between.</summary>
    public Task ClickAsync(Func<IElement> find) => RaiseAsync("onclick", find, new MouseEventArgs());

    /// <summary>Finds and raises in one turn of the circuit what the browser reports of an element.</summary>
    public Task RaiseAsync(string name, Func<IElement> find, EventArgs args)
    {
#pragma warning disable BL0006 // Nothing else reports an event to the renderer.
        return Island.InvokeAsync(() => _window.Renderer.DispatchEventAsync(HandlerOf(find(), name), new EventFieldInfo(), args));
#pragma warning restore BL0006
    }

    private static ulong HandlerOf(IElement element, string name) => ulong.Parse(element.GetAttribute("blazor:" + name)!, CultureInfo.InvariantCulture);

    public IElement Button(string text) => Island.FindAll("button").Single(button => button.TextContent == text);

    public async Task<EntryContent> StoredAsync() => (await _desk.OpenAsync(Author, _entry, TestContext.Current.CancellationToken)).Value!.Content;

    public async ValueTask DisposeAsync()
    {
        await _window.DisposeAsync();
        await _scope.DisposeAsync();
    }

    private sealed class Known(Reader author) : AuthenticationStateProvider
    {
        private readonly ClaimsPrincipal _person = People.Ticket(author.Actor.Id, author.Actor.Session!.Value);

        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(_person));
    }

    private sealed class Both(IServiceProvider services, AuthenticationStateProvider who) : IServiceProvider
    {
        public object? GetService(Type type) => type == typeof(AuthenticationStateProvider) ? who : services.GetService(type);
    }
}
