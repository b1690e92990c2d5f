using System.Collections.Frozen;
using System.Text;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Search.Scanning.Numbers;

/// <summary>Recognises numbers that are plainly something else than a code: a year, price, time, score, address, phone number, path, plate or measure.</summary>
internal static class NumberKinds
{
    private const int LongestWord = 24;
    private const int PhoneDigits = 9;

    private static readonly FrozenDictionary<string, NumberKind?> Before = Words(
        (NumberKind.Year, "in anno jaar jaren jaartal sinds rond circa ca omstreeks tot begin eind medio year since from around im jahr seit"),
        (NumberKind.Time, "om vanaf kwart half at gegen"),
        (NumberKind.Score, "stand uitslag score eindstand ruststand tussenstand gelijkspel won wint winnen wonnen gewonnen verloor verloren verliest verslaat versloeg rust set"),
        (NumberKind.Address, "nr nummer no huisnummer kamer room lokaal zaal postbus"),
        (null, """
            rugnummer bus lijn tram trein vlucht perron spoor halte route afslag gate rij stoel vak groep klas
            artikel art psalm psalmen vers lid hoofdstuk paragraaf pagina blz deel bladzijde toestel doorkiesnummer maat schaal hectometerpaal kavel lot
            build release type
            """),
        (NumberKind.Phone, "tel telefoon telefoonnummer bel belt bellen mobiel phone fax call app whatsapp sms"),
        (NumberKind.Version, "versie version model"),
        (NumberKind.Price, "prijs euro eur usd à"));

    private static readonly FrozenDictionary<string, NumberKind?> After = Words(
        (NumberKind.Time, "uur u h hrs am pm uhr"),
        (NumberKind.Price, "euro eur cent dollar usd pond ct"),
        (null, """
            jaar jaren jr jarige jarig maanden weken dagen minuten min sec seconden years old days minutes
            kg gram gr g kilo ton liter l ml cl cm mm m km meter kilometer mijl m² m2 m³ px gb mb tb mhz ghz watt kw kwh volt bar pk pt graden
            mensen inwoners leden stemmen woningen personen deelnemers bezoekers aanwezigen stuks stuk exemplaren pagina keer maal procent toetsen doden gewonden
            januari februari maart april mei juni juli augustus september oktober november december
            january february march may june july august october
            """),
        (NumberKind.Score, "punten"));

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
        return Is(Before, before, out _) || EndsAsStreet(before) || Is(After, WordAfter(text, end), out _) || IsVersion(before);
    }

    /// <summary>The kinds of the numbers that stand near a place, those at the place itself left out.</summary>
    public static NumberKindSet Around(ReadOnlySpan<char> text, int start, int end, int near)
    {
        const int Margin = 2 * LongestWord;

        var from = Math.Max(0, start - near - Margin);
        var window = text[from..Math.Min(text.Length, end + near + Margin)];
        Span<char> key = stackalloc char[NumberReader.Longest];
        var reader = new NumberReader(window, Ascii.IsValid(window));
        var kinds = default(NumberKindSet);
        for (var at = 0; reader.Next(at, key, out var number); at = number.End)
        {
            var isNear = from + number.End > start - near && from + number.Start < end + near;
            if (isNear && (from + number.End <= start || from + number.Start >= end) && Of(window, number) is { } kind)
                kinds = kinds.With(kind);
        }
        return kinds;
    }

    /// <summary>What a number is by its own shape and by the words and signs beside it; null when nothing tells.</summary>
    public static NumberKind? Of(ReadOnlySpan<char> text, in NumberExpression number)
    {
        var (start, end) = (number.Start, number.End);
        var before = WordBefore(text, start);
        if (start > 0 && text[start - 1] is '/' or '\\' or '=' or '&' || (end < text.Length && text[end] is '/' or '\\'))
            return NumberKind.Path;
        if (IsMoney(text, start, end))
            return NumberKind.Price;
        if (number.Digits >= PhoneDigits)
            return NumberKind.Phone;
        if (IsVersion(before) || (number.Groups > 2 && number.Key.Contains('.')))
            return NumberKind.Version;
        if (Is(Before, before, out var kind) && kind is not null || Is(After, WordAfter(text, end), out kind) && kind is not null)
            return kind;
        if (EndsAsStreet(before) || IsPostcode(text, number, end))
            return NumberKind.Address;
        return OfShape(text, number);
    }

    // 14:18 is a time, 3-0 a score, 1988 and '88 a year.
    private static NumberKind? OfShape(ReadOnlySpan<char> text, in NumberExpression number) => number.Key switch
    {
        { Length: 4 or 5 } key when number.Groups == 2 && key[^3] is ':' => NumberKind.Time,
        { Length: <= 5 } key when number.Groups == 2 && key.Contains('-') => NumberKind.Score,
        ['1', >= '5', _, _] or ['2', '0', _, _] => NumberKind.Year,
        [_, _] when number.Start > 0 && text[number.Start - 1] is '\'' or '’' => NumberKind.Year,
        _ => null,
    };

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

    private static bool IsAmount(ReadOnlySpan<char> text, int start, int end) => IsMoney(text, start, end) || text[end..].TrimStart() is ['%', ..];

    private static bool IsMoney(ReadOnlySpan<char> text, int start, int end) =>
        text[..start].TrimEnd() is [.., '€' or '$' or '£' or '¥'] || text[end..].TrimStart() is ['€' or '$' or '£' or '¥', ..];

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
        for (var at = before.Length - 1; at >= 0 && digits <= 4 && (char.IsAsciiDigit(before[at]) || before[at] is ' ' or '-'); at--)
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

    private static bool Is(FrozenDictionary<string, NumberKind?> words, ReadOnlySpan<char> word, out NumberKind? kind)
    {
        Span<char> lower = stackalloc char[LongestWord];
        kind = null;
        return word.Length is > 0 and <= LongestWord && words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower[..word.ToLowerInvariant(lower)], out kind);
    }

    private static FrozenDictionary<string, NumberKind?> Words(params ReadOnlySpan<(NumberKind? Kind, string List)> lists)
    {
        var words = new Dictionary<string, NumberKind?>(StringComparer.Ordinal);
        foreach (var (kind, list) in lists)
        {
            foreach (var word in list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                words.TryAdd(word, kind);
        }
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
