using System.Globalization;
using System.Text.Json;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review.Editing;

namespace Symbolenbank.Catalog.Review;

/// <summary>What the editor keeps beside a draft's text: with it, a new window goes on where a lost one was. No part of what is handed in.</summary>
public sealed record DraftWork
{
    /// <summary>Windows of which it is known how far their edits were taken; those that wrote longest ago are forgotten.</summary>
    public const int MostWindows = 64;

    /// <summary>Characters of JSON; far more than an author can have open.</summary>
    public const int Longest = 2_000_000;

    /// <summary>The sentence for more than <see cref="Longest"/>.</summary>
    public const string TooMuch = "Too much is left to be decided. Settle some of it first.";

    public static readonly DraftWork None = new();

    /// <summary>The version of the draft with which this was kept. What wrote the draft since knew no names of rows.</summary>
    public int Version { get; init; }

    /// <summary>As <see cref="NamedText.Rows"/>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Rows { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>How far the edits of each window are in the text, the latest last.</summary>
    public IReadOnlyList<TakenUpTo> Taken { get; init; } = [];

    /// <summary>What two windows, or two people, both changed; the text has the author's own until somebody decides.</summary>
    public IReadOnlyList<MergeConflict> Conflicts { get; init; } = [];

    /// <summary>What was typed where nothing stands any more.</summary>
    public IReadOnlyList<EntryEdit> Homeless { get; init; } = [];

    /// <summary>The published revision that is in the text, but for what <see cref="Conflicts"/> say.</summary>
    public int? BroughtIn { get; init; }

    /// <summary>A draft's text with the names of its rows: as they were kept, else new ones, the same in every window that opens this version.</summary>
    public NamedText Name(EntryContent content, int version, DateTimeOffset updatedAt) => new()
    {
        Content = content,
        Rows = version == Version ? Rows : None.Rows,
        Stamp = string.Create(CultureInfo.InvariantCulture, $"{updatedAt.UtcTicks:x}."),
    };

    /// <summary>The number of the window's last edit that is in the text; 0 for a window that is not known.</summary>
    public long TakenOf(string window) => Taken.FirstOrDefault(one => string.Equals(one.Window, window, StringComparison.Ordinal)).Number;

    public DraftWork WithTaken(string window, long number) =>
        this with { Taken = [.. Taken.Where(one => !string.Equals(one.Window, window, StringComparison.Ordinal)).TakeLast(MostWindows - 1), new TakenUpTo(window, number)] };

    /// <summary>Adds what is to be decided, and says anew what the author's own is where that was open already.</summary>
    public DraftWork WithConflicts(IEnumerable<MergeConflict> found)
    {
        var added = found.ToArray();
        return added.Length == 0 ? this : this with
        {
            Conflicts = [.. Conflicts.Where(one => added.All(other => one.Path != other.Path || one.Theirs != other.Theirs)).Select(one => added.FirstOrDefault(other => other.Path == one.Path) is { } same ? one with { Mine = same.Mine } : one), .. added],
        };
    }

    /// <summary>This and what another window noted since both had <paramref name="common"/>.</summary>
    public DraftWork Join(DraftWork common, DraftWork theirs)
    {
        var joined = theirs with
        {
            Conflicts = Joined(common.Conflicts, theirs.Conflicts, Conflicts, one => (one.Path, one.Theirs)),
            Homeless = Joined(common.Homeless, theirs.Homeless, Homeless, one => one),
            BroughtIn = BroughtIn == common.BroughtIn ? theirs.BroughtIn : BroughtIn,
        };
        return Taken.Where(one => one.Number > theirs.TakenOf(one.Window)).Aggregate(joined, (work, one) => work.WithTaken(one.Window, one.Number));
    }

    internal static DraftWork Read(string? json) => json is null ? None : JsonSerializer.Deserialize<DraftWork>(json, EntryJson.Options) ?? None;

    /// <summary>The JSON; null when it is more than <see cref="Longest"/>.</summary>
    internal string? Write() => JsonSerializer.Serialize(this, EntryJson.Options) is { Length: <= Longest } json ? json : null;

    /// <summary>What either added, without what either has done with.</summary>
    private static T[] Joined<T, TKey>(IReadOnlyList<T> common, IReadOnlyList<T> theirs, IReadOnlyList<T> mine, Func<T, TKey> key)
    {
        var (before, other, own) = (common.Select(key).ToHashSet(), theirs.Select(key).ToHashSet(), mine.Select(key).ToHashSet());
        return [.. theirs.Where(one => own.Contains(key(one)) || !before.Contains(key(one))), .. mine.Where(one => !before.Contains(key(one)) && !other.Contains(key(one)))];
    }
}

/// <summary>How far the edits of one window are in a draft.</summary>
/// <param name="Window">What the window calls itself, new each time the page is loaded.</param>
/// <param name="Number">The number of its last edit.</param>
public readonly record struct TakenUpTo(string Window, long Number);
