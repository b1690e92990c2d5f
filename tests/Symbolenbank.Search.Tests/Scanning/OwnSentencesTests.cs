using Symbolenbank.Search.Scanning;
using Symbolenbank.Testing.Running;

namespace Symbolenbank.Search.Tests.Scanning;

/// <summary>Dutch sentences of our own making, with all shipped forms loaded.</summary>
public sealed class OwnSentencesTests(ITestOutputHelper output)
{
    /// <summary>Measured, not wished for: 149. Two of 14, 18 and 88 in one post speak for each other, which is why the data keep them for looking up only.</summary>
    private const int MostForcedInThousand = 155;

    [Theory]
    [InlineData("nl")]
    [InlineData(null)]
    public void Scan_ThousandNeutralPosts_RecognisesNothingAndDoubtsLittle(string? language)
    {
        var texts = Texts("neutral-posts.tsv");
        var matches = texts.SelectMany(text => Scans.In(Scans.OfShippedEntries, text, language).Select(match => (text, match))).ToArray();
        var recognised = matches.Count(static found => found.match.Standing is ScanStanding.FormRecognised);
        output.WriteLine($"{texts.Length} neutral posts: {recognised} form-recognised, {matches.Length - recognised} needs-context");
        foreach (var (text, match) in matches)
            output.WriteLine($"{match.Form}: {text}");

        Assert.Equal(1000, texts.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(0, recognised);
        Assert.InRange(matches.Length, 0, 20);
    }

    // Each of these posts holds a code or an acronym that is scanned for, in an innocent use.
    [Fact]
    public void Scan_NeutralPostsThatHoldCodesAndAcronyms_RecognisesNothing()
    {
        var texts = Texts("neutral-uses.tsv");
        var (recognised, doubted) = Counted(Scans.OfShippedEntries, texts);
        output.WriteLine($"{texts.Length} neutral uses of codes and acronyms: {recognised.Length} form-recognised, {doubted} needs-context");

        Assert.InRange(texts.Length, 3000, int.MaxValue);
        Assert.Empty(recognised.Select(static found => $"{found.Match.Form}: {found.Text}"));
    }

    // What the guards alone are worth, where somebody lets be scanned for what the data keep for looking up only.
    [Fact]
    public void Scan_NeutralPostsWithEveryShippedFormForced_RecognisesNoMoreThanMeasured()
    {
        string[] texts = [.. Texts("neutral-posts.tsv"), .. Texts("neutral-uses.tsv")];
        var (recognised, doubted) = Counted(FormSet.Compile(Scans.AllShippedForms()), texts);
        output.WriteLine($"{texts.Length} neutral posts, every form forced: {recognised.Length} form-recognised, {doubted} needs-context");
        foreach (var form in recognised.CountBy(static found => found.Match.Form).OrderByDescending(static form => form.Value))
            output.WriteLine($"{form.Value,5} {form.Key}");

        Assert.InRange(recognised.Length * 1000 / texts.Length, 0, MostForcedInThousand);
    }

    [Fact]
    public void Scan_NeutralPosts_GuessesNothing()
    {
        string[] texts = [.. Texts("neutral-posts.tsv"), .. Texts("neutral-uses.tsv"), .. Texts("speaking-of-forms.tsv")];
        Assert.DoesNotContain(texts.SelectMany(static text => Scans.In(Scans.OfShippedEntries, text)), static match => match.Against.Contains(ScanCue.GuessedLetter));
    }

    [Theory]
    [InlineData("nl")]
    [InlineData(null)]
    public void Scan_SentencesThatSpeakOfForms_CarryACueAgainst(string? language)
    {
        var texts = Texts("speaking-of-forms.tsv");
        var found = texts.Select(text => (Text: text, Matches: Scans.In(Scans.OfShippedEntries, text, language))).ToArray();
        var silent = found.Where(static one => one.Matches.Count == 0).Select(static one => one.Text).ToArray();
        var bare = found.Where(static one => one.Matches.Any(static match => !match.Against.Any(static cue =>
            cue is ScanCue.Quoted or ScanCue.Reporting or ScanCue.CounterSpeech or ScanCue.Question or ScanCue.Title))).Select(static one => one.Text).ToArray();

        output.WriteLine($"{texts.Length} sentences that speak of forms: in {silent.Length} none is found, in {bare.Length} one carries no cue against");
        foreach (var text in silent.Concat(bare))
            output.WriteLine(text);

        Assert.Equal(200, texts.Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(silent);
        Assert.InRange(bare.Length, 0, texts.Length / 5);
    }

    private static ((string Text, ScanMatch Match)[] Recognised, int Doubted) Counted(FormSet set, string[] texts)
    {
        var matches = texts.SelectMany(text => Scans.In(set, text).Select(match => (text, match))).ToArray();
        var recognised = matches.Where(static found => found.match.Standing is ScanStanding.FormRecognised).ToArray();
        return (recognised, matches.Length - recognised.Length);
    }

    private static string[] Texts(string file) => [.. File.ReadLines(Checkout.Path("tests", "Symbolenbank.Search.Tests", "Scanning", file)).Skip(1)];
}
