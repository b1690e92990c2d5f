using Symbolenbank.Search.Scanning;
using Symbolenbank.Testing.Running;

namespace Symbolenbank.Search.Tests.Scanning;

/// <summary>Dutch sentences of our own making, with all shipped forms loaded.</summary>
public sealed class OwnSentencesTests(ITestOutputHelper output)
{
    [Fact]
    public void Scan_ThousandNeutralPosts_RecognisesNothingAndDoubtsLittle()
    {
        var texts = Texts("neutral-posts.tsv");
        var matches = texts.SelectMany(static text => Scans.In(Scans.OfShippedEntries, text).Select(match => (text, match))).ToArray();
        var recognised = matches.Count(static found => found.match.Standing is ScanStanding.FormRecognised);
        output.WriteLine($"{texts.Length} neutral posts: {recognised} form-recognised, {matches.Length - recognised} needs-context");
        foreach (var (text, match) in matches)
            output.WriteLine($"{match.Form}: {text}");

        Assert.Equal(1000, texts.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(0, recognised);
        Assert.InRange(matches.Length, 0, 20);
    }

    [Fact]
    public void Scan_SentencesThatSpeakOfForms_CarryACueAgainst()
    {
        var texts = Texts("speaking-of-forms.tsv");
        var found = texts.Select(static text => Scans.In(Scans.OfShippedEntries, text)).Where(static matches => matches.Count > 0).ToArray();
        var against = found.Count(static matches => matches.All(static match => match.Against.Any(static cue =>
            cue is ScanCue.Quoted or ScanCue.Reporting or ScanCue.CounterSpeech or ScanCue.Question or ScanCue.Title)));

        output.WriteLine($"{texts.Length} sentences that speak of forms: {found.Length} hold one, {against} carry a cue against");

        Assert.True(found.Length >= 180, $"{found.Length} of {texts.Length} hold a form");
        Assert.True(against * 100 >= found.Length * 80, $"{against} of {found.Length}");
    }

    private static string[] Texts(string file) => [.. File.ReadLines(Checkout.Path("tests", "Symbolenbank.Search.Tests", "Scanning", file)).Skip(1)];
}
