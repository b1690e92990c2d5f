using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Search.Scanning;

/// <summary>A form that texts are scanned for, with what its entry says about the words around it.</summary>
public sealed record ScanForm
{
    public required string Value { get; init; }

    /// <summary>The code of the entry; any text, also empty, when the forms come from a file.</summary>
    public required string Code { get; init; }

    public required FormType Type { get; init; }

    /// <summary>BCP 47, <c>und</c> where the form belongs to no language.</summary>
    public string Language { get; init; } = "und";

    /// <summary>True when the form needs its own capitals, as acronyms do unless their entry says otherwise.</summary>
    public bool CaseSensitive { get; init; }

    public MatchBoundary Boundary { get; init; } = MatchBoundary.Word;

    /// <summary>True when the form says nothing without a cue for it (the <c>use</c> scan-with-context).</summary>
    public bool NeedsContext { get; init; }

    /// <summary>Of these at least one must stand near, or there is no match.</summary>
    public Neighbours Required { get; init; } = Neighbours.None;

    /// <summary>Each of these silences the form when it stands near.</summary>
    public Neighbours Excluded { get; init; } = Neighbours.None;

    /// <summary>Words that speak for the extremist sense.</summary>
    public IReadOnlyList<string> CuesFor { get; init; } = [];

    /// <summary>Words that speak for a benign sense.</summary>
    public IReadOnlyList<string> CuesAgainst { get; init; } = [];

    /// <summary>Everything but its entry that decides what the form hits, as one text to compare by.</summary>
    internal string Policy() => string.Join('\u001F', [Value, Type.ToString(), Language, CaseSensitive ? "case" : "", Boundary.ToString(), NeedsContext ? "context" : "", Required.Policy(), Excluded.Policy(), string.Join('\u001E', CuesFor), string.Join('\u001E', CuesAgainst)]);

    /// <summary>A form from a list without types: the type is read from the form itself.</summary>
    public static ScanForm Of(string value, string code = "", FormType? type = null)
    {
        var known = type ?? FormTypes.Infer(value);
        return new ScanForm { Value = value, Code = code, Type = known, CaseSensitive = new MatchPolicy().IsCaseSensitive(known), Boundary = FormPolicies.UsualBoundary(value, known) };
    }
}
