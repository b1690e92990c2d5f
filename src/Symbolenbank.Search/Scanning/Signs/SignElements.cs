using System.Buffers;
using System.Text;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.Folding;

namespace Symbolenbank.Search.Scanning.Signs;

/// <summary>Reads a text sign by sign: an emoji with all that joins it is one sign, without its style and skin tone.</summary>
internal readonly ref struct SignElements(ReadOnlySpan<char> text)
{
    /// <summary>The most joined emoji that make one sign.</summary>
    private const int MostJoined = 8;

    /// <summary>UTF-16 units with which a sign may begin, and those that make a sign of the character before them.</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create(
        [.. Enumerable.Range(0x80, 0x10000 - 0x80).Select(static unit => (char)unit).Where(static c => c is '\uFE0F' or '\u20E3' || char.IsHighSurrogate(c) || FormTypes.IsSign(new Rune(char.IsSurrogate(c) ? ' ' : c)))]);

    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>The next place, from <paramref name="at"/> on, where a sign may stand; the end of the text when there is none.</summary>
    public int Ahead(int at)
    {
        var ahead = _text[at..].IndexOfAny(Marks);
        if (ahead < 0)
            return _text.Length;
        return ahead > 0 && _text[at + ahead] is '\uFE0F' or '\u20E3' ? at + ahead - 1 : at + ahead;
    }

    /// <summary>How many signs a text has.</summary>
    public static int CountIn(string text)
    {
        var elements = new SignElements(text);
        var count = 0;
        for (var at = elements.Ahead(0); at < text.Length; at = elements.Ahead(at))
        {
            count += elements.Read(at, out _, out var width, out _) ? 1 : 0;
            at += width;
        }
        return count;
    }

    /// <summary>The sign at <paramref name="at"/>.</summary>
    /// <param name="key">A number that stands for the sign; the same for the same sign in another style.</param>
    /// <param name="steps">What was set aside.</param>
    /// <returns>False where a letter of a word, a space or other text stands.</returns>
    public bool Read(int at, out ulong key, out int width, out FoldSteps steps)
    {
        (key, steps) = (0, FoldSteps.None);
        if (Rune.DecodeFromUtf16(_text[at..], out var rune, out width) != OperationStatus.Done)
        {
            width = 1;
            return false;
        }
        if (!IsSign(rune, at, width))
            return false;
        key = Mix(0, Plain(rune));
        steps = Plain(rune) == (uint)rune.Value ? FoldSteps.None : FoldSteps.LookAlike;
        for (var joined = 0; joined < MostJoined && Extend(at, ref key, ref width, ref steps); joined++)
        {
        }
        return true;
    }

    private bool Extend(int at, ref ulong key, ref int width, ref FoldSteps steps)
    {
        if (at + width >= _text.Length || Rune.DecodeFromUtf16(_text[(at + width)..], out var next, out var more) != OperationStatus.Done)
            return false;
        if (next.Value is 0xFE0E or 0xFE0F or (>= 0x1F3FB and <= 0x1F3FF))
        {
            steps |= FoldSteps.EmojiVariant;
            width += more;
            return true;
        }
        if (next.Value == 0x20E3)
        {
            key = Mix(key, 0x20E3);
            width += more;
            return true;
        }
        if (next.Value != 0x200D || Rune.DecodeFromUtf16(_text[(at + width + more)..], out var tied, out var tiedWidth) != OperationStatus.Done || !IsSign(tied, at, tiedWidth))
            return false;
        key = Mix(key, Plain(tied));
        width += more + tiedWidth;
        return true;
    }

    private bool IsSign(Rune rune, int at, int width)
    {
        if (rune.IsAscii)
            return at + width < _text.Length && _text[at + width] is '\uFE0F' or '\u20E3' && !Rune.IsWhiteSpace(rune) && !Rune.IsLetter(rune);
        return FormTypes.IsSign(rune);
    }

    // Signs that are drawn alike: lightning in its forms, runes typed with their Anglo-Saxon twin.
    private static uint Plain(Rune rune) => rune.Value switch
    {
        0x1F5F2 or 0x21AF or 0x26A1 => 0x26A1,
        0x3DE => 0x3DF,
        'ᛊ' => 'ᛋ',
        _ => (uint)rune.Value,
    };

    private static ulong Mix(ulong key, uint value) => ((key ^ value) * 0x9E3779B97F4A7C15UL) ^ (key >> 29);
}
