using Symbolenbank.Search.Scanning.Words;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Tells whether what stands beside a form within a word is made of ordinary words.</summary>
/// <remarks>
/// What a stretch from a place on is made of is found once and remembered by its place, so a rest that can be split in many ways ("papapapa") costs
/// no more than one that can be split in one. A rest that needs more than <see cref="MostLookUps"/> is not made of ordinary words.
/// </remarks>
/// <param name="isShort">True beside a form so short that only one ordinary word may stand there.</param>
internal ref struct CompoundRest(ReadOnlySpan<char> rest, OrdinaryWords words, WordForms forms, bool isShort)
{
    /// <summary>The most words of a dictionary that are looked up for one rest.</summary>
    public const int MostLookUps = 500;

    /// <summary>The shortest word that makes a compound with a form.</summary>
    private const int ShortestPart = 3;

    private readonly ReadOnlySpan<char> _rest = rest;
    private ulong _refused;

    /// <summary>How many words were looked up.</summary>
    public int LookUps { get; private set; }

    /// <summary>One ordinary word, with an ending; beside a form that is not short also several. Nothing at all is no obstacle.</summary>
    public bool IsWords() => _rest.Length == 0 || (_rest.Length <= OrdinaryWords.Longest && IsWordsFrom(0));

    private bool IsWordsFrom(int start)
    {
        if ((_refused & (1UL << start)) != 0)
            return false;
        if (IsPartWithEnding(_rest[start..]) || (!isShort && IsSplit(start)))
            return true;
        _refused |= 1UL << start;
        return false;
    }

    private bool IsSplit(int start)
    {
        for (var second = start + 2; second <= _rest.Length - ShortestPart && LookUps < MostLookUps; second++)
        {
            if (Contains(_rest[start..second]) && IsWordsFrom(second))
                return true;
        }
        return false;
    }

    private bool IsPartWithEnding(ReadOnlySpan<char> part)
    {
        if (IsPart(part))
            return true;
        foreach (var ending in CompoundGuard.Endings)
        {
            if (part.Length >= ShortestPart + ending.Length && part.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && IsPart(part[..^ending.Length]))
                return true;
        }
        return false;
    }

    private bool IsPart(ReadOnlySpan<char> part) =>
        part.Length >= ShortestPart && (Contains(part) || forms.IsWord(part) || (part.ContainsAnyInRange('0', '9') && IsKeyOfWord(part)));

    private bool Contains(ReadOnlySpan<char> word)
    {
        LookUps++;
        return LookUps <= MostLookUps && words.Contains(word);
    }

    // "h0l3" is read as "hole", as the form beside it would be.
    private readonly bool IsKeyOfWord(ReadOnlySpan<char> part)
    {
        Span<byte> key = stackalloc byte[OrdinaryWords.Longest];
        var length = 0;
        foreach (var c in part)
        {
            var letter = LetterFold.Classes[c];
            if (letter > LetterFold.Special && (length == 0 || key[length - 1] != letter))
                key[length++] = letter;
        }
        return length >= ShortestPart && words.HasKey(key[..length]);
    }
}
