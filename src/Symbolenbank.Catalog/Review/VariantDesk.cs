using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Catalog.Review;

/// <summary>A further way in which a published sign is written, with a source that the entry has already.</summary>
public sealed record Variant
{
    public required EntryCode Code { get; init; }

    public required Form Form { get; init; }

    /// <summary>What was changed and why, for reviewers and for the history that readers see.</summary>
    public required string Summary { get; init; }

    /// <summary>The author's word that the text holds no personal data and no classified or investigative information.</summary>
    public required bool Clean { get; init; }
}

/// <summary>What became of a variant.</summary>
/// <param name="Entry">The entry, whose draft can be opened.</param>
/// <param name="HandedIn">The revision in review; null when the variant waits in the author's draft.</param>
/// <param name="Missing">Why it waits: what the draft still lacks; empty when the author had other changes in it.</param>
public sealed record AddedVariant(Guid Entry, RevisionName? HandedIn, IReadOnlyList<Fault> Missing);

/// <summary>Adds a variant to a published entry without opening the editor, and hands it in as a small change.</summary>
/// <remarks>An author who has a draft of the entry already keeps it: the variant is added there and nothing is handed in, for the rest may not be ready.</remarks>
public sealed class VariantDesk
{
    private readonly DraftDesk _drafts;
    private readonly HandingDesk _handing;

    internal VariantDesk(DraftDesk drafts, HandingDesk handing) => (_drafts, _handing) = (drafts, handing);

    /// <summary>Invalid for a form that the entry has, that names no source of it, or that may not be kept; NotFound for an entry that this person may not write.</summary>
    public async Task<Outcome<AddedVariant>> AddAsync(Reader reader, Variant variant, CancellationToken ct)
    {
        if (Fault(variant) is { } fault) return Outcome.Invalid<AddedVariant>(fault);
        var begun = await _drafts.BeginOrGoOnAsync(reader, variant.Code, revision: null, ct);
        if (!begun.IsOk) return As<AddedVariant>(begun.Kind, begun.Faults);
        var opened = await _drafts.OpenAsync(reader, begun.Value.Entry, ct);
        if (!opened.IsOk) return As<AddedVariant>(opened.Kind, opened.Faults);
        var draft = opened.Value;
        var isNew = begun.Value.IsNew;
        if (FaultIn(draft.Content, variant.Form) is { } wrong) return await GiveUpAsync(reader, draft, isNew, wrong, ct);
        var change = new DraftChange { Entry = draft.Entry, Version = draft.Version, Content = draft.Content with { Forms = [.. draft.Content.Forms, variant.Form] } };
        var saved = await _drafts.SaveAsync(reader, change, ct);
        if (!saved.IsOk) return As<AddedVariant>(saved.Kind, saved.Faults);
        if (!isNew) return Outcome.Ok(new AddedVariant(draft.Entry, HandedIn: null, []));
        var handed = await _handing.HandInAsync(reader, new HandIn { Entry = draft.Entry, Version = saved.Value.Version, Summary = variant.Summary, Clean = variant.Clean }, ct);
        return Outcome.Ok(new AddedVariant(draft.Entry, handed.IsOk ? handed.Value : null, handed.Faults));
    }

    private static Fault? Fault(Variant variant) =>
        variant.Form.Value.Trim().Length is 0 or > EntryRules.MaxFormLength ? new Fault("form", $"A form has 1 to {EntryRules.MaxFormLength} characters.")
        : Store.StoredText.FaultOf("form", variant.Form.Value) is { } unsound ? unsound
        : !variant.Clean ? new Fault("clean", "Confirm that the text holds no personal data and no classified or investigative information.")
        : null;

    private static Fault? FaultIn(EntryContent content, Form form) =>
        content.Forms.Any(one => string.Equals(one.Value, form.Value, StringComparison.Ordinal)) ? new Fault("form", "The entry has this form already.")
        : form.SourceIds.Count == 0 || form.SourceIds.Any(id => content.Sources.All(source => !string.Equals(source.Id, id, StringComparison.Ordinal))) ? new Fault("source", "Choose a source of this entry.")
        : null;

    /// <summary>Nothing is left behind of a draft that was begun for this alone.</summary>
    private async Task<Outcome<AddedVariant>> GiveUpAsync(Reader reader, Draft draft, bool isNew, Fault fault, CancellationToken ct)
    {
        if (isNew) await _drafts.DiscardAsync(reader, draft.Entry, ct);
        return Outcome.Invalid<AddedVariant>(fault);
    }

    private static Outcome<T> As<T>(OutcomeKind kind, IReadOnlyList<Fault> faults) => kind switch
    {
        OutcomeKind.Conflict => Outcome.Conflict<T>(faults),
        OutcomeKind.Invalid => Outcome.Invalid<T>(faults),
        OutcomeKind.NotAllowed => Outcome.NotAllowed<T>(faults),
        OutcomeKind.Unavailable => Outcome.Unavailable<T>(),
        OutcomeKind.NotFound or OutcomeKind.Ok => Outcome.NotFound<T>(),
    };
}
