using System.Text.RegularExpressions;
using Symbolenbank.Catalog.Review.Editing;
using Symbolenbank.Web.Pages.SignIn;

namespace Symbolenbank.Web.Pages.Drafts;

/// <summary>An edit as the browser sends it: numbered by its window, so that none is taken twice, also by another circuit.</summary>
public sealed partial record SentEdit
{
    /// <summary>What the page calls itself since it was loaded: 1 to 40 small letters and digits. An edit keeps it when the page is loaded anew.</summary>
    public required string Window { get; init; }

    /// <summary>Goes up with each edit of the window.</summary>
    public required long Number { get; init; }

    /// <summary>The name of an <see cref="EditKind"/>, in any case.</summary>
    public required string Kind { get; init; }

    public required string Path { get; init; }

    public required string Value { get; init; }

    /// <summary>As <see cref="EntryEdit.Begun"/>.</summary>
    public string? Begun { get; init; }

    /// <summary>Whether it was waiting when the page was loaded, so that what came before it was another circuit's.</summary>
    public bool Again { get; init; }

    /// <summary>The edit, or null for one that this program does not know.</summary>
    public EntryEdit? Read() => WindowName().IsMatch(Window) && Enum.TryParse<EditKind>(Kind, ignoreCase: true, out var kind) && Enum.IsDefined(kind)
        ? new EntryEdit(kind, Path, Value) { Begun = Begun, Stamp = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Window}.{Number}.") }
        : null;

    [GeneratedRegex(@"^[a-z0-9]{1,40}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WindowName();
}

/// <summary>What the bank did with edits.</summary>
/// <param name="Saved">Whether all that it has is kept in the draft; until then the browser keeps it too.</param>
/// <param name="IsGone">Whether there is no draft any more to keep it in: the browser keeps it, and sends nothing.</param>
/// <param name="Session">When the person's session ends, now that they did something; null when it has ended.</param>
public sealed record TakenEdits(bool Saved, bool IsGone, SessionAnswer? Session);
