using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Search.Scanning.Context;

/// <summary>Reads the text around matches for cues.</summary>
internal sealed class ContextReader(IReadOnlyList<ScanForm> forms)
{
    public TextContext Read(string text, IReadOnlyList<RawMatch> found) => new(text, found, forms);
}

/// <summary>How a match stands in its text.</summary>
internal sealed record JudgedMatch(ScanStanding Standing, IReadOnlyList<ScanCue> For, IReadOnlyList<ScanCue> Against);

/// <summary>One text, and what speaks for and against each match in it.</summary>
internal sealed class TextContext(string text, IReadOnlyList<RawMatch> found, IReadOnlyList<ScanForm> forms)
{
    /// <summary>How far a neighbour may stand from a match, in UTF-16 units.</summary>
    private const int Near = 160;

    /// <summary>A number of two digits within a name says nothing: it is an age or a year.</summary>
    private const int ShortestInName = 4;

    private readonly bool _capitals = Capitals.IsMostly(text);

    /// <summary>The standing of a match; null when the form's policy or its place silences it.</summary>
    public JudgedMatch? Judge(in RawMatch match)
    {
        var form = forms[match.Form];
        var nearby = Neighbourhood.Around(text, match.Start, match.End, Near);
        if (Silencing(match, nearby).HoldsAny(form.ExcludedNeighbours))
            return null;
        if (form.RequiredNeighbours.Count > 0 && !nearby.HoldsAny(form.RequiredNeighbours))
            return null;
        var inName = UserNames.Hold(text, match);
        if (inName && match.IsNumber && match.Length < ShortestInName)
            return null;
        List<ScanCue> speaksFor = [];
        if (form.RequiredNeighbours.Count > 0)
            speaksFor.Add(ScanCue.Neighbour);
        if (NearbyWithoutNumber(match).HoldsAny(form.CuesFor))
            speaksFor.Add(ScanCue.CueWord);
        if (HasCompany(match))
            speaksFor.Add(ScanCue.OtherForm);
        var against = Against(match, form, nearby, inName, speaksFor.Count > 0);
        return new JudgedMatch(against.Count == 0 ? ScanStanding.FormRecognised : ScanStanding.NeedsContext, speaksFor, against);
    }

    private List<ScanCue> Against(in RawMatch match, ScanForm form, Neighbourhood nearby, bool inName, bool supported)
    {
        List<ScanCue> against = [];
        if (nearby.HoldsAny(form.CuesAgainst) || nearby.HoldsAny(form.ExcludedNeighbours))
            against.Add(ScanCue.BenignCue);
        if (Quotations.Hold(text, match.Start, match.End))
            against.Add(ScanCue.Quoted);
        nearby.AddSpeechCues(against);
        if (Sentences.IsQuestion(text, match.End))
            against.Add(ScanCue.Question);
        if (_capitals && form.Type is FormType.Acronym)
            against.Add(ScanCue.Capitals);
        if (inName && (match.IsNumber || form.Type is FormType.Acronym or FormType.NumberCode))
            against.Add(ScanCue.UserName);
        if (!supported && (match.IsNumber || form.Type is FormType.NumberCode))
            against.Add(ScanCue.NumberAlone);
        if (!supported && form.NeedsContext && against.Count == 0)
            against.Add(ScanCue.NoCue);
        if (match.InWord && match.IsWeak)
            against.Add(ScanCue.PartOfWord);
        if (match.IsOrdinary)
            against.Add(ScanCue.OrdinaryWords);
        return against;
    }

    // What says of a number what it is stands beside it: a price elsewhere in the sentence is another number.
    private Neighbourhood Silencing(in RawMatch match, Neighbourhood nearby) =>
        match.IsNumber ? Neighbourhood.Beside(text, match.OuterStart, match.OuterEnd) : nearby;

    private Neighbourhood NearbyWithoutNumber(in RawMatch match) =>
        match.IsNumber ? Neighbourhood.Around(text, match.OuterStart, match.OuterEnd, Near) : Neighbourhood.Around(text, match.Start, match.End, Near);

    // Another form, elsewhere: not over the same letters, and for a number not in the same number.
    private bool HasCompany(in RawMatch match)
    {
        var (start, end) = match.IsNumber ? (match.OuterStart, match.OuterEnd) : (match.Start, match.End);
        for (var next = FirstThatEndsAfter(start - (2 * Near) - 1); next < found.Count && found[next].Start <= end + (2 * Near); next++)
        {
            var other = found[next];
            var apart = other.End <= start || other.Start >= end;
            var glued = other.IsNumber && match.IsNumber && Math.Min(Math.Abs(other.Start - end), Math.Abs(start - other.End)) <= 1;
            if (apart && !glued && Math.Min(Math.Abs(other.Start - end), Math.Abs(start - other.End)) <= 2 * Near)
                return true;
        }
        return false;
    }

    // No match lies within another: those that begin later end later. So a text full of matches takes no more than its length.
    private int FirstThatEndsAfter(int place)
    {
        var (low, high) = (0, found.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (found[middle].End <= place)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
