using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.Scanning.Numbers;

namespace Symbolenbank.Search.Scanning.Context;

/// <summary>One text, and what speaks for and against each match in it.</summary>
internal sealed class TextContext
{
    /// <summary>How far a neighbour may stand from a match, in UTF-16 units.</summary>
    private const int Near = 160;

    private readonly string _text;
    private readonly string? _language;
    private readonly IReadOnlyList<RawMatch> _found;
    private readonly ContextReader _forms;
    private readonly Standing _standing;
    private readonly Company _company;
    private readonly Capitals _capitals;

    /// <param name="found">In the order of the text; of those that begin together, the longest first.</param>
    /// <param name="language">BCP 47 language of the text, or null.</param>
    public TextContext(string text, IReadOnlyList<RawMatch> found, ContextReader forms, string? language)
    {
        (_text, _language, _found, _forms) = (text, language, found, forms);
        _capitals = new Capitals(text);
        _standing = new Standing(text, found, forms, Near);
        _company = new Company([.. Supporters()]);
    }

    /// <summary>How many other forms were looked at for all matches judged so far.</summary>
    public long Looks => _company.Looks;

    /// <summary>False when the form's policy or its place silences a match.</summary>
    public bool Holds(int at) => _standing.Holds(at);

    /// <summary>The standing of a match that <see cref="Holds"/>.</summary>
    public JudgedMatch Judge(int at)
    {
        var match = _found[at];
        var form = _forms[match.Form];
        List<ScanCue> speaksFor = [];
        if (form.Required.Count > 0)
            speaksFor.Add(ScanCue.Neighbour);
        if (_standing.Around(_text, at).HasAny(form.CuesFor))
            speaksFor.Add(ScanCue.CueWord);
        if (_company.Has(_standing[at], 2 * Near))
            speaksFor.Add(ScanCue.OtherForm);
        var against = Against(match, form, at, speaksFor.Count > 0);
        return new JudgedMatch(against.Count == 0 ? ScanStanding.FormRecognised : ScanStanding.NeedsContext, speaksFor, against);
    }

    // Forms that stand and lie within no other that does; what may be no form at all says nothing about others.
    private IEnumerable<Supporter> Supporters()
    {
        var widest = default(Supporter);
        for (var at = 0; at < _found.Count; at++)
        {
            if (!_standing.Holds(at) || _found[at].IsDoubtful || (_standing[at].End <= widest.End && (_standing[at].Start, _standing[at].End) != (widest.Start, widest.End)))
                continue;
            widest = _standing[at];
            yield return widest;
        }
    }

    private List<ScanCue> Against(in RawMatch match, ScanForm form, int at, bool supported)
    {
        List<ScanCue> against = [];
        var isNumber = _standing.IsNumber(at);
        var nearby = Neighbourhood.Around(_text, match.Start, match.End, Near);
        if (nearby.HoldsAny(form.CuesAgainst) || nearby.HoldsAny(form.Excluded.Words))
            against.Add(ScanCue.BenignCue);
        if (Quotations.Hold(_text, match.Start, match.End))
            against.Add(ScanCue.Quoted);
        nearby.AddSpeechCues(against, Denials.Hold(_text, match.Start, match.End));
        if (Sentences.IsQuestion(_text, match.End))
            against.Add(ScanCue.Question);
        if (form.Type is FormType.Acronym && _capitals.SurroundsOf(_text.AsSpan(match.Start..match.End)))
            against.Add(ScanCue.Capitals);
        if (IsInName(match, form, isNumber))
            against.Add(ScanCue.UserName);
        if (IsNumberAlone(form, at, isNumber, supported))
            against.Add(ScanCue.NumberAlone);
        if (!supported && form.NeedsContext && against.Count == 0)
            against.Add(ScanCue.NoCue);
        if (match.InWord && match.IsWeak)
            against.Add(ScanCue.PartOfWord);
        if (match.IsOrdinary)
            against.Add(ScanCue.OrdinaryWords);
        if (match.IsGuess)
            against.Add(ScanCue.GuessedLetter);
        if (match.HasFewLetters)
            against.Add(ScanCue.FewLetters);
        return against;
    }

    // What a pattern of names finds is a name, whatever stands in it.
    private bool IsInName(in RawMatch match, ScanForm form, bool isNumber) => form.Type is FormType.UserNamePattern
        || ((isNumber || form.Type is FormType.Acronym or FormType.NumberCode) && UserNames.Hold(_text, match));

    private bool IsNumberAlone(ScanForm form, int at, bool isNumber, bool supported) => supported
        ? isNumber && NumberKinds.MayCount(_text, _standing[at].End, _language)
        : isNumber || form.Type is FormType.NumberCode;
}
