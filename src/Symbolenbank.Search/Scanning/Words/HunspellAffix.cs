namespace Symbolenbank.Search.Scanning.Words;

/// <summary>One line of a Hunspell affix table: what is taken from a word and what is put in its place.</summary>
/// <remarks>Source: the manual page hunspell(5), "PFX" and "SFX".</remarks>
internal sealed record HunspellAffix(bool IsSuffix, string Strip, string Add, string Condition)
{
    /// <summary>The word with this affix, or null when it does not take it.</summary>
    public string? On(string word)
    {
        if (IsSuffix)
            return word.EndsWith(Strip, StringComparison.Ordinal) && Holds(word, atEnd: true) ? string.Concat(word.AsSpan(0, word.Length - Strip.Length), Add) : null;
        return word.StartsWith(Strip, StringComparison.Ordinal) && Holds(word, atEnd: false) ? string.Concat(Add, word.AsSpan(Strip.Length)) : null;
    }

    // A condition is a row of characters, dots and sets such as [aeiou] and [^y].
    private bool Holds(string word, bool atEnd)
    {
        var wanted = Places(Condition);
        if (wanted > word.Length)
            return false;
        var at = atEnd ? word.Length - wanted : 0;
        for (var place = 0; place < Condition.Length; place++, at++)
        {
            if (Condition[place] == '.')
                continue;
            if (Condition[place] != '[')
            {
                if (Condition[place] != word[at])
                    return false;
                continue;
            }
            var close = Condition.IndexOf(']', place);
            var set = Condition.AsSpan(place + 1, close - place - 1);
            var not = set.StartsWith("^");
            if ((not ? set[1..] : set).Contains(word[at]) == not)
                return false;
            place = close;
        }
        return true;
    }

    private static int Places(string condition)
    {
        var places = 0;
        for (var at = 0; at < condition.Length; at++, places++)
        {
            if (condition[at] == '[' && condition.IndexOf(']', at) is > 0 and var close)
                at = close;
        }
        return condition == "." ? 0 : places;
    }
}
