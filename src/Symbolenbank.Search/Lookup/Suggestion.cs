using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Search;

/// <summary>What may be meant while somebody is still typing. Never a form or name that is shown only on request.</summary>
public sealed record Suggestion
{
    public required EntryCode Code { get; init; }

    /// <summary>A form or a name, as written in the entry.</summary>
    public required string Text { get; init; }

    /// <summary>The entry's name in the asked language.</summary>
    public required string Name { get; init; }

    public required EntryKind Kind { get; init; }

    public required TextStanding Standing { get; init; }

    /// <summary>The language of <see cref="Text"/>, BCP 47; <c>und</c> where it belongs to none.</summary>
    public required string Lang { get; init; }

    /// <summary><c>ltr</c> or <c>rtl</c>: the direction of <see cref="Text"/>.</summary>
    public required string Dir { get; init; }
}
