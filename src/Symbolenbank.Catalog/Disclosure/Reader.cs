using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Catalog.Disclosure;

/// <summary>Through which surface something leaves the bank.</summary>
public enum Surface { Page, Api }

/// <summary>Everything about a reader that decides what is disclosed; equal classes see the same.</summary>
/// <param name="Clearance">The narrowest circle the reader belongs to.</param>
/// <param name="Pap">The strictest rule of handling that the reader is bound to.</param>
public readonly record struct ReaderClass(Tlp Clearance, Pap Pap, Surface Surface);

/// <summary>For what someone reads, as declared in the agreement or by the role.</summary>
public enum Purpose { Interpretation, Moderation, Curation, Oversight, Administration, Research }

/// <summary>Somebody who asks the bank for something, with what the access table says of them at this moment.</summary>
public sealed record Reader
{
    public required Actor Actor { get; init; }

    public Guid? Organisation { get; init; }

    public required ReaderClass Class { get; init; }

    public required IReadOnlySet<Role> Roles { get; init; }

    public required Purpose Purpose { get; init; }

    /// <summary>How the reader is greeted, by language; never in a record.</summary>
    public required LocalText Name { get; init; }
}

/// <summary>The words for purposes in records and on the wire.</summary>
public static class Purposes
{
    public static string Word(Purpose purpose) => purpose switch
    {
        Purpose.Interpretation => "interpretation",
        Purpose.Moderation => "moderation",
        Purpose.Curation => "curation",
        Purpose.Oversight => "oversight",
        Purpose.Administration => "administration",
        Purpose.Research => "research",
    };
}
