using System.Globalization;
using System.Text.RegularExpressions;
using Symbolenbank.Testing.Running;

namespace Symbolenbank.Testing;

/// <summary>The rules for Dutch that everybody can read: short sentences, and none of the office words of <c>docs/taal.tsv</c>.</summary>
public static partial class PlainDutch
{
    /// <summary>Words in the longest sentence.</summary>
    public const int LongestSentence = 20;

    /// <summary>Words a sentence, on average over the texts of one page.</summary>
    public const double MeanSentence = 12;

    private static readonly Regex Office = new(
        $@"\b(?:{string.Join('|', OfficeWords().Select(Regex.Escape))})\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>The office words with their plain words, as the file has them.</summary>
    public static IReadOnlyList<(string Office, string Plain)> Pairs() =>
        [.. File.ReadLines(Checkout.Path("docs", "taal.tsv")).Skip(1).Select(static line => line.Split('\t')).Select(static cells => (cells[0], cells[1]))];

    /// <summary>What is wrong with the texts of one page, a line each: where, the rule, the sentence. Empty when nothing is.</summary>
    public static IEnumerable<string> Faults(string where, IEnumerable<string> texts)
    {
        string[] sentences = [.. texts.SelectMany(Sentences)];
        foreach (var fault in sentences.SelectMany(sentence => FaultsOf(where, sentence)))
            yield return fault;
        if (sentences.Length > 0 && sentences.Average(Words) is > MeanSentence and var mean)
            yield return string.Create(CultureInfo.InvariantCulture, $"{where}: {mean:0.0} words a sentence, at most {MeanSentence}");
    }

    /// <inheritdoc cref="Faults"/>
    /// <remarks>For texts that stand alone, of which no average says anything.</remarks>
    public static IEnumerable<string> FaultsOfEach(string where, IEnumerable<string> texts) =>
        texts.SelectMany(Sentences).SelectMany(sentence => FaultsOf(where, sentence));

    private static IEnumerable<string> FaultsOf(string where, string sentence)
    {
        if (Words(sentence) is > LongestSentence and var words)
            yield return $"{where}: {words} words, at most {LongestSentence}: {sentence}";
        foreach (Match office in Office.Matches(sentence))
            yield return $"{where}: office word \"{office.Value}\": {sentence}";
    }

    private static IEnumerable<string> Sentences(string text) => EndOfSentence().Split(text).Where(static sentence => sentence.Length > 0);

    private static int Words(string sentence) => sentence.Split(' ').Count(static word => word.Any(char.IsLetterOrDigit));

    private static IEnumerable<string> OfficeWords() => Pairs().SelectMany(static pair => pair.Office.Split(", "));

    // A full stop inside a code (14.88) ends nothing; a closing quotation mark belongs to its sentence.
    [GeneratedRegex(@"(?<=[.?!…][”’""')]*)\s+")]
    private static partial Regex EndOfSentence();
}
