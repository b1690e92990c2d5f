namespace Symbolenbank.Catalog.Exchange;

/// <summary>Why a whole file cannot be read.</summary>
public enum FileFaultKind
{
    Empty,
    TooLarge,
    TooManyRows,
    TooManyColumns,
    CellTooLong,

    /// <summary>Bytes that are no UTF-8, or a character that is no character.</summary>
    BadEncoding,

    /// <summary>A quotation mark within a cell that is not doubled, or text after the closing one.</summary>
    BadQuote,

    /// <summary>The file ends within quotation marks.</summary>
    OpenQuote,
    UnknownColumn,
    DoubleColumn,

    /// <summary>A row has more cells than there are columns.</summary>
    TooManyCells,
    BadJson,

    /// <summary>Lists and objects within each other deeper than any entry needs.</summary>
    TooDeep,

    /// <summary>JSON that is neither entries nor a galaxy.</summary>
    NothingKnown,

    /// <summary>This person has too many imports waiting.</summary>
    TooManyOpen,
}

/// <summary>Why a file cannot be read, and where.</summary>
/// <param name="Line">From 1; 0 when it is no one line.</param>
/// <param name="Column">The column's name, or its number from 1; empty when it is no one column.</param>
/// <param name="Limit">The number that was passed; 0 when there is none.</param>
public sealed record FileFault(FileFaultKind Kind, int Line = 0, string Column = "", int Limit = 0);

/// <summary>A file that cannot be read; caught where it is taken in.</summary>
internal sealed class UnreadableFileException(FileFault fault) : Exception(fault.Kind.ToString())
{
    public FileFault Fault { get; } = fault;
}

/// <summary>Why one row cannot be taken in, or what it lacks.</summary>
public enum RowFaultKind
{
    /// <summary>Not one of the words that this column knows.</summary>
    UnknownWord,

    /// <summary>An id that the taxonomy does not have.</summary>
    UnknownTerm,
    NotACode,
    NotAnId,
    NotADate,

    /// <summary>A line of a list that has too few or too many parts.</summary>
    BadLine,
    TextTooLong,
    FormTooLong,
    TooManyForms,
    TooMuch,

    /// <summary>Half of a character pair, or U+0000.</summary>
    BadCharacter,

    /// <summary>Neither a form nor a name.</summary>
    NothingSaid,

    /// <summary>The JSON is no entry; the column says where.</summary>
    NotAnEntry,

    /// <summary>A later shape of entries than this program writes.</summary>
    OtherSchema,

    /// <summary>A stricter marking than the importer may see.</summary>
    MarkingTooStrict,

    /// <summary>A picture that the entry does not have.</summary>
    UnknownPicture,

    /// <summary>Code and id name two entries.</summary>
    CodeOfAnother,

    /// <summary>The importer has a draft of this entry already.</summary>
    OwnDraft,

    /// <summary>The entry was changed after the check.</summary>
    ChangedMeanwhile,

    /// <summary>An earlier row is about the same entry.</summary>
    SameEntryTwice,

    /// <summary>The cluster says that it was revoked.</summary>
    Revoked,

    /// <summary>Undo: the draft was worked on, handed in or thrown away since.</summary>
    WorkedOn,
}

/// <summary>What is wrong with a row.</summary>
/// <param name="Column">The column or the place in the JSON; empty when it is the whole row.</param>
/// <param name="Value">The beginning of what stands there.</param>
public sealed record RowFault(RowFaultKind Kind, string Column = "", string Value = "");
