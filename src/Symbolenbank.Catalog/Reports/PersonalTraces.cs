using System.Text.RegularExpressions;

namespace Symbolenbank.Catalog.Reports;

/// <summary>What in a text points to a person instead of a sign.</summary>
public enum PersonalTrace { MailAddress, Handle, WebAddress, PhoneNumber, PostalAddress, PersonName }

/// <summary>Finds what a report may not hold. Pure, and simple on purpose: whoever is refused must be able to see why and say it in other words.</summary>
/// <remarks>
/// A name is a usual given name followed by a word with a capital (<c>Anna van Dam</c>), initials and such a word (<c>J. Dam</c>), or a title and
/// such a word (<c>mevrouw Dam</c>). Other words with capitals are left alone: many signs are written so.
/// </remarks>
internal static class PersonalTraces
{
    private const int FewestDigitsOfAPhone = 9;
    private const int MostDigitsOfAPhone = 15;
    private const char Dot = '•';

    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private static readonly Regex Mail = new(@"[\w.+\-]+@[\w\-]+\.\w+", Linear);
    private static readonly Regex Handle = new(@"(^|[^\w@])@\w[\w.\-]*|\w#\d{4}(\D|$)|(^|[\s/])u/\w{3,}", Linear);
    private static readonly Regex Web = new(
        @"h(tt|xx)ps?:|(^|\W)www\.|\w\[\.\]\w|[\w\-]+\.[a-z]{2,10}/\S|[\w\-]{2,}\.(nl|be|com|net|org|de|eu|fr|uk|info|me|io|gg|tv|to|cc|ru|app|live|online|onion)(\W|$)",
        Linear | RegexOptions.IgnoreCase);

    private static readonly Regex Phone = new(@"(\+\d|(^|\D)0\d)[\d ()./\-]{5,}\d", Linear);
    private static readonly Regex Street = new(
        @"\p{L}{2,}(straat|laan|weg|plein|kade|gracht|dijk|singel|steeg|dreef|hof|plantsoen) \d+", Linear | RegexOptions.IgnoreCase);

    private static readonly Regex Postcode = new(@"(^|\W)[1-9]\d{3} ?[A-Z]{2}(\W|$)", Linear);
    private static readonly Regex Initials = new(@"(^|[\s(])(\p{Lu}\. ?)+((van|de|den|der|ten|ter|el|von|la) )*\p{Lu}\p{Ll}{2,}", Linear);
    private static readonly Regex Titled = new(@"(^|[\s(])([Mm]eneer|[Mm]evrouw|[Dd]hr\.?|[Mm]w\.?|[Mm]r\.|[Mm]rs\.|[Mm]s\.|[Jj]uf) ((van|de|den|der|ten|ter|el|von|la) )*\p{Lu}\p{Ll}+", Linear);
    private static readonly Regex LongNumber = new(@"\d{6,}", Linear);
    private static readonly Regex Words = new(@"[\p{L}'\-]+", Linear);

    private static readonly HashSet<string> Particles = new(StringComparer.OrdinalIgnoreCase)
    {
        "van", "de", "den", "der", "het", "'t", "ten", "ter", "te", "el", "al", "bin", "ibn", "ben", "von", "di", "da", "la", "le", "op",
    };

    /// <summary>The first trace found; null when there is none.</summary>
    public static PersonalTrace? In(string text) =>
        Mail.IsMatch(text) ? PersonalTrace.MailAddress
        : Web.IsMatch(text) ? PersonalTrace.WebAddress
        : InCitation(text);

    /// <summary>As <see cref="In"/>, for the source of a claim: that may have a web address, but none of an account.</summary>
    public static PersonalTrace? InCitation(string text) => WayTo(text) ?? (HasName(text) ? PersonalTrace.PersonName : null);

    /// <summary>The first way found to reach a person; names are none.</summary>
    public static PersonalTrace? WayTo(string text) =>
        Mail.IsMatch(text) ? PersonalTrace.MailAddress
        : Handle.IsMatch(text) ? PersonalTrace.Handle
        : HasPhone(text) ? PersonalTrace.PhoneNumber
        : HasAddress(text) ? PersonalTrace.PostalAddress
        : null;

    /// <summary>The text with as many dots in the place of each letter and digit of a trace, and of numbers as long as a phone's end.</summary>
    public static string Masked(string text)
    {
        var masked = text.ToCharArray();
        foreach (var kind in (Regex[])[Mail, Handle, Web])
        {
            foreach (var match in kind.Matches(text).AsEnumerable()) Mask(masked, WordStart(text, match.Index), WordEnd(text, match.Index + match.Length));
        }

        foreach (var match in Phones(text).Concat(Street.Matches(text)).Concat(Postcodes(text)).Concat(LongNumber.Matches(text)).Concat(Initials.Matches(text)).Concat(Titled.Matches(text)))
            Mask(masked, match.Index, match.Index + match.Length);
        foreach (var (start, end) in GivenNamesIn(text)) Mask(masked, start, end);
        return new string(masked);
    }

    private static void Mask(Span<char> text, int start, int end)
    {
        foreach (ref var unit in text[start..end])
        {
            if (char.IsLetterOrDigit(unit) || char.IsSurrogate(unit)) unit = Dot;
        }
    }

    private static int WordStart(string text, int at)
    {
        while (at > 0 && !char.IsWhiteSpace(text[at - 1])) at--;
        return at;
    }

    private static int WordEnd(string text, int at)
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    private static bool HasPhone(string text) => Phones(text).Any();

    private static IEnumerable<Match> Phones(string text) =>
        Phone.Matches(text).Where(match => match.Value.Count(char.IsAsciiDigit) is >= FewestDigitsOfAPhone and <= MostDigitsOfAPhone);

    private static IEnumerable<Match> Postcodes(string text) => Postcode.Matches(text).Where(match => !IsYear(match.Value));

    /// <summary>A text that is nothing but digits and two letters is a sign, not a postcode.</summary>
    private static bool HasAddress(string text) =>
        Street.IsMatch(text) || (text.Trim().Length > "1000 AA".Length && Postcodes(text).Any());

    /// <summary>"In 2014 IS …": a year and the first word of what happened then is no postcode.</summary>
    private static bool IsYear(string match)
    {
        var found = match.AsSpan().Trim(" .,;:()\r\n\t");
        return found is ['1', '9', ..] or ['2', '0', ..] && found.EndsWith(" IS", StringComparison.Ordinal);
    }

    private static bool HasName(string text) => Initials.IsMatch(text) || Titled.IsMatch(text) || GivenNamesIn(text).Any();

    private static IEnumerable<(int Start, int End)> GivenNamesIn(string text)
    {
        var words = Words.Matches(text);
        for (var at = 0; at < words.Count - 1; at++)
        {
            if (!char.IsUpper(words[at].Value[0]) || !GivenNames.Usual.Contains(words[at].Value)) continue;
            var next = at + 1;
            while (next < words.Count - 1 && Particles.Contains(words[next].Value)) next++;
            if (char.IsUpper(words[next].Value[0]) && OnlyBlankBetween(text, words, at, next)) yield return (words[at].Index, words[next].Index + words[next].Length);
        }
    }

    private static bool OnlyBlankBetween(string text, MatchCollection words, int first, int last)
    {
        for (var at = first; at < last; at++)
        {
            var end = words[at].Index + words[at].Length;
            if (!string.IsNullOrWhiteSpace(text[end..words[at + 1].Index])) return false;
        }

        return true;
    }
}
