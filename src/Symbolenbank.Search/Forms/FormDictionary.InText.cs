using System.Text;
using Symbolenbank.Search.Folding;

namespace Symbolenbank.Search.Forms;

internal sealed partial class FormDictionary
{
    /// <summary>No form of more words than this is sought inside a text.</summary>
    private const int LongestWindow = 8;

    /// <summary>Folding that says little inside running text: numbers must stand there as they are.</summary>
    private const FoldSteps NotForNumbers = FoldSteps.Joined | FoldSteps.Separators | FoldSteps.DigitForLetter | FoldSteps.Repeated;

    /// <summary>Adds the entries of which a form stands somewhere in <paramref name="query"/>, longest form first.</summary>
    public void Inside(FoldedQuery query, Viewpoint view, CandidateList into)
    {
        var tokens = TextTokens.Of(query.Text);
        if (tokens.Count < 2)
            return;
        var folded = Fold(query.Text, tokens);
        var most = Math.Min(LongestWindow, Math.Max(_base.MostWords, _overlay.MostWords));
        var window = new StringBuilder();
        var asked = new HashSet<string>(StringComparer.Ordinal);
        var askedSpans = asked.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var first = 0; first < tokens.Count; first++)
        {
            window.Clear();
            var words = !folded[first].IsSeparator;
            for (var last = first; last < tokens.Count && last - first < most; last++)
            {
                if (folded[last].IsSeparator == words)
                {
                    if (!words)
                        break;
                    continue;
                }
                if (!words && last > first && tokens[last].Start != tokens[last - 1].End)
                    break;
                window.Append(folded[last].Folded);
                if (!askedSpans.Add(query.Text.AsSpan(tokens[first].Start..tokens[last].End)))
                    continue;
                var text = window.ToString();
                Inside(query.Text, tokens[first], tokens[last], text, ComparisonFold.Coarse(text), view, into);
            }
        }
    }

    private void Inside(string text, TextToken first, TextToken last, string folded, string coarse, Viewpoint view, CandidateList into)
    {
        Inside(_base, text, first, last, folded, coarse, view, into);
        if (_overlay.Entries.Count > 0)
            Inside(_overlay, text, first, last, folded, coarse, view, into);
    }

    private void Inside(FormTable table, string text, TextToken first, TextToken last, string folded, string coarse, Viewpoint view, CandidateList into)
    {
        foreach (ref readonly var posting in table.Alike(coarse))
        {
            if (posting.Term.Kind != TermKind.Form || Visible(table, posting, view) is not { } entry
                || !Alignment.Aligns(folded, posting.Term.Folded, out _))
            {
                continue;
            }
            var typed = Stretch(text, first, last, posting.Term.Text);
            if (Counts(typed, posting.Term))
                into.Add(new Candidate(entry, Tier.InText, -posting.Term.Folded.Length, posting.Term, typed));
        }
    }

    // A # before the word belongs to the form when the form has one.
    private static string Stretch(string text, TextToken first, TextToken last, string form)
    {
        var start = first.Start > 0 && text[first.Start - 1] == form[0] && !char.IsLetterOrDigit(form[0]) && text[first.Start] != form[0] ? first.Start - 1 : first.Start;
        return text[start..last.End];
    }

    // Only a hashtag is sought in words written apart, or any two words would make a third.
    private static bool Counts(string typed, Term term)
    {
        if (FoldLadder.Between(typed, term.Text) is not { } steps)
            return false;
        if (term.IsNumber && (steps & NotForNumbers) != FoldSteps.None)
            return false;
        if (steps.HasFlag(FoldSteps.Joined) && !term.Text.StartsWith('#'))
            return false;
        if (term.CaseSensitive && steps.HasFlag(FoldSteps.Case))
            return false;
        return term.Folded.Length > 1 || (steps & ~(FoldSteps.EmojiVariant | FoldSteps.ZeroWidth)) == FoldSteps.None;
    }

    private static (string Folded, bool IsSeparator)[] Fold(string text, List<TextToken> tokens)
    {
        var folded = new (string, bool)[tokens.Count];
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = text.Substring(tokens[at].Start, tokens[at].Length);
            folded[at] = (ComparisonFold.Fold(token), !tokens[at].IsWord && Strip.IsSeparator(Rune.GetRuneAt(token, 0)));
        }
        return folded;
    }
}
