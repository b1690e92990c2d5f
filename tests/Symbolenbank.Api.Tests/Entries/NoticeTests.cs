using Symbolenbank.Api.Entries;

namespace Symbolenbank.Api.Tests.Entries;

/// <summary>Every answer says what kind of text it holds.</summary>
public sealed class NoticeTests
{
    [Theory]
    [InlineData("nl", "Voorbeeldtekst.", "Voorlopige tekst")]
    [InlineData("en", "Example text.", "Provisional text")]
    public void Notice_OfEachMixOfTexts_NamesExactlyWhatIsAmongThem(string language, string example, string provisional)
    {
        foreach (var (withExamples, withProvisional) in new[] { (false, false), (true, false), (false, true), (true, true) })
        {
            foreach (var notice in new[] { Notices.Found(language, withExamples, withProvisional), Notices.Matched(language, withExamples, withProvisional) })
            {
                Assert.Equal(withExamples, notice.Contains(example, StringComparison.Ordinal));
                Assert.Equal(withProvisional, notice.Contains(provisional, StringComparison.Ordinal));
            }
        }
    }
}
