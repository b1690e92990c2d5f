using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Search.Scanning.Context;

/// <summary>One text, and what speaks for and against each match in it.</summary>
internal sealed class TextContext
{
    /// <summary>How far a neighbour may stand from a match, in UTF-16 units.</summary>
    private const int Near = 160;

    private readonly string _text;
    private readonly IReadOnlyList<RawMatch> _found;
    private readonly ContextReader _forms;
    private readonly Standing _standing;
    private readonly Company _company;
    private readonly bool _capitals;

    /// <param name="found">In the order of the text, none within another.</param>
    public TextContext(string text, IReadOnlyList<RawMatch> found, ContextReader forms)
    {
        (_text, _found, _forms) = (text, found, forms);
        _capitals = Capitals.IsMostly(text);
        _standing = new Standing(text, found, forms, Near);
        _company = new Company([.. Enumerable.Range(0, found.Count).Where(at => _standing.Holds(at) && !IsDoubtful(found[at])).Select(at => _standing[at])]);
    }

    /// <summary>How many other forms were looked at for all matches judged so far.</summary>
    public long Looks => _company.Looks;

    /// <summary>The standing of a match; null when the form's policy or its place silences it.</summary>
    public JudgedMatch? Judge(int at)
    {
        if (!_standing.Holds(at))
            return null;
        var match = _found[at];
        var form = _forms[match.Form];
        List<ScanCue> speaksFor = [];
        if (form.Required.Count > 0)
            speaksFor.Add(ScanCue.Neighbour);
        if (Neighbourhood.Around(_text, _standing[at].Start, _standing[at].End, Near).HoldsAny(form.CuesFor))
            speaksFor.Add(ScanCue.CueWord);
        if (_company.Has(_standing[at], 2 * Near))
            speaksFor.Add(ScanCue.OtherForm);
        var against = Against(match, form, _standing.IsNumber(at), speaksFor.Count > 0);
        return new JudgedMatch(against.Count == 0 ? ScanStanding.FormRecognised : ScanStanding.NeedsContext, speaksFor, against);
    }

    // What may be no form at all says nothing about others.
    private static bool IsDoubtful(in RawMatch match) => match.IsOrdinary || match.IsGuess || (match.InWord && match.IsWeak);

    private List<ScanCue> Against(in RawMatch match, ScanForm form, bool isNumber, bool supported)
    {
        List<ScanCue> against = [];
        var nearby = Neighbourhood.Around(_text, match.Start, match.End, Near);
        if (nearby.HoldsAny(form.CuesAgainst) || nearby.HoldsAny(form.Excluded.Words))
            against.Add(ScanCue.BenignCue);
        if (Quotations.Hold(_text, match.Start, match.End))
            against.Add(ScanCue.Quoted);
        nearby.AddSpeechCues(against);
        if (Sentences.IsQuestion(_text, match.End))
            against.Add(ScanCue.Question);
        if (_capitals && form.Type is FormType.Acronym)
            against.Add(ScanCue.Capitals);
        if ((isNumber || form.Type is FormType.Acronym or FormType.NumberCode) && UserNames.Hold(_text, match))
            against.Add(ScanCue.UserName);
        if (!supported && (isNumber || form.Type is FormType.NumberCode))
            against.Add(ScanCue.NumberAlone);
        if (!supported && form.NeedsContext && against.Count == 0)
            against.Add(ScanCue.NoCue);
        if (match.InWord && match.IsWeak)
            against.Add(ScanCue.PartOfWord);
        if (match.IsOrdinary)
            against.Add(ScanCue.OrdinaryWords);
        if (match.IsGuess)
            against.Add(ScanCue.GuessedLetter);
        return against;
    }
}
