using System.Globalization;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Catalog.Publication;

/// <summary>What happened to what readers see of an entry.</summary>
public enum EntryChangeKind
{
    /// <summary>Shown for the first time.</summary>
    Published,

    /// <summary>Shown with another text.</summary>
    Changed,

    /// <summary>Shown no more.</summary>
    Withdrawn,

    /// <summary>Shown again as it was.</summary>
    Restored,

    /// <summary>Taken up in another entry, to which its code leads.</summary>
    TakenUp,
}

/// <summary>One change, as a reader may know of it.</summary>
public sealed record EntryChange
{
    public required EntryCode Code { get; init; }

    public required int Revision { get; init; }

    public required DateTimeOffset At { get; init; }

    public required EntryChangeKind Kind { get; init; }

    /// <summary>The name where readers see the entry now and the name may stand open, else the code; as <see cref="NameEn"/>.</summary>
    public required string NameNl { get; init; }

    public required string NameEn { get; init; }

    public required Tlp Tlp { get; init; }

    /// <summary>What the page of the entry says itself: the versions of one that is shown, the tombstone of one that is not; else empty.</summary>
    public string Reason { get; init; } = "";

    /// <summary>True when it was published in haste and no expert gave an opinion in time.</summary>
    public bool Lapsed { get; init; }

    /// <summary>Of the text that readers see now; null when they see none.</summary>
    public TextStanding? Standing { get; init; }

    /// <summary>The entry that took it up.</summary>
    public EntryCode? Now { get; init; }
}

/// <summary>Changes, the newest first.</summary>
/// <param name="Older">What to ask for the changes before these; null when there are none.</param>
public sealed record ChangePage(IReadOnlyList<EntryChange> Changes, ChangeCursor? Older);

/// <summary>How far somebody has read, from new to old. It says nothing that the changes themselves do not say.</summary>
/// <param name="At">Of the last change that was read.</param>
/// <param name="Read">How many changes of that very moment were read. Range: 0 and up.</param>
public readonly record struct ChangeCursor(DateTimeOffset At, int Read)
{
    /// <summary>The last microsecond that a time can have.</summary>
    private const long Last = 253_402_300_799_999_999;

    /// <summary>A cursor as <see cref="ToString"/> writes it; null for anything else.</summary>
    public static ChangeCursor? Parse(string? text) =>
        text?.Split('.') is [var moment, var read]
        && long.TryParse(moment, NumberStyles.None, CultureInfo.InvariantCulture, out var microseconds) && microseconds <= Last
        && int.TryParse(read, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new ChangeCursor(DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond), number)
            : null;

    /// <summary>A moment in microseconds, and how many of that very moment were read.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(At - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond}.{Read}");
}
