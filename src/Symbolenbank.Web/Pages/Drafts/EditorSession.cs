using System.Globalization;
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
    private readonly List<EntryEdit> _unkept = [];
    private NamedText _kept = null!;
    private EditedEntry _entry = null!;
    private Draft _draft = null!;
    private DraftWork _work = DraftWork.None;
    private DraftWork _keptWork = DraftWork.None;
    private int _version;

    /// <summary>Raised when anything that is shown has changed.</summary>
    public event Action? Changed;

    public bool IsOpen => _draft is not null;

    /// <summary>Whether the person may still see the draft, as was last asked.</summary>
    public bool MayRead { get; private set; } = true;

    /// <summary>Whether there is no draft that could keep what is typed.</summary>
    public bool IsClosed => State is SaveState.Gone or SaveState.Discarded;

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
    public IReadOnlyList<EntryEdit> Homeless => _work.Homeless;

    /// <summary>What was typed and is in no draft, the last in each field.</summary>
    public IReadOnlyList<EntryEdit> Unkept =>
        [.. _unkept.Where((edit, place) => edit.Value.Length > 0 && (edit.Kind is EditKind.Add || _unkept.FindLastIndex(one => one.Path == edit.Path) == place))];

    /// <summary>What somebody must decide after a merge; mine stands in the text until then.</summary>
    public IReadOnlyList<MergeConflict> Conflicts => _work.Conflicts;

    /// <summary>Why the last input at this path was not taken; null when it was.</summary>
    public string? RefusedAt(string path) => _refused.GetValueOrDefault(path);

    /// <summary>The drawing of an image, of the draft itself or as the bank has it; null when neither has it.</summary>
    public Drawing? DrawingOf(EntryImage image) =>
        DraftDrawings.In(image) ?? (_draft.Drawings.TryGetValue(image.Sha256, out var svg) ? new Drawing(image, svg) : null);

    /// <summary>The person, as the access table says now; null when signed out or no author any more.</summary>
    /// <param name="isUse">False for what the window asks by itself, which does not keep an idle session open.</param>
    public async Task<Outcome<Reader>> ReaderAsync(bool isUse = true)
    {
        var session = People.SessionOf((await who.GetAuthenticationStateAsync()).User);
        var reader = session is { } id ? access.OfSession(id, isUse) : Outcome.NotAllowed<Reader>();
        return reader.IsOk && !reader.Value.Roles.Any(DraftDesk.Roles.Contains) ? Outcome.NotAllowed<Reader>() : reader;
    }

    public async Task<OutcomeKind> OpenAsync(Guid entry)
    {
        var reader = await ReaderAsync();
        if (!reader.IsOk) return reader.Kind;
        var opened = await desk.OpenAsync(reader.Value, entry, CancellationToken.None);
        if (!opened.IsOk) return opened.Kind;
        _draft = opened.Value;
        _entry = new EditedEntry(_draft.Named, FormGuesses.Makers(clock) with { Drawings = new DrawingLimits(limits.Value.LargestDrawing, limits.Value.MostDrawings) });
        _work = _draft.Work;
        HaveKept(_entry.Named, _draft.Version, _draft.UpdatedAt);
        Look();
        return OutcomeKind.Ok;
    }

    /// <summary>Asks who the person is now, before something is shown that was not shown yet.</summary>
    public async Task AskAsync()
    {
        var reader = await ReaderAsync();
        MayRead = reader.Kind is OutcomeKind.Ok or OutcomeKind.Unavailable;
    }

    /// <summary>Takes edits in their order and keeps them. Those that are in the draft already, by whatever circuit, are passed over.</summary>
    public Task<TakenEdits> TakeAsync(IReadOnlyList<SentEdit> edits) => AloneAsync(async () =>
    {
        foreach (var sent in edits)
        {
            if (sent.Read() is not { } edit || sent.Number <= _work.TakenOf(sent.Window)) continue;
            Take(edit, sent.Again);
            _work = _work.WithTaken(sent.Window, sent.Number);
        }

        var saved = await KeepAsync();
        return new TakenEdits(saved, State is SaveState.Gone, await SessionAsync());
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
            var asked = await ReaderAsync(isUse: false);
            if (MayRead && asked.Kind is OutcomeKind.NotAllowed) (MayRead, found) = (false, true);
            if (IsClosed || asked is not { IsOk: true, Value: var reader }) return;
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
        var fault = takeTheirs ? _entry.Put(conflict.Path, conflict.Theirs, string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow().UtcTicks:x}.")) : null;
        if (fault is not null)
        {
            _refused[conflict.Path] = fault.Sentence;
            return false;
        }

        _refused.Remove(conflict.Path);
        _work = _work with { Conflicts = AsTheyAre(Conflicts.Where(one => one != conflict)) };
        return await KeepAsync();
    });

    /// <summary>Brings in what was published since the draft was begun.</summary>
    public Task BringInPublishedAsync() => MergeAsync(reader => merging.BringInPublishedAsync(reader, _draft.Entry, _version, CancellationToken.None), _draft.PublishedMeanwhile);

    /// <summary>Takes over what a colleague changed.</summary>
    public Task TakeOverAsync(Guid colleague) => MergeAsync(reader => merging.TakeOverAsync(reader, _draft.Entry, _version, colleague, CancellationToken.None), broughtIn: null);

    public Task DiscardAsync() => LeaveAsync(reader => desk.DiscardAsync(reader, _draft.Entry, CancellationToken.None), SaveState.Discarded);

    public Task UndoDiscardAsync() => LeaveAsync(reader => desk.UndoDiscardAsync(reader, _draft.Entry, CancellationToken.None), SaveState.Saved);

    public Task ForgetAsync(EntryEdit homeless) => AloneAsync(async () =>
    {
        _work = _work with { Homeless = [.. Homeless.Where(one => one != homeless)] };
        return await KeepAsync();
    });

    /// <summary>Takes the draft back that is gone, or begins another; true when there is one, to which the browser brings what it still has.</summary>
    public Task<bool> BeginAgainAsync() => AloneAsync(async () =>
        await ReaderAsync() is { IsOk: true, Value: var reader }
            && ((await desk.UndoDiscardAsync(reader, _draft.Entry, CancellationToken.None)).IsOk || (await desk.BeginAsync(reader, _draft.Code, CancellationToken.None)).IsOk));

    public void Dispose() => _one.Dispose();

    private async Task<SessionAnswer?> SessionAsync() =>
        People.SessionOf((await who.GetAuthenticationStateAsync()).User) is { } session && access.TimesOf(session) is { } times ? SessionAnswer.Of(times, clock.GetUtcNow()) : null;

    private void Take(EntryEdit edit, bool again)
    {
        _unkept.Add(edit);
        if (edit.Value.Length > options.Value.LongestField)
        {
            _refused[edit.Path] = $"A text has at most {options.Value.LongestField} characters.";
            return;
        }

        // What it undid was another circuit's, and is kept: the person is told, and nothing else is undone instead.
        if (again && (edit.Kind is EditKind.Undo && !_entry.CanUndo || edit.Kind is EditKind.Redo && !_entry.CanRedo))
        {
            LeaveHomeless(edit);
            return;
        }

        var (met, conflicts) = _entry.Meet(edit);
        if (_entry.Apply(met) is { } fault)
        {
            if (edit.Kind is EditKind.Set or EditKind.Add && !_entry.HasPlace(edit.Path)) LeaveHomeless(edit);
            else _refused[edit.Path] = fault.Sentence;
            return;
        }

        _refused.Remove(edit.Path);
        _work = _work.WithConflicts(conflicts);
        if (edit.Kind is EditKind.Set && Conflicts.Any(one => one.Path == edit.Path)) _work = _work with { Conflicts = AsTheyAre(Conflicts) };
    }

    private void LeaveHomeless(EntryEdit edit) => _work = _work with { Homeless = [.. Homeless, edit] };

    /// <summary>The conflicts with what stands in the text by now, without those in which that is what the other wrote.</summary>
    private MergeConflict[] AsTheyAre(IEnumerable<MergeConflict> conflicts) =>
        [.. conflicts.Select(one => one with { Mine = _entry.Json(one.Path) }).Where(one => one.Mine != one.Theirs)];

    private bool IsKept => ReferenceEquals(_entry.Content, _kept.Content) && ReferenceEquals(_work.Conflicts, _keptWork.Conflicts) && ReferenceEquals(_work.Homeless, _keptWork.Homeless);

    private async Task<bool> KeepAsync()
    {
        if (IsClosed) return false;
        if (IsKept) return SetState(State, saved: State is SaveState.Opened or SaveState.Saved);
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
        var text = _entry.Named;
        var broughtIn = Conflicts.Count == 0 ? _work.BroughtIn : null;
        var work = _work with { Rows = text.Rows, BroughtIn = broughtIn is null ? _work.BroughtIn : null };
        var saved = await desk.SaveAsync(reader, new DraftChange { Entry = _draft.Entry, Version = _version, Content = text.Content, BroughtIn = broughtIn, Work = work }, CancellationToken.None);
        switch (saved.Kind)
        {
            case OutcomeKind.Ok:
                _work = work;
                HaveKept(text, saved.Value!.Version, saved.Value.At);
                if (broughtIn is not null) _draft = _draft with { PublishedMeanwhile = null };
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

    private void HaveKept(NamedText text, int version, DateTimeOffset at)
    {
        (_version, SavedAt, _kept, _keptWork) = (version, at, text, _work);
        _unkept.Clear();
    }

    /// <summary>The same author wrote in another window: both texts are brought together, and what both changed is shown to be decided.</summary>
    private async Task<bool> JoinOtherWindowAsync(Reader reader)
    {
        var other = await desk.OpenAsync(reader, _draft.Entry, CancellationToken.None);
        if (!other.IsOk) return false;
        if (other.Value.Version == _version)
        {
            // Nobody wrote: another revision was published while the last one was brought in.
            (_draft, _work) = (other.Value, _work with { BroughtIn = null });
            return true;
        }

        var theirs = other.Value.HasNames ? other.Value.Named : _kept.Like(other.Value.Content, other.Value.Named.Stamp);
        var merged = EntryMerge.Of(_kept, theirs, _entry.Named);
        _entry.Take(new NamedText { Content = merged.Merged, Rows = merged.Rows, Stamp = theirs.Stamp });
        _work = _work.Join(_keptWork, other.Value.Work).WithConflicts(merged.Conflicts);
        _work = _work with { Conflicts = AsTheyAre(Conflicts) };
        (_draft, _version, _kept, _keptWork) = (other.Value, other.Value.Version, theirs, other.Value.Work);
        return true;
    }

    private Task MergeAsync(Func<Reader, Task<Outcome<EntryMergeResult>>> merge, int? broughtIn) => AloneAsync(async () =>
    {
        if (!await KeepAsync() || await ReaderAsync() is not { IsOk: true, Value: var reader }) return false;
        var merged = await merge(reader);
        if (merged.Kind is OutcomeKind.NotFound && !await desk.HasAsync(reader, _draft.Entry)) return SetState(SaveState.Gone, saved: false);
        if (merged.IsOk && merged.Value.Conflicts.Count > 0)
        {
            _entry.Take(_kept with { Content = merged.Value.Merged, Rows = merged.Value.Rows });
            _work = _work.WithConflicts(merged.Value.Conflicts) with { BroughtIn = broughtIn ?? _work.BroughtIn };
            return await KeepAsync();
        }

        // Merged and kept, or there was nothing to merge with any more: either way the draft says how it stands.
        var opened = await desk.OpenAsync(reader, _draft.Entry, CancellationToken.None);
        if (!opened.IsOk) return SetState(SaveState.Gone, saved: false);
        (_draft, _work) = (opened.Value, opened.Value.Work);
        _entry.Take(_draft.Named);
        HaveKept(_entry.Named, _draft.Version, _draft.UpdatedAt);
        return SetState(SaveState.Saved, saved: true);
    });

    private Task LeaveAsync(Func<Reader, Task<Outcome<bool>>> leave, SaveState state) => AloneAsync(async () =>
    {
        if (state is SaveState.Discarded && !await KeepAsync()) return false;
        var reader = await ReaderAsync();
        var left = reader.IsOk ? await leave(reader.Value) : Outcome.NotAllowed<bool>();
        if (left.IsOk && state is SaveState.Saved)
        {
            // What was typed after it was thrown away is still here.
            State = state;
            return await KeepAsync();
        }

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
            await AskAsync();
            Look();
            Changed?.Invoke();
        }
    }

    private void Look() => Missing = FaultPlaces.Placed(PublicationGate.MissingAtHandIn(_entry.Content, clock.Today()), _entry);

    private bool SetState(SaveState state, bool saved)
    {
        State = state;
        return saved;
    }
}
