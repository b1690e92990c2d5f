using FsCheck;
using FsCheck.Fluent;
using Symbolenbank.Search.Folding;
using Symbolenbank.Search.Scanning;

namespace Symbolenbank.Search.Tests.Scanning;

/// <summary>Every place that a scan names is right, for any disguise and in any string.</summary>
public sealed class OffsetProperties
{
    private static readonly string[] Forms =
    [
        "zwaluwkruis", "bergkristal", "Witte Zwaluw", "zilveren torenvalk", "вежливость", "ласточка", "χελιδόνι", "سنونو الفضة", "سنونوة", "ציפורים", "kwartelkoning",
    ];

    private static readonly FormSet Set = FormSet.Compile([.. Forms.Select(static form => ScanForm.Of(form, form)), .. Scans.ShippedForms()]);

    private static readonly Gen<(string Form, string Text)> Disguises =
        from form in Gen.Elements(Forms)
        from upper in Gen.Choose(0, 2)
        from repeated in Gen.Choose(-3, form.Length - 1)
        from times in Gen.Choose(3, 6)
        from hidden in Gen.Choose(-2, form.Length - 2)
        from unseen in Gen.Elements("\u200B", "\u00AD", "\u2060", "\u200C", "\uFEFF")
        from accent in Gen.Choose(-2, form.Length - 1)
        from spread in Gen.Elements("", "", "", ".", "-", " ", "_")
        select (form, Disguise(form, upper, repeated, times, hidden, unseen, accent, spread));

    private static readonly Gen<string> Disguised = Disguises.Select(static disguise => disguise.Text);

    private static readonly Gen<string> AnyPiece = Gen.OneOf(
        Gen.Choose(0, 0xFFFF).Select(static unit => ((char)unit).ToString()),
        Gen.Choose(0x10000, 0x10FFFF).Select(char.ConvertFromUtf32),
        Gen.Elements(
            "sieg heil", "1488", "14/88", "8️⃣8️⃣", "⑧⑧", "１４８８", "ᛋᛋ", "(((", ")))", "(((zij)))", "⚡⚡", "\0", "\uD83C", "\uDFF4", "\u200D", "\uFE0F", "\u20E3", "ß", "ﷺ", "İ", "!", "@", "$", "+", "#",
            " ", "\n", "€", "witte", "power", "h3il", "ѕiеg", "\u0301\u0301\u0301", "🏽", "👨‍👩‍👧", "168:1", " - ", "\"", "'", "-", "/"),
        Disguised);

    [Fact]
    public void Scan_DisguisedForm_MarksExactlyWhatWasDisguised() => Prop.ForAll(Disguises.ToArbitrary(), static disguise =>
    {
        var (form, disguised) = disguise;
        var (before, after) = ("gisteren zag ik ", " boven het meer");
        var matches = Scans.In(Set, before + disguised + after, null);
        var trimmed = disguised.TrimEnd('\u200B', '\u00AD', '\u2060', '\u200C', '\uFEFF');
        return matches.Any(match => match.Start == before.Length && match.Length >= trimmed.Length && match.Length <= disguised.Length
            && string.Equals(match.Form, form, StringComparison.Ordinal));
    }).Check(Runs.Config);

    [Fact]
    public void Scan_DisguisedForm_NamesTheStepsThatLeadToTheForm() => Prop.ForAll(Disguised.ToArbitrary(), static disguised =>
    {
        foreach (var match in Scans.In(Set, disguised, null))
        {
            var steps = match.Steps.Aggregate(FoldSteps.None, static (all, step) => all | Enum.Parse<FoldSteps>(step.ToString()));
            var rewriting = steps & FoldSteps.Rewriting;
            var typed = ComparisonFold.Apply(ComparisonFold.Canonical(disguised.Substring(match.Start, match.Length)), rewriting);
            var form = ComparisonFold.Apply(ComparisonFold.Canonical(match.Form), rewriting);
            if (!string.Equals(Squeezed(typed, steps), Squeezed(form, steps), StringComparison.Ordinal))
                return false;
        }
        return true;
    }).Check(Runs.Config);

    [Fact]
    public void Scan_AnyString_NeverThrowsAndStaysWithinIt() => Prop.ForAll(AnyPiece.ListOf().Select(static parts => string.Concat(parts)).ToArbitrary(), static text =>
    {
        foreach (var match in Scans.In(Set, text, null))
        {
            if (match.Start < 0 || match.Length <= 0 || match.Start + match.Length > text.Length)
                return false;
            if (match.CodePointStart != CountOf(text[..match.Start]) || match.CodePointStart + match.CodePointLength != CountOf(text[..(match.Start + match.Length)]))
                return false;
        }
        return true;
    }).Check(Runs.Config);

    [Theory]
    [InlineData("χ_ε_λ_ιιιιιι_δ_ό_ν_ι", "χελιδόνι", 0, 20)]
    [InlineData("een χ_ε_λ_ιιιιιι_δ_ό_ν_ι hier", "χελιδόνι", 4, 20)]
    [InlineData("Z-w-A-l-U\u2060-w-K\u0301-r-UUUUUU-i-S", "zwaluwkruis", 0, 28)]
    [InlineData("KwAAAAArT\u200CeLk\u0301OnInG", "kwartelkoning", 0, 19)]
    [InlineData("😂KwAAAAArT\u200CeLk\u0301OnInG😂", "kwartelkoning", 2, 19)]
    public void Scan_DisguisesOnTopOfEachOther_MarksTheWhole(string text, string form, int start, int length)
    {
        var match = Assert.Single(Scans.In(Set, text, null), match => string.Equals(match.Form, form, StringComparison.Ordinal));
        Assert.Equal((start, length), (match.Start, match.Length));
    }

    [Theory]
    [InlineData("een z 😂zwaluwkruis")]
    [InlineData("een z 😂\uFE0Fzwaluwkruis")]
    [InlineData("een z !zwaluwkruis")]
    [InlineData("een z ①!zwaluwkruis")]
    public void Scan_AfterASignAfterTheSameLetter_MarksNothingButTheForm(string text)
    {
        var match = Assert.Single(Scans.In("een " + text, "zwaluwkruis"));
        Assert.Equal((text.Length - 7, 11), (match.Start, match.Length));
        Assert.Empty(match.Steps);
    }

    [Fact]
    public void Scan_BesideLoneSurrogates_MarksTheWhole()
    {
        var match = Assert.Single(Scans.In(Set, "\uD83C KwAAAAArT\u200CeLk\u0301OnInG \uDFF4", null));
        Assert.Equal((2, 19, 2, 19), (match.Start, match.Length, match.CodePointStart, match.CodePointLength));
    }

    private static int CountOf(string text) => text.EnumerateRunes().Count();

    private static string Squeezed(string text, FoldSteps steps) =>
        (steps & FoldSteps.Repeated) == FoldSteps.None ? text : string.Concat(text.Where((c, at) => at == 0 || text[at - 1] != c));

    private static string Disguise(string form, int upper, int repeated, int times, int hidden, string unseen, int accent, string spread)
    {
        var disguised = "";
        for (var at = 0; at < form.Length; at++)
        {
            var letter = upper == 1 || (upper == 2 && at % 2 == 0) ? form[at].ToString().ToUpperInvariant() : form[at].ToString();
            var isLetter = char.IsLetter(form[at]);
            disguised += at == repeated && isLetter ? string.Concat(Enumerable.Repeat(letter, times)) : letter;
            if (at == accent && form[at] is >= 'a' and <= 'z')
                disguised += "\u0301";
            if (at == hidden)
                disguised += unseen;
            if (at < form.Length - 1 && isLetter && char.IsLetter(form[at + 1]))
                disguised += spread;
        }
        return disguised;
    }
}
