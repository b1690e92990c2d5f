using System.Buffers;
using FsCheck;
using FsCheck.Fluent;
using Symbolenbank.Search.Scanning.Letters;
using Symbolenbank.Search.Scanning.Plain;

namespace Symbolenbank.Search.Tests.Scanning;

/// <summary>Keys are found at each place once, also at the end of a text, and never with more letters than a place may have.</summary>
public sealed class LongKeysProperties
{
    private static readonly Gen<byte> Class = Gen.Elements((byte)'a', (byte)'b', (byte)'i');

    private static readonly Gen<string> Pieces = Gen.OneOf(
        Gen.Choose(' ', '~').Select(static unit => ((char)unit).ToString()),
        Gen.Elements("aa", "l1I", "a a", "s  s", "!", "+a", "é", "ж", "ﬀ", "ﬁ", "ß", "\u200B", "😂", "Ⓐ", "𝐚𝐚"));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Find_AnyKeys_FindsEachOnce(bool isInner)
    {
        var keys = Gen.Choose(PlainSet.Shortest, 14).SelectMany(static length => Class.ArrayOf(length)).ListOf();
        Prop.ForAll(keys.ToArbitrary(), Class.ArrayOf(600).ToArbitrary(), (some, letters) =>
        {
            var patterns = new PatternList();
            foreach (var key in some.DistinctBy(Convert.ToHexString))
                _ = patterns.Add(key);
            return Found(patterns, letters, isInner).Order().SequenceEqual(Expected(patterns, letters).Order());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    [Fact]
    public void MostLetters_AnyText_IsNoFewerThanThereAre() => Prop.ForAll(Pieces.ListOf().Select(static parts => string.Concat(parts)).ToArbitrary(), static text =>
    {
        using var stream = new LetterStream();
        var end = stream.Read(text).End;
        var runs = Runs(text);
        for (var first = 0; first < end; first++)
        {
            for (var classes = 1; first + classes <= end; classes++)
            {
                if (stream.MostLetters(first, classes, stream.OutlineAt(first)) < runs.Skip(first).Take(classes).Sum())
                    return false;
            }
        }
        return runs.Count == end;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static List<(int Pattern, int Start)> Found(PatternList patterns, byte[] letters, bool isInner)
    {
        var keys = new LongKeys(patterns, WindowCounts.None, [.. Enumerable.Range(0, patterns.Count)]);
        byte[] classes = [.. letters, .. new byte[LetterBlock.Slack]];
        ulong[] starting = [.. Enumerable.Repeat(ulong.MaxValue, (letters.Length + 63) / 64)];
        ulong[] inner = [.. starting];
        keys.Pass(classes, starting, inner);
        var hits = ArrayPool<PatternHit>.Shared.Rent(16);
        var found = isInner ? keys.FindInner(classes, letters.Length, inner, ref hits, 0) : keys.FindStarting(classes, letters.Length, starting, ref hits, 0);
        return [.. hits[..found].Select(static hit => (hit.Pattern, hit.Start))];
    }

    private static IEnumerable<(int Pattern, int Start)> Expected(PatternList patterns, byte[] letters) =>
        from pattern in Enumerable.Range(0, patterns.Count)
        from start in Enumerable.Range(0, letters.Length)
        where letters.AsSpan(start).StartsWith(patterns[pattern])
        select (pattern, start);

    // How many letters of one class follow one another.
    private static List<int> Runs(string text)
    {
        var (runs, last) = (new List<int>(), 0);
        var cursor = new LetterCursor(text, otherReading: false);
        for (var place = new LetterPlace(0, 0); cursor.Next(ref place); last = LetterFold.ClassOf(place.Letter))
        {
            if (LetterFold.ClassOf(place.Letter) != last)
                runs.Add(0);
            runs[^1]++;
        }
        return runs;
    }
}
