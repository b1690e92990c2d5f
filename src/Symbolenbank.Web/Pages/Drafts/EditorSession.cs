using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Options;
using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Drawings;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Catalog.Review.Editing;
using Symbolenbank.Web.Hosting;
using Symbolenbank.Web.Pages.Shared;
using Symbolenbank.Web.Pages.SignIn;

namespace Symbolenbank.Web.Pages.Drafts;

/// <summary>One author at one draft in one window: takes edits, keeps them, and brings in what others made. One for each circuit.</summary>
/// <remarks>A circuit lives longer than a right: who the person is, and what they may, is asked anew at each action.</remarks>
internal sealed class EditorSession(
    AuthenticationStateProvider who, AccessTable access, DraftDesk desk, DraftMerging merging, TimeProvider clock, IOptions<WebOptions> options, IOptions<ReviewOptions> limits) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private readonly Dictionary<string, string> _refused = new(StringComparer.Ordinal);
    private readonly List<EntryEdit> _homeless = [];
    private EntryContent _kept = null!;
    private EditedEntry _entry = null!;
    private Draft _draft = null!;
    private int _version;
    private int? _broughtIn;
    private long _taken;

    /// <summary>Raised when anything that is shown has changed.</summary>
    public event Action? Changed;

    public bool IsOpen => _draft is not null;

    public EditedEntry Entry => _entry;

    public EntryContent Content => _entry.Content;

    public Draft Draft => _draft;

    public SaveState State { get; private set; }

    public DateTimeOffset SavedAt { get; private set; }

    /// <summary>Why the draft cannot be kept as it is; empty when it can.</summary>
    public string Problem { get; private set; } = "";

    /// <summary>What is missing before the draft can be handed in, each at its field.</summary>
    public IReadOnlyList<Fault> Missing { get; private set; } = [];

    /// <summary>Edits whose field is not there any more: shown, so that nothing typed is lost.</summary>
    public IReadOnlyList<EntryEdit> Homeless => _homeless;

    /// <summary>What somebody must decide after a merge; mine stands in the text until then.</summary>
    public IReadOnlyList<MergeConflict> Conflicts { get; private set; } = [];

    /// <summary>Why the last input at this path was not taken; null when it was.</summary>
    public string? RefusedAt(string path) => _refused.GetValueOrDefault(path);

    /// <summary>The drawing of an image, of the draft itself or as the bank has it; null when neither has it.</summary>
    public Drawing? DrawingOf(EntryImage image) =>
        DraftDrawings.In(image) ?? (_draft.Drawings.TryGetValue(image.Sha256, out var svg) ? new Drawing(image, svg) : null);

    /// <summary>The person, as the access table says now; null when signed out or no author any more.</summary>
    public Task<Outcome<Reader>> ReaderAsync() => ReaderAsync(access.OfSession);

    private async Task<Outcome<Reader>> ReaderAsync(Func<Guid, Outcome<Reader>> find)
    {
        var session = People.SessionOf((await who.GetAuthenticationStateAsync()).User);
        var reader = session is { } id ? find(id) : Outcome.NotAllowed<Reader>();
        return reader.IsOk && !reader.Value.Roles.Any(DraftDesk.Roles.Contains) ? Outcome.NotAllowed<Reader>() : reader;
    }

    public async Task<OutcomeKind> OpenAsync(Guid entry)
    {
        var reader = await ReaderAsync();
        if (!reader.IsOk) return reader.Kind;
        var opened = await desk.OpenAsync(reader.Value, entry, CancellationToken.None);
        if (!opened.IsOk) return opened.Kind;
        _draft = opened.Value;
        _entry = new EditedEntry(_draft.Content, FormGuesses.Makers(clock) with { Drawings = new DrawingLimits(limits.Value.LargestDrawing, limits.Value.MostDrawings) });
        (_version, _kept, SavedAt) = (_draft.Version, _draft.Content, _draft.UpdatedAt);
        Look();
        return OutcomeKind.Ok;
    }

    /// <summary>Takes edits in their order and keeps them. Those that were taken before are passed over.</summary>
    public Task<TakenEdits> TakeAsync(IReadOnlyList<SentEdit> edits) => AloneAsync(async () =>
    {
        foreach (var edit in edits.Where(edit => edit.Number > _taken).OrderBy(edit => edit.Number))
        {
            Take(edit);
            _taken = edit.Number;
        }

        var saved = await KeepAsync();
        return new TakenEdits(_taken, saved, await SessionAsync());
    });

    /// <summary>How long to wait between two looks at what others do.</summary>
    public TimeSpan LookBeside => options.Value.LookBeside;

    /// <summary>Looks what others do with the entry, and shows it if it is new. What cannot be looked up or recorded just now is looked up the next time.</summary>
    public async Task LookBesideAsync()
    {
        var found = false;
        await _one.WaitAsync();
        try
        {
            if (State is SaveState.Gone or SaveState.Discarded || await ReaderAsync(access.OfUnattended) is not { IsOk: true, Value: var reader }) return;
            var looked = await desk.LookBesideAsync(reader, _draft.Entry, new BesideDraft(_draft.Others, _draft.PublishedMeanwhile), CancellationToken.None);
            if (looked is not { IsOk: true, Value: { } beside }) return;
            _draft = _draft with { Others = beside.Others, PublishedMeanwhile = beside.PublishedMeanwhile };
            found = true;
        }
        catch (Exception fault) when (fault is AuditUnavailableException or System.Data.Common.DbException)
        {
            // Nobody is kept from writing because the bank is busy.
        }
        finally
        {
            _one.Release();
            if (found) Changed?.Invoke();
        }
    }

    /// <summary>Settles a conflict with what the other made of it.</summary>
    public Task SettleAsync(MergeConflict conflict, bool takeTheirs) => AloneAsync(async () =>
    {
        if (takeTheirs && _entry.Put(conflict.Path, conflict.Theirs) is { } fault) _refused[conflict.Path] = fault.Sentence;
        Conflicts = [.. Conflicts.Where(one => one != conflict)];
        return await KeepAsync();
    });

    /// <summary>Brings in what was published since the draft was begun.</summary>
    public Task BringInPublishedAsync() => MergeAsync(reader => merging.BringInPublishedAsync(reader, _draft.Entry, _version, CancellationToken.None), _draft.PublishedMeanwhile);

    /// <summary>Takes over what a colleague changed.</summary>
    public Task TakeOverAsync(Guid colleague) => MergeAsync(reader => merging.TakeOverAsync(reader, _draft.Entry, _version, colleague, CancellationToken.None), broughtIn: null);

    public Task DiscardAsync() => LeaveAsync(reader => desk.DiscardAsync(reader, _draft.Entry, CancellationToken.None), SaveState.Discarded);

    public Task UndoDiscardAsync() => LeaveAsync(reader => desk.UndoDiscardAsync(reader, _draft.Entry, CancellationToken.None), SaveState.Saved);

    public void Forget(EntryEdit homeless)
    {
        _homeless.Remove(homeless);
        Changed?.Invoke();
    }

    public void Dispose() => _one.Dispose();

    private async Task<SessionAnswer?> SessionAsync() =>
        People.SessionOf((await who.GetAuthenticationStateAsync()).User) is { } session && access.TimesOf(session) is { } times ? SessionAnswer.Of(times, clock.GetUtcNow()) : null;

    private void Take(SentEdit sent)
    {
        if (sent.Read() is not { } edit) return;
        var fault = sent.Value.Length > options.Value.LongestField
            ? new Fault(edit.Path, $"A text has at most {options.Value.LongestField} characters.")
            : _entry.Apply(edit);
        if (fault is null) _refused.Remove(edit.Path);
        else if (edit.Kind is EditKind.Set && !_entry.HasPlace(edit.Path)) _homeless.Add(edit);
        else _refused[edit.Path] = fault.Sentence;
    }

    private async Task<bool> KeepAsync()
    {
        if (State is SaveState.Gone or SaveState.Discarded) return true;
        if (ReferenceEquals(_entry.Content, _kept) && _broughtIn is null) return SetState(State, saved: State is SaveState.Opened or SaveState.Saved);
        try
        {
            var reader = await ReaderAsync();
            return reader.Kind switch
            {
                OutcomeKind.Ok => await KeepAsync(reader.Value!, again: true),
                OutcomeKind.Unavailable => SetState(SaveState.Waiting, saved: false),
                OutcomeKind.NotAllowed or OutcomeKind.NotFound or OutcomeKind.Conflict or OutcomeKind.Invalid => SetState(SaveState.NotAllowed, saved: false),
            };
        }
        catch (Exception fault) when (fault is AuditUnavailableException or System.Data.Common.DbException)
        {
            return SetState(SaveState.Waiting, saved: false);
        }
    }

    private async Task<bool> KeepAsync(Reader reader, bool again)
    {
        var text = _entry.Content;
        var broughtIn = Conflicts.Count == 0 ? _broughtIn : null;
        var saved = await desk.SaveAsync(reader, new DraftChange { Entry = _draft.Entry, Version = _version, Content = text, BroughtIn = broughtIn }, CancellationToken.None);
        switch (saved.Kind)
        {
            case OutcomeKind.Ok:
                (_version, SavedAt, _kept) = (saved.Value!.Version, saved.Value.At, text);
                if (broughtIn is not null) (_broughtIn, _draft) = (null, _draft with { PublishedMeanwhile = null });
                return SetState(SaveState.Saved, saved: true);
            case OutcomeKind.Conflict when again && await JoinOtherWindowAsync(reader):
                return await KeepAsync(reader, again: false);
            case OutcomeKind.Invalid:
                Problem = string.Join(" ", saved.Faults.Select(fault => FaultWords.Of(fault.Sentence)));
                return SetState(SaveState.Refused, saved: false);
            case OutcomeKind.NotFound:
                return SetState(SaveState.Gone, saved: false);
            case OutcomeKind.NotAllowed:
                return SetState(SaveState.NotAllowed, saved: false);
            default:
                return SetState(SaveState.Waiting, saved: false);
        }
    }

    /// <summary>The same author wrote in another window: both texts are brought together, and what both changed is shown to be decided.</summary>
    private async Task<bool> JoinOtherWindowAsync(Reader reader)
    {
        var other = await desk.OpenAsync(reader, _draft.Entry, CancellationToken.None);
        if (!other.IsOk) return false;
        var merged = EntryMerge.Of(_kept, other.Value.Content, _entry.Content);
        _entry.Take(merged.Merged);
        (_draft, _version, _kept) = (other.Value, other.Value.Version, other.Value.Content);
        Conflicts = [.. Conflicts, .. merged.Conflicts];
        return true;
    }

    private Task MergeAsync(Func<Reader, Task<Outcome<EntryMergeResult>>> merge, int? broughtIn) => AloneAsync(async () =>
    {
        if (!await KeepAsync() || await ReaderAsync() is not { IsOk: true, Value: var reader }) return false;
        var merged = await merge(reader);
        if (!merged.IsOk) return SetState(merged.Kind is OutcomeKind.NotFound ? SaveState.Gone : SaveState.Waiting, saved: false);
        _entry.Take(merged.Value.Merged);
        Conflicts = merged.Value.Conflicts;
        if (Conflicts.Count > 0)
        {
            _broughtIn = broughtIn;
            return SetState(State, saved: true);
        }

        var opened = await desk.OpenAsync(reader, _draft.Entry, CancellationToken.None);
        if (!opened.IsOk) return SetState(SaveState.Gone, saved: false);
        _draft = opened.Value;
        _entry.Take(_draft.Content);
        (_version, _kept, SavedAt) = (_draft.Version, _entry.Content, _draft.UpdatedAt);
        return SetState(SaveState.Saved, saved: true);
    });

    private Task LeaveAsync(Func<Reader, Task<Outcome<bool>>> leave, SaveState state) => AloneAsync(async () =>
    {
        if (state is SaveState.Discarded && !await KeepAsync()) return false;
        var reader = await ReaderAsync();
        var left = reader.IsOk ? await leave(reader.Value) : Outcome.NotAllowed<bool>();
        return SetState(left.IsOk ? state : left.Kind is OutcomeKind.NotFound ? SaveState.Gone : SaveState.NotAllowed, left.IsOk);
    });

    private async Task<T> AloneAsync<T>(Func<Task<T>> work)
    {
        await _one.WaitAsync();
        try
        {
            return await work();
        }
        finally
        {
            _one.Release();
            Look();
            Changed?.Invoke();
        }
    }

    private void Look() => Missing = FaultPlaces.Placed(PublicationGate.MissingAtHandIn(_entry.Content, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)), _entry);

    private bool SetState(SaveState state, bool saved)
    {
        State = state;
        return saved;
    }
}
