namespace Symbolenbank.Search.Scanning;

/// <summary>A form of the bank that stands in a text. It says nothing about who wrote it.</summary>
public sealed record ScanMatch
{
    /// <summary>The code of the entry.</summary>
    public required string Code { get; init; }

    /// <summary>The form, as the entry writes it.</summary>
    public required string Form { get; init; }

    /// <summary>Where the match begins, in UTF-16 units from 0.</summary>
    public required int Start { get; init; }

    /// <summary>How long it is, in UTF-16 units.</summary>
    public required int Length { get; init; }

    /// <summary>Where the match begins, in code points from 0; a lone surrogate counts as one.</summary>
    public required int CodePointStart { get; init; }

    public required int CodePointLength { get; init; }

    public required ScanStanding Standing { get; init; }

    /// <summary>What had to be set aside to see the form, always in this order: case, diacritics, zero-width, look-alike, digit-for-letter, repeated, separators, joined, emoji-variant, transliteration.</summary>
    public required IReadOnlyList<FoldStep> Steps { get; init; }

    /// <summary>What in the text speaks for the sense that the entry warns of.</summary>
    public IReadOnlyList<ScanCue> For { get; init; } = [];

    /// <summary>What speaks against it.</summary>
    public IReadOnlyList<ScanCue> Against { get; init; } = [];
}

/// <summary>How sure it is that a stretch of text is the form; never what the writer means by it.</summary>
public enum ScanStanding
{
    /// <summary>This is the form.</summary>
    FormRecognised,

    /// <summary>It may be the form, or it is and others speak of it: the words around it decide.</summary>
    NeedsContext,
}

/// <summary>Something around a match that helps to read it.</summary>
public enum ScanCue
{
    /// <summary>A word that the entry names for its extremist sense.</summary>
    CueWord,

    /// <summary>Another form stands near, outside the same number.</summary>
    OtherForm,

    /// <summary>A neighbour that the form requires.</summary>
    Neighbour,

    /// <summary>A word that the entry names for a benign sense.</summary>
    BenignCue,

    /// <summary>It stands between quotation marks.</summary>
    Quoted,

    /// <summary>Somebody else's words or deeds are reported, taught or shown.</summary>
    Reporting,

    /// <summary>The sign is denied, mourned over or opposed.</summary>
    CounterSpeech,

    /// <summary>It is asked about.</summary>
    Question,

    /// <summary>It is the title of a book, film, song or exhibition.</summary>
    Title,

    /// <summary>The text is mostly capitals: an acronym may be a word.</summary>
    Capitals,

    /// <summary>It is part of a user name.</summary>
    UserName,

    /// <summary>A number that nothing beside it makes a code, or that may count what follows it.</summary>
    NumberAlone,

    /// <summary>Only part of a longer word.</summary>
    PartOfWord,

    /// <summary>The words as they stand in the text are ordinary words.</summary>
    OrdinaryWords,

    /// <summary>A letter of it is hidden behind a sign (<c>w*tte</c>) and was guessed.</summary>
    GuessedLetter,

    /// <summary>Digits or signs stand for nearly all of its letters (<c>w177e</c>, <c>@$$</c>): it may be a number, a name or nothing.</summary>
    FewLetters,

    /// <summary>The form says little by itself, and nothing near speaks for it.</summary>
    NoCue,
}
