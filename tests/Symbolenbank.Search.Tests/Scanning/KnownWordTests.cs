using Symbolenbank.Search.Scanning;
using Symbolenbank.Search.Scanning.Letters;
using Symbolenbank.Search.Scanning.Words;

namespace Symbolenbank.Search.Tests.Scanning;

/// <summary>What a known word refuses early, the judgement of compounds would refuse late.</summary>
public sealed class KnownWordTests
{
    private const string Before = "Een ";

    private static readonly int[] Accidents = [0, CompoundGuard.Rare, CompoundGuard.Rare + 1, CompoundGuard.MostOfAWordApart, CompoundGuard.MostOfAWordApart + 1, CompoundGuard.MostAccidents, byte.MaxValue];

    [Fact]
    public void MayHold_NoPartOfAWordThatIsOne_IsRefused()
    {
        var words = OrdinaryWords.For(null);
        var forms = FormSet.Compile([ScanForm.Of("zwaluw"), ScanForm.Of("slag")]).Letters;
        var (refused, held) = (0, 0);
        foreach (var text in SearchedTexts.Words().Concat(SearchedTexts.WordsByEnding()).SelectMany(Variants).Select(static word => Before + word + " hier"))
        {
            foreach (var (there, match, form) in Parts(text))
            {
                var word = KnownWord.At(text, there.Start, words);
                if (there.End > word.End)
                    continue;
                foreach (var accidents in Accidents)
                {
                    var holds = Holds(text, word, match, form, new CompoundGuard(words, forms, accidents));
                    Assert.True(!holds || word.MayHold(text, there, accidents), $"{text}: {form}, {accidents}");
                    refused += word.MayHold(text, there, accidents) ? 0 : 1;
                    held += holds ? 1 : 0;
                }
            }
        }
        Assert.InRange(refused, 10_000, int.MaxValue);
        Assert.InRange(held, 10_000, int.MaxValue);
    }

    // As the dictionary has it, with an ending more, with a letter typed twice, and with digits behind it.
    private static IEnumerable<string> Variants(string word, int at) =>
        [word, word + CompoundGuard.Endings[at % CompoundGuard.Endings.Length], word + word[^1], word.ToUpperInvariant() + "88"];

    // Each stretch of the word that a search for it would find there as part of a longer word.
    private static List<(KeySurroundings There, LetterMatch Match, string Form)> Parts(string text)
    {
        using var stream = new LetterStream();
        var places = stream.PlacesOf(stream.Read(text));
        var parts = new List<(KeySurroundings, LetterMatch, string)>();
        var end = TextWords.End(text, Before.Length);
        for (var run = 0; run < places.Length - 1; run++)
        {
            for (var last = run; places[run] >= Before.Length && last < places.Length - 1 && places[last] < end; last++)
            {
                var form = text[places[run]..Math.Min(end, places[last + 1])].ToLowerInvariant();
                var there = KeySurroundings.At(text, places, run, last - run + 1, stream.OutlineAt(run));
                if (there.IsPart && new FormAlignment(text, form, otherReading: false).From(places[run]) is { } match)
                    parts.Add((there, match, form));
            }
        }
        return parts;
    }

    // With the doubled last letter, and without.
    private static bool Holds(string text, KnownWord word, LetterMatch match, string form, CompoundGuard guard) =>
        guard.Holds(text.AsSpan(word.Start..word.End), match, word.Start, form) is not null
        || guard.Holds(text.AsSpan(word.Start..word.End), match with { End = match.End - 1 }, word.Start, form) is not null;
}
