using System.Globalization;
using System.Text.RegularExpressions;
using Symbolenbank.Testing.Running;
using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Tests.Shared;

/// <summary>Every sentence with which review, editing, merging and upkeep refuse something has its Dutch; read from the source of the Catalog.</summary>
public sealed partial class FaultSentenceTests
{
    private static readonly string[] Slices = ["Review", "Entries", "Merging", "Upkeep"];

    [Fact]
    public void Sentences_OfTheSlicesWhosePagesSpeakDutch_HaveTheirDutch()
    {
        var language = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("nl-NL");
        try
        {
            string[] sentences = [.. Slices.SelectMany(Sources).SelectMany(Sentences).Distinct(StringComparer.Ordinal)];

            Assert.True(sentences.Length > 70, $"Only {sentences.Length} sentences were found.");
            Assert.Equal([], sentences.Where(sentence => FaultWords.Of(sentence) == sentence));
        }
        finally
        {
            CultureInfo.CurrentUICulture = language;
        }
    }

    private static IEnumerable<string> Sources(string slice) =>
        Directory.EnumerateFiles(Checkout.Path("src", "Symbolenbank.Catalog", slice), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText);

    /// <summary>With a number in the place of what differs.</summary>
    private static IEnumerable<string> Sentences(string source) =>
        Fault().Matches(source).Concat(Required().Matches(source)).Select(match => Hole().Replace(match.Groups["words"].Value, "7")).Where(words => words != "The drawing 7.");

    [GeneratedRegex("""new Fault\((?:[^"();]|"[^"]*"|\([^()]*\))*?,\s*\$?"(?<words>(?:[^"\\]|\\.)*)"\)""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Fault();

    [GeneratedRegex("""[Rr]equire\(.*, \$?"(?<words>[A-Z][^"]*\.)"\);""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Required();

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Hole();
}
