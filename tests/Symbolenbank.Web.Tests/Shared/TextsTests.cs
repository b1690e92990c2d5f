using System.Reflection;
using System.Text.RegularExpressions;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Running;
using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Tests.Shared;

/// <summary>Every text of the interface is there in both languages, with the same places to fill in.</summary>
public sealed partial class TextsTests
{
    [Fact]
    public void Phrase_InBothLanguages_HasTextAndTheSamePlaces()
    {
        var members = typeof(Phrase).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(member => member.FieldType == typeof(Phrase))
            .ToArray();

        Assert.InRange(members.Length, 100, 3000);
        Assert.All(members, member =>
        {
            var phrase = (Phrase)member.GetValue(null)!;
            Assert.True(phrase.Nl.Length > 0 && phrase.En.Length > 0, member.Name);
            Assert.True(Places(phrase.Nl).SequenceEqual(Places(phrase.En)), member.Name);
        });
    }

    // Phrases also stand in switches and tables, which only the source shows.
    [Fact]
    public void Phrase_InDutch_IsShortAndPlain()
    {
        var files = Directory.EnumerateFiles(Checkout.Path("src", "Symbolenbank.Web", "Pages"), "*.*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".cs" or ".razor");
        var phrases = files.SelectMany(file => WrittenPhrase().Matches(File.ReadAllText(file)).Select(match => (File: Path.GetFileName(file), Nl: match.Groups[1].Value))).ToList();

        Assert.InRange(phrases.Count, 250, 4000);
        NoFaults.Among(phrases.SelectMany(phrase => PlainDutch.FaultsOfEach(phrase.File, [phrase.Nl])));
    }

    [GeneratedRegex("""\bnew(?: Phrase)?\(\s*"((?:[^"\\]|\\.)+)",\s*"(?:[^"\\]|\\.)+"\)""")]
    private static partial Regex WrittenPhrase();

    private static IEnumerable<char> Places(string text) => text.Where((sign, at) => at > 0 && text[at - 1] == '{' && char.IsAsciiDigit(sign)).Order();
}
