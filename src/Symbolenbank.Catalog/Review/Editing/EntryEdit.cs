namespace Symbolenbank.Catalog.Review.Editing;

/// <summary>What an edit does at its path.</summary>
public enum EditKind
{
    /// <summary>Gives a member its value, as the person typed or chose it.</summary>
    Set,

    /// <summary>Puts a word into a list of words, such as a source into <c>sourceIds</c>.</summary>
    Include,

    /// <summary>Takes a word out of such a list.</summary>
    Exclude,

    /// <summary>Adds entries to a list; the value says what is known of them.</summary>
    Add,

    /// <summary>Takes out an entry of a list, or empties a member that may be absent.</summary>
    Remove,

    /// <summary>Moves an entry of a list one place towards the beginning.</summary>
    Up,

    /// <summary>Moves an entry of a list one place towards the end.</summary>
    Down,

    Undo,
    Redo,
}

/// <summary>One thing that somebody did to the text of an entry.</summary>
/// <param name="Path">A path as in <see cref="EntryDifference.Path"/>, except that an entry of a list keeps the name by which it was first known here.</param>
public sealed record EntryEdit(EditKind Kind, string Path, string Value)
{
    /// <summary>What stood in the field when it was typed in; null when that is not known, and nothing is compared.</summary>
    public string? Begun { get; init; }

    /// <summary>Goes into the names of rows that it adds, so that they are named alike when it is done a second time.</summary>
    public string Stamp { get; init; } = "";
}
