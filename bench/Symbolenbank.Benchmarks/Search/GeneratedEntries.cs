using System.Globalization;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Benchmarks.Search;

/// <summary>Entries of invented syllables, as many as wanted, always the same for the same number.</summary>
internal sealed class GeneratedEntries
{
    private static readonly string[] Syllables =
        ("ba be bo bra dam den dor ek el fal fen gan ger gol hak hel hor ing jal jor ka kel kor kra lan lem lor ma men mor na nel nor o pal per por ra ren ros "
        + "sal sen sor sta ta tel tor ul va ver vor wa wel wor za zen zor schu stro spi").Split(' ');

    private static readonly string[] Settings = ["online", "street", "clothing", "music", "gaming", "school"];

    private readonly Random _random = new(20_260);
    private readonly string[] _vocabulary;

    public GeneratedEntries() => _vocabulary = [.. Enumerable.Range(0, 20_000).Select(_ => Word(2, 4)).Distinct(StringComparer.Ordinal)];

    public IEnumerable<EntryContent> Take(int count) => Enumerable.Range(1, count).Select(One);

    private EntryContent One(int number)
    {
        var name = $"{Word(2, 4)} {Word(1, 3)}";
        return new EntryContent
        {
            Id = new Guid(number, 0, 0x7000, [0x80, 0, 0, 0, 0, 0, 0, 0]),
            Code = EntryCode.Parse(string.Create(CultureInfo.InvariantCulture, $"SB-20{10 + (number / 99_999):D2}-{(number % 99_999) + 1:D5}")),
            Kind = (EntryKind)_random.Next(11),
            Ambiguity = (Ambiguity)_random.Next(3),
            Settings = [Pick(Settings)],
            Ideologies = ["right-wing-extremist"],
            CheckedOn = new DateOnly(2026, 1, 5),
            ReviewBy = new DateOnly(2027, 1, 5),
            Admission = new Admission { Ground = AdmissionGround.Research, Relevance = new LocalText { Nl = "x", En = "x" } },
            Texts = new Dictionary<string, EntryText>(StringComparer.Ordinal) { ["nl"] = Text(name), ["en"] = Text(name) },
            Senses =
            [
                new Sense { Nature = SenseNature.Extremist, Text = new LocalText { Nl = Sentence(8), En = Sentence(8) } },
                new Sense { Nature = SenseNature.Benign, Text = new LocalText { Nl = Sentence(8), En = Sentence(8) } },
            ],
            Forms = [.. Forms(name).Select(static value => new Form { Value = value, Type = FormType.Word })],
            Sources = [],
        };
    }

    private IEnumerable<string> Forms(string name) =>
    [
        name,
        Word(2, 5),
        $"{Word(2, 3)} {Word(2, 3)} {Word(1, 3)}",
        "#" + Capital(Word(2, 3)) + Capital(Word(2, 3)),
        _random.Next(10, 1_000_000).ToString(CultureInfo.InvariantCulture),
        Word(2, 3).ToUpperInvariant(),
    ];

    private EntryText Text(string name) => new()
    {
        Name = name,
        Summary = $"{Sentence(9)}. {Sentence(9)}.",
        Explanation = string.Join(". ", Enumerable.Range(0, 6).Select(_ => Sentence(10))),
        Looks = [Sentence(4), Sentence(4), Sentence(4)],
    };

    private string Sentence(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => _vocabulary[Common()]));

    // Few words are frequent and most are rare: the commonest is one in fifty, as in a text without stop words.
    private int Common() => (int)(Math.Pow(_random.NextDouble(), 2.5) * _vocabulary.Length);

    private string Word(int least, int most) => string.Concat(Enumerable.Range(0, _random.Next(least, most + 1)).Select(_ => Pick(Syllables)));

    private string Pick(string[] from) => from[_random.Next(from.Length)];

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
