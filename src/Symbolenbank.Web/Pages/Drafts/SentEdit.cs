using Symbolenbank.Catalog.Review.Editing;
using Symbolenbank.Web.Pages.SignIn;

namespace Symbolenbank.Web.Pages.Drafts;

/// <summary>An edit as the browser sends it: numbered, so that none is taken twice.</summary>
public sealed record SentEdit
{
    public required long Number { get; init; }

    /// <summary>The name of an <see cref="EditKind"/>, in any case.</summary>
    public required string Kind { get; init; }

    public required string Path { get; init; }

    public required string Value { get; init; }

    /// <summary>The edit, or null for a kind that this program does not know.</summary>
    public EntryEdit? Read() => Enum.TryParse<EditKind>(Kind, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? new EntryEdit(kind, Path, Value) : null;
}

/// <summary>What the bank did with edits.</summary>
/// <param name="Taken">The number up to which it has them.</param>
/// <param name="Saved">Whether all of those are kept in the draft; until then the browser keeps them too.</param>
/// <param name="Session">When the person's session ends, now that they did something; null when it has ended.</param>
public sealed record TakenEdits(long Taken, bool Saved, SessionAnswer? Session);
