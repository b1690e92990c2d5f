using System.Buffers;
using FsCheck;
using FsCheck.Fluent;
using Symbolenbank.Search.Folding;
using Symbolenbank.Search.Scanning;
using Symbolenbank.Search.Scanning.Letters;
using Symbolenbank.Search.Scanning.Plain;

namespace Symbolenbank.Search.Tests.Scanning;

/// <summary>Short keys are found at every beginning of a word where a spelling of theirs may stand, and where other classes stand at none; in the order of the text.</summary>
public sealed class ShortKeysProperties
{
    // A letter of another class than "a" that is alike in its lowest five bits.
    private static readonly string LikeA = Enumerable.Range(0x4E00, 0x1000).Select(static unit => (char)unit)
        .First(static c => (LetterFold.ClassOf(c) & 0x1F) == ('a' & 0x1F)).ToString();

    private static readonly Gen<string> Pieces = Gen.Elements("a", "a", "b", "i", "A", "aa", "bb", LikeA, " ", " ", " ", "-", "a a", "\u200B", "ﬀ", "é");

    [Fact]
    public void Find_AnyKeys_MissesNoneThatMayStand() => Prop.ForAll(Strings(4).ListOf().ToArbitrary(), Strings(300).ToArbitrary(), static (spellings, text) =>
    {
        using var stream = new LetterStream();
        var list = new ShortKeyList();
        var keys = new List<(byte[] Key, SpellingOutline Outline, int Pattern)>();
        foreach (var spelling in spellings)
        {
            if (stream.Read(spelling).End is not (> 0 and <= ShortKey.Longest and var length))
                continue;
            var outline = new SpellingOutline(spelling, ScanForm.Of(spelling), FoldSteps.None, stream.OutlineAt(0), length);
            keys.Add((stream.Classes[..length].ToArray(), outline, list.Add(stream.Classes[..length], outline)));
        }
        _ = stream.Read(text);
        var found = Found(list, stream);
        return keys.TrueForAll(key => IsRight(key.Key, key.Outline, key.Pattern, stream, found)) && found.Count <= stream.Count * ShortKey.Longest;
    }).Check(Runs.Config);

    private static Gen<string> Strings(int most) => Gen.Choose(1, most).SelectMany(static count => Pieces.ArrayOf(count)).Select(static parts => string.Concat(parts));

    private static HashSet<PatternHit> Found(ShortKeyList list, LetterStream stream)
    {
        const int First = 7;

        var hits = ArrayPool<PatternHit>.Shared.Rent(16);
        var found = list.ToKeys(First).Find(stream, ref hits, 0);
        Assert.Equal(hits[..found].Select(static hit => hit.Start).Order(), hits[..found].Select(static hit => hit.Start));
        return [.. hits[..found].Select(static hit => hit with { Pattern = hit.Pattern - First })];
    }

    private static bool IsRight(byte[] key, in SpellingOutline outline, int pattern, LetterStream stream, HashSet<PatternHit> found)
    {
        for (var at = 0; at < stream.Count; at++)
        {
            var there = stream.OutlineAt(at);
            var stands = stream.Begins(at) && stream.Classes[at..].StartsWith(key);
            var may = stands && outline.MayBeDoubled(there.Doubled & 7)
                && outline.MayStand(there, stream.GoesOn(at + key.Length), stream.MostLetters(at, key.Length, there));
            var isFound = found.Contains(new PatternHit(pattern, at, key.Length));
            if ((may && !isFound) || (isFound && !stands))
                return false;
        }
        return true;
    }
}
