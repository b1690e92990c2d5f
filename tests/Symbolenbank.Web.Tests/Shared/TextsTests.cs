using System.Reflection;
using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Tests.Shared;

/// <summary>Every text of the interface is there in both languages, with the same places to fill in.</summary>
public sealed class TextsTests
{
    [Fact]
    public void Phrase_InBothLanguages_HasTextAndTheSamePlaces()
    {
        var members = typeof(Phrase).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(member => member.FieldType == typeof(Phrase))
            .ToArray();

        Assert.InRange(members.Length, 100, 1000);
        Assert.All(members, member =>
        {
            var phrase = (Phrase)member.GetValue(null)!;
            Assert.True(phrase.Nl.Length > 0 && phrase.En.Length > 0, member.Name);
            Assert.True(Places(phrase.Nl).SequenceEqual(Places(phrase.En)), member.Name);
        });
    }

    private static IEnumerable<char> Places(string text) => text.Where((sign, at) => at > 0 && text[at - 1] == '{' && char.IsAsciiDigit(sign)).Order();
}
