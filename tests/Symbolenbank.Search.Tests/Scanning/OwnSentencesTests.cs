using Symbolenbank.Search.Scanning;
using Symbolenbank.Testing.Running;

namespace Symbolenbank.Search.Tests.Scanning;

/// <summary>Dutch sentences of our own making, with all shipped forms loaded.</summary>
public sealed class OwnSentencesTests(ITestOutputHelper output)
{
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

    private static string[] Texts(string file) => [.. File.ReadLines(Checkout.Path("tests", "Symbolenbank.Search.Tests", "Scanning", file)).Skip(1)];
}
