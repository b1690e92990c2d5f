using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Symbolenbank.Search.Folding;

/// <summary>Letters of other scripts that are typed for the Latin letters they resemble.</summary>
/// <remarks>
/// A choice from the data of Unicode Technical Standard #39 (confusables): single letters only, so that "m" never becomes "rn".
/// Both cases of a letter go to the same Latin letter, or capitals and small letters of a Greek or Russian form would part.
/// What has a compatibility form (full-width, mathematical, circled letters) is left to NFKC.
/// </remarks>
internal static class LookAlikes
{
    private const string Cyrillic = "аa вb сc ԁd еe ѐe ёe ԍg һh нh іi їi јj кk ӏl мm пn оo рp ԛq гr ѕs тt цu ѵv ԝw шw хx уy ўy ӡz зz єe ґr";
    private const string Greek = "αa βb ϲc δd εe ηh ιi ϳj κk μm νn οo ρp ςc τt υy ωw χx ζz γy";

    /// <summary>Resemble a letter only beside Latin letters; a word that holds one and no Latin letter is a word of its own script.</summary>
    private const string Faint = "คa ๒b ๔d เi ןj ๓m ภn ๏o קp รs ยu นu שv ฬw אx ץy מm չz ξe ᑕc ᖴf ᗩa ᗷb ᗪd ᕼh ᒍj ᒪl ᗰm ᑎn ᑭp ᖇr ᔕs ᑌu ᐯv ᗯw ᙭x ғf ҽe ҿe ңh ӈh ћh ђh қk ҝk ҟk ҡk ӄk ҭt џu щw ҳx җx жx үy ұy яr иn йn лl бb дd ьb эe ӕa ҫc өo ӧo σo θo λa πn ოm იo ძd ჰh ყy ხb ㄨx ㄚy ㄩu ㄥl ㄖo ଟt";

    /// <summary>Scripts that hardly anybody writes in here: Lisu, Coptic, Tifinagh, further syllabics. As faint as the others.</summary>
    private const string Rare = "ꓐb ꓑp ꓒd ꓓd ꓔt ꓖg ꓗk ꓙj ꓚc ꓜz ꓝf ꓟm ꓠn ꓡl ꓢs ꓣr ꓦv ꓧh ꓪw ꓫx ꓬy ꓮa ꓰe ꓲl ꓳo ꓴu ⲅr ⲏh ⲓi ⲕk ⲙm ⲛn ⲟo ⲣp ⲥc ⲧt ⲩy ⲭx ⳑl ⴱo ⴸv ⴹe ⵁo ⵏl ⵔo ⵕq ⵝx "
        + "ᑯd ᑲb ᑳb ᕁx ᕽx ᖯb ᗅa ᗞd တo ဝo ዐo ሀu ѡw ѣb ѳo ѽw ҍb ӎm ꙇi ꚕh ϝf ϻm";

    private const string Armenian = "աw եt հh յj ոn սu օo ցg զq լl";
    private const string Cherokee = "ꭺa ᏼb ꮯc ꭰd ꭼe ꮐg ꮋh ꭵi ꭻj ꮶk ꮮl ꮇm ꮲp ꮢr ꮪs ꭲt ꮩv ꮃw ꭹy ꮓz ꭱr ᏽy ꮎo ꮒh ꮜu ꮟb ꮤw ꮥs ꮷd ꮻo ᏺh ᏻg ꭴo ꮁr";
    private const string Runes = "ᚠf ᚱr ᚷx ᚺh ᚻh ᛁi ᛋs ᛊs ᛏt ᛒb ᛗm ᛕk ᛖm";
    private const string Latin = "ƀb ƃb ɓb ɕc ɔc ɖd ƌd ǝe əe ɘe ɜe ƒf ꜰf ɠg ɣy ɦh ɥh ɨi ᴉi ɟj ʝj ƙk ĸk ʞk ƚl ɫl ɬl ɯu ŋn ᴙr ᴎn ↄc ɳn ɹr ɻr ɽr ɾr ʁr ʂs ʃs ʇt ʈt ƫt ʉu ʊu ʌv ʍw ʎy ƴy ʒz ʑz ʐz ȥz ƶz ꞯq ǫq ɋq ʠq ƿp "
        + "ɑa ƅb ƈc ɗd ɛe ɡg ɩi ıi ɭl ɱm ɲn ƞn ɵo ƥp ʀr ꜱs ƽs ƭt ʋv ʏy ʐz ᴑo ᵮf ᵰn ᵲr ᵴs ᵵt ᵶz ᵻi ᵼi ᵽp ᵾu ᶃg ᶌy ẝf ỿy ȼc ⱦt ɇe ɉj ɍr ɏy ɼr ǀl ꝋo ꝡw ꞙf ꞟu ꬲe ꬵf ꬽo ꬾo ꭇr ꭈr ꭎu ꭒu ꭚy ᴀa ʙb ᴄc ᴅd ᴇe ɢg ʜh ɪi ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ᴛt ᴜu ᴠv ᴡw ᴢz";

    private static readonly FrozenDictionary<char, char> Table = Build(Faint, Rare, Cyrillic, Greek, Armenian, Cherokee, Runes, Latin);
    private static readonly SearchValues<char> Strong = SearchValues.Create([.. Build(Cyrillic, Greek, Armenian, Cherokee, Runes, Latin).Keys]);

    /// <summary>Rewrites compatibility forms, digits of every script and look-alike letters; the case of a letter stays.</summary>
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
            return text;
        var compatible = Squared(text).Normalize(NormalizationForm.FormKC);
        var folded = new StringBuilder(compatible.Length);
        for (var start = 0; start < compatible.Length;)
        {
            var end = start;
            while (end < compatible.Length && char.IsLetter(compatible[end]))
                end++;
            if (end == start)
                AppendOther(folded, compatible, ref end);
            else if (IsOwnScript(compatible.AsSpan(start, end - start)))
                folded.Append(compatible, start, end - start);
            else
                AppendFolded(folded, compatible.AsSpan(start, end - start));
            start = end;
        }
        return folded.ToString();
    }

    /// <summary>The Latin letter that this one resembles, in the same case; the letter itself when it resembles none.</summary>
    public static char LatinFor(char letter) => Table.GetValueOrDefault(letter, letter);

    private static void AppendFolded(StringBuilder folded, ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
            folded.Append(Table.GetValueOrDefault(letter, letter));
    }

    // Digits of other scripts count as digits; the rest stays. Digits beyond the basic plane were rewritten by NFKC where they have a value.
    private static void AppendOther(StringBuilder folded, string text, ref int at)
    {
        var digit = CharUnicodeInfo.GetDecimalDigitValue(text, at);
        if (digit >= 0)
            folded.Append((char)('0' + digit));
        var width = char.IsSurrogatePair(text, at) ? 2 : 1;
        if (digit < 0)
            folded.Append(text, at, width);
        at += width;
    }

    /// <summary>True for a word of one script without Latin letters in which some letter has no Latin look-alike.</summary>
    public static bool IsOwnScript(ReadOnlySpan<char> word)
    {
        var other = false;
        var script = 0;
        foreach (var letter in word)
        {
            if (IsLatin(letter) || (script > 0 && script != ScriptOf(letter)))
                return false;
            script = ScriptOf(letter);
            other |= !MayBeTaken(letter);
        }
        return other;
    }

    /// <summary>True for a letter of the Latin script that is written with one UTF-16 unit.</summary>
    public static bool IsLatin(char c) => c is < '\u0370' or (>= '\u1D00' and <= '\u1DBF') or (>= '\u1E00' and <= '\u1EFF') or (>= '\uA720' and <= '\uA7FF');

    /// <summary>True for a letter that resembles a Latin one also in a word of its own script.</summary>
    public static bool MayBeTaken(char letter) => Strong.Contains(letter);

    /// <summary>A number for the script of a letter.</summary>
    /// <remarks>Blocks of 256 are fine enough: Greek, Cyrillic, Armenian, Cherokee and the others begin at one; the older and newer Cyrillic are one script.</remarks>
    public static int ScriptOf(char c) => c is >= '\u0400' and < '\u0530' ? 4 : c is >= '\u1F00' and < '\u2000' ? 3 : c >> 8;

    // 🅐 and 🅰 have no compatibility form in Unicode: U+1F150 to U+1F169 and U+1F170 to U+1F189.
    private static string Squared(string text)
    {
        if (!text.Contains('\uD83C', StringComparison.Ordinal))
            return text;
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            plain.Append(rune.Value switch
            {
                >= 0x1F150 and <= 0x1F169 => ((char)('A' + rune.Value - 0x1F150)).ToString(),
                >= 0x1F170 and <= 0x1F189 => ((char)('A' + rune.Value - 0x1F170)).ToString(),
                _ => rune.ToString(),
            });
        }
        return plain.ToString();
    }

    private static FrozenDictionary<char, char> Build(params string[] lists)
    {
        var table = new Dictionary<char, char>();
        foreach (var pair in string.Join(' ', lists).Split(' '))
        {
            table[pair[0]] = pair[1];
            var upper = char.ToUpperInvariant(pair[0]);
            if (upper != pair[0] && upper > '\u007F')
                table.TryAdd(upper, char.ToUpperInvariant(pair[1]));
        }
        return table.ToFrozenDictionary();
    }
}
