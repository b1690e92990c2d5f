using System.Collections.Frozen;

namespace Symbolenbank.Search.Scanning.Numbers;

/// <summary>Recognises numbers that are plainly something else than a code: a year, price, time, score, address, phone number, path, plate or measure.</summary>
internal static class NumberKinds
{
    private const int LongestWord = 24;
    private const int PhoneDigits = 9;

    private static readonly FrozenSet<string> Before = Words("""
        in anno jaar jaren jaartal sinds rond circa ca omstreeks tot begin eind medio year since from around im jahr seit
        om vanaf kwart half at gegen
        stand uitslag score eindstand ruststand tussenstand gelijkspel won wint winnen wonnen gewonnen verloor verloren verliest verslaat versloeg rust set
        nr nummer no huisnummer rugnummer kamer room lokaal zaal bus postbus lijn tram trein vlucht perron spoor halte route afslag gate rij stoel vak groep klas
        artikel art psalm psalmen vers lid hoofdstuk paragraaf pagina blz deel bladzijde toestel doorkiesnummer maat schaal hectometerpaal kavel lot
        tel telefoon telefoonnummer bel belt bellen mobiel phone fax call app whatsapp sms
        versie version build release model type
        prijs euro eur usd à
        """);

    private static readonly FrozenSet<string> After = Words("""
        uur u h hrs am pm uhr euro eur cent dollar usd pond ct
        jaar jaren jr jarige jarig maanden weken dagen minuten min sec seconden years old days minutes
        kg gram gr g kilo ton liter l ml cl cm mm m km meter kilometer mijl m² m2 m³ px gb mb tb mhz ghz watt kw kwh volt bar pk pt graden
        mensen inwoners leden stemmen punten woningen personen deelnemers bezoekers aanwezigen stuks stuk exemplaren pagina keer maal procent toetsen doden gewonden
        januari februari maart april mei juni juli augustus september oktober november december
        january february march may june july august october
        """);

    private static readonly string[] StreetEndings = ["straat", "weg", "laan", "plein", "gracht", "kade", "dijk", "singel", "dreef", "hof", "pad", "steeg", "park", "street", "road", "straße", "strasse", "allee", "markt", "burg"];

    /// <summary>True when the number says what it is by what stands around it.</summary>
    /// <param name="end">Where the code ends, which may be after <paramref name="number"/> when it has two numbers.</param>
    public static bool IsOrdinary(ReadOnlySpan<char> text, in NumberExpression number, int end)
    {
        if (number.Digits >= PhoneDigits || number.Groups > 2)
            return true;
        if (IsGluedTo(text, number.Start, end) || IsAmount(text, number.Start, end) || IsInRow(text, number.Start, end))
            return true;
        if (IsPostcode(text, number, end))
            return true;
        var before = WordBefore(text, number.Start);
        return Is(Before, before) || EndsAsStreet(before) || Is(After, WordAfter(text, end)) || IsVersion(before);
    }

    // A path, version, plate, decimal or measure: a sign or letter without a space. A name such as lisa_88 is left to the context.
    private static bool IsGluedTo(ReadOnlySpan<char> text, int start, int end)
    {
        if (start > 0 && (text[start - 1] is '/' or '\\' or '=' or '&' or '?' or '+' or ',' || (text[start - 1] is '-' or '.' or ':' && start > 1 && char.IsLetterOrDigit(text[start - 2]))))
            return true;
        if (end >= text.Length)
            return false;
        if (text[end] is '/' or '\\' or '=' or '%' or '‰' or '°' or '′' or '″' or '"' && IsClosed(text, start) is false)
            return true;
        if (char.IsLetter(text[end]))
            return start == 0 || !char.IsLetterOrDigit(text[start - 1]) && text[start - 1] is not '_' and not '@';
        return end + 1 < text.Length && text[end] is '-' or ',' or '.' or ':' && (char.IsLetterOrDigit(text[end + 1]) || text[end + 1] is '-' or '–');
    }

    private static bool IsClosed(ReadOnlySpan<char> text, int start) => start > 0 && text[start - 1] is '"' or '“' or '„';

    private static bool IsAmount(ReadOnlySpan<char> text, int start, int end)
    {
        var before = text[..start].TrimEnd();
        var after = text[end..].TrimStart();
        return (before.Length > 0 && before[^1] is '€' or '$' or '£' or '¥') || (after.Length > 0 && after[0] is '€' or '$' or '£' or '¥' or '%');
    }

    // Three numbers one after another are a phone or account number, a list or a table.
    private static bool IsInRow(ReadOnlySpan<char> text, int start, int end)
    {
        var before = text[..start].TrimEnd(" -");
        var after = text[end..].TrimStart(" -");
        var left = before.Length > 0 && before.Length < start && char.IsAsciiDigit(before[^1]);
        var right = after.Length > 0 && after.Length < text.Length - end && char.IsAsciiDigit(after[0]);
        return left && right || (left && IsLong(before)) || (right && char.IsAsciiDigit(after[0]) && after.Length > 1 && text[start] == '0');
    }

    private static bool IsLong(ReadOnlySpan<char> before)
    {
        var digits = 0;
        for (var at = before.Length - 1; at >= 0 && (char.IsAsciiDigit(before[at]) || before[at] is ' ' or '-'); at--)
            digits += char.IsAsciiDigit(before[at]) ? 1 : 0;
        return digits > 4;
    }

    // Four digits and two capitals: 1488 AB.
    private static bool IsPostcode(ReadOnlySpan<char> text, in NumberExpression number, int end)
    {
        if (number.Key.Length != 4 || end >= text.Length)
            return false;
        var after = text[end..].TrimStart(' ');
        return after.Length >= 2 && char.IsAsciiLetterUpper(after[0]) && char.IsAsciiLetterUpper(after[1]) && (after.Length == 2 || !char.IsLetterOrDigit(after[2]));
    }

    private static bool IsVersion(ReadOnlySpan<char> before) => before is ['v' or 'V' or 'A' or 'N' or 'E' or 'p'];

    private static bool EndsAsStreet(ReadOnlySpan<char> word)
    {
        foreach (var ending in StreetEndings)
        {
            if (word.Length > ending.Length && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end > 0 && text[end - 1] is ' ' or '.' or ':' or '\u00A0' or '\'' or '’')
            end--;
        var begin = end;
        while (begin > 0 && end - begin < LongestWord && char.IsLetter(text[begin - 1]))
            begin--;
        return text[begin..end];
    }

    private static ReadOnlySpan<char> WordAfter(ReadOnlySpan<char> text, int end)
    {
        var begin = end;
        while (begin < text.Length && text[begin] is ' ' or '-' or '\u00A0')
            begin++;
        var until = begin;
        while (until < text.Length && until - begin < LongestWord && char.IsLetterOrDigit(text[until]))
            until++;
        return text[begin..until];
    }

    private static bool Is(FrozenSet<string> words, ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[LongestWord];
        return word.Length is > 0 and <= LongestWord && words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower[..word.ToLowerInvariant(lower)]);
    }

    private static FrozenSet<string> Words(string list) => list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
