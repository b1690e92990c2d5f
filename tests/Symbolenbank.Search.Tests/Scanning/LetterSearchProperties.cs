using FsCheck;
using FsCheck.Fluent;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.Folding;
using Symbolenbank.Search.Scanning;
using Symbolenbank.Search.Scanning.Letters;
using Symbolenbank.Search.Scanning.Words;

namespace Symbolenbank.Search.Tests.Scanning;

/// <summary>The search for forms written with letters finds exactly what <see cref="ExhaustiveSearch"/> finds: what it refuses early would be refused late.</summary>
public sealed class LetterSearchProperties
{
    private static readonly string[] Few =
    [
        "a", "s", "l", "i", "e", "A", "S", "L", "I", "E", "aa", "ss", "ll", "ee", "a", "s", "l", "e", " ", " ", " ", "-", ".", "_", "\n", "\u00A0", "  ", "'", "’",
        "1", "4", "5", "3", "$", "€", "!", "|", "+", "@", "é", "ä", "\u0301", "\u200B", "\u00AD", "\u0001", "а", "е", "ѕ", "і", "ß", "ﬁ", "①", "𝐚", "İ", "ſ", "ι", "ж", "ש", "\uFE0F", "😂", "\uD83C", "🇸",
    ];

    private static readonly Lazy<Sample> OfFewLetters = new(static () =>
    {
        var forms = FormsOfFewLetters(new Random(5));
        var form = SearchedTexts.Disguised([.. forms.Select(static form => form.Value)]);
        return new Sample(forms, Texts(Gen.Frequency((8, Gen.Elements(Few)), (1, form), (1, form.Select(static form => $" {form} "))), "", 60));
    });

    private static readonly Lazy<Sample> OfWords = new(static () =>
    {
        var words = SearchedTexts.Words();
        ScanForm[] forms = [.. SearchedTexts.Forms(words)];
        return new Sample(forms, Texts(SearchedTexts.Pieces(words, [.. forms.Select(static form => form.Value)]), " ", 8));
    });

    [Fact]
    public void Find_FormsAndTextsOfFewLetters_IsWhatTryingAllFinds() => Check(OfFewLetters.Value, times: 1);

    [Fact]
    public void Find_FormsAmongWords_IsWhatTryingAllFinds() => Check(OfWords.Value, times: 0.5);

    // The texts of one case are read together, as a batch is.
    private static void Check(Sample sample, double times) => Prop.ForAll(sample.Texts.ToArbitrary(), texts =>
    {
        var guard = new WordGuard(OrdinaryWords.For(texts.Language), texts.Language is not null);
        var found = FoundIn(sample, texts.All, guard);
        for (var text = 0; text < found.Count; text++)
        {
            var expected = sample.Exhaustive.In(texts.All[text], guard);
            var scanned = Scans.In(sample.Set, texts.All[text], texts.Language);
            var (missing, surplus) = (expected.Except(found[text]), found[text].Except(expected));
            var unseen = expected.Where(match => !scanned.Any(one => one.Start < match.End && match.Start < one.Start + one.Length));
            if (missing.Any() || surplus.Any() || unseen.Any())
                Assert.Fail($"{Escaped(texts.All[text])} ({texts.Language})\nnot found: {sample.Told(missing)}\nfound: {sample.Told(surplus)}\nnot told: {sample.Told(unseen)}\n{scanned.Told()}");
        }
    }).Check(Runs.Config.WithMaxTest((int)(times * Runs.Config.MaxTest)));

    private static List<HashSet<RawMatch>> FoundIn(Sample sample, IReadOnlyList<string> texts, WordGuard guard)
    {
        var session = new ScanSession();
        List<HashSet<RawMatch>> found = [.. texts.Select(static _ => new HashSet<RawMatch>())];
        for (var at = 0; at < texts.Count;)
        {
            session.Clear();
            var first = at;
            do
                session.Stream.Add(texts[at++]);
            while (at < texts.Count && session.Stream.HasRoomFor(texts[at].Length));
            session.Read(sample.Set.Letters.LongestKey);
            sample.Lane.Find(session);
            for (var text = first; text < at; text++)
            {
                var reading = session.Readings[text - first];
                session.Found.Clear();
                sample.Lane.Consider(texts[text], reading, guard, session, CancellationToken.None);
                if (reading.HasOther)
                    sample.Lane.Consider(texts[text], session.Readings[reading.Other], guard, session, CancellationToken.None);
                found[text].UnionWith(session.Found);
            }
        }
        return found;
    }

    private static Gen<(string[] All, string? Language)> Texts(Gen<string> pieces, string between, int most)
    {
        var text = from count in Gen.Choose(1, most)
                   from parts in pieces.ArrayOf(count)
                   select string.Join(between, parts);
        return from count in Gen.Choose(1, 4)
               from texts in text.ArrayOf(count)
               from language in Gen.Elements(null, null, "nl", "en", "tr", "xx")
               select (texts, (string?)language);
    }

    private static ScanForm[] FormsOfFewLetters(Random random)
    {
        string[] units = ["asliesal aessil-ASLE.14äжש", "as", "ea1s43", "lls s"];
        var forms = new List<ScanForm>();
        while (forms.Count < 160)
        {
            var some = units[forms.Count % units.Length];
            var value = string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => some[random.Next(some.Length)])).Trim(' ', '-', '.');
            if (!value.Any(char.IsLetter))
                continue;
            var form = ScanForm.Of(value, value, random.Next(8) == 0 ? FormType.Hashtag : null);
            forms.Add(random.Next(12) == 0 ? form with { Boundary = MatchBoundary.Anywhere } : random.Next(12) == 0 ? form with { CaseSensitive = true } : form);
        }
        return [.. forms];
    }

    private static string Escaped(string text) => string.Concat(text.Select(static c => c is >= ' ' and < '\x7F' ? c.ToString() : $"\\u{(int)c:X4}"));

    /// <summary>Forms, compiled and not, and texts to look for them in.</summary>
    private sealed class Sample(ScanForm[] forms, Gen<(string[] All, string? Language)> texts)
    {
        public FormSet Set { get; } = FormSet.Compile(forms);

        public ExhaustiveSearch Exhaustive => field ??= new ExhaustiveSearch(forms, Set);

        public WordLane Lane => field ??= new WordLane(Set.Letters, forms);

        public Gen<(string[] All, string? Language)> Texts => texts;

        public string Told(IEnumerable<RawMatch> matches) => string.Join("; ", matches.Select(match =>
            $"{Escaped(forms[match.Form].Value)} {forms[match.Form].Type} {forms[match.Form].Boundary} {match.Start}..{match.End} [{string.Join(' ', match.Steps.ToList())}]{(match.InWord ? " in word" : "")}{(match.IsWeak ? " weak" : "")}{(match.IsOrdinary ? " ordinary" : "")}"));
    }
}
