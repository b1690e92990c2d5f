using Symbolenbank.Api.Entries;
using Symbolenbank.Api.Problems;
using Symbolenbank.Search;
using Symbolenbank.Search.Scanning;

namespace Symbolenbank.Api.Scans;

/// <summary>What was found in the texts of one request. Nothing of it is kept, and nothing is said about who wrote them.</summary>
internal sealed record ScanAnswer
{
    /// <summary>What this answer is and is not; to be shown wherever the matches are shown.</summary>
    public required string Notice { get; init; }

    /// <summary>What was found in each text, in the order asked.</summary>
    public required IReadOnlyList<TextAnswer> Texts { get; init; }

    /// <summary>The entries of all matches, each once: both sides of their meaning, and questions that help to judge the context.</summary>
    public required IReadOnlyList<HitAnswer> Entries { get; init; }

    /// <summary>Each standing, step and cue of this answer in plain words.</summary>
    public required IReadOnlyDictionary<string, string> Words { get; init; }
}

/// <summary>What was found in one text.</summary>
internal sealed record TextAnswer
{
    /// <summary>In the order of the text; they may overlap. Absent with a problem.</summary>
    public IReadOnlyList<MatchAnswer>? Matches { get; init; }

    /// <summary>How many further places were not judged, since one text gives only so many matches; some of them may be no match. Absent when all were judged.</summary>
    public int? Omitted { get; init; }

    /// <summary>Why this text was not scanned, such as that it is too long; the others are answered.</summary>
    public ProblemAnswer? Problem { get; init; }
}

/// <summary>What was found in one line of a stream, or what is wrong with it.</summary>
internal sealed record LineAnswer
{
    /// <summary>The number of the line from 1. Blank lines are counted and have no answer.</summary>
    public required long Line { get; init; }

    /// <summary>As in <c>ScanAnswer</c>; absent with a problem, as are the following members.</summary>
    public string? Notice { get; init; }

    /// <summary>In the order of the text; they may overlap.</summary>
    public IReadOnlyList<MatchAnswer>? Matches { get; init; }

    /// <summary>As in <c>TextAnswer</c>.</summary>
    public int? Omitted { get; init; }

    /// <summary>The entries of the matches.</summary>
    public IReadOnlyList<HitAnswer>? Entries { get; init; }

    /// <summary>Each standing, step and cue of this line in plain words.</summary>
    public IReadOnlyDictionary<string, string>? Words { get; init; }

    /// <summary>Why this line has no matches. The stream goes on after status 400 and 413 of one line; after any other it ends, and this line and the following have no answer.</summary>
    public ProblemAnswer? Problem { get; init; }
}

/// <summary>A form of the bank that stands in a text.</summary>
internal sealed record MatchAnswer
{
    /// <summary>The code of the entry.</summary>
    public required string Code { get; init; }

    /// <summary>The form, as the entry writes it.</summary>
    public required string Form { get; init; }

    /// <summary>Where it begins, in UTF-16 units from 0.</summary>
    public required int Start { get; init; }

    /// <summary>How long it is, in UTF-16 units.</summary>
    public required int Length { get; init; }

    /// <summary>Where it begins, in code points from 0.</summary>
    public required int CodePointStart { get; init; }

    /// <summary>How long it is, in code points.</summary>
    public required int CodePointLength { get; init; }

    /// <summary>Whether this is the form, or the words around it decide; never what the writer means.</summary>
    public required ScanStanding Standing { get; init; }

    /// <summary>What had to be set aside to see the form, always in this order: case, diacritics, zero-width, look-alike, digit-for-letter, repeated, separators, joined, emoji-variant, transliteration.</summary>
    public required IReadOnlyList<FoldStep> Steps { get; init; }

    /// <summary>What in the text speaks for the sense that the entry warns of.</summary>
    public required IReadOnlyList<ScanCue> For { get; init; }

    /// <summary>What speaks against it.</summary>
    public required IReadOnlyList<ScanCue> Against { get; init; }
}
