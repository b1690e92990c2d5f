using Symbolenbank.Api.Entries;

namespace Symbolenbank.Api.Tests.Entries;

/// <summary>Every answer says what kind of text it holds.</summary>
public sealed class NoticeTests
{
    [Theory]
    [InlineData("nl", "Voorbeeldtekst.", "Voorlopige tekst", "Niet op tijd nagekeken")]
    [InlineData("en", "Example text.", "Provisional text", "not checked in time")]
    public void Notice_OfEachMixOfTexts_NamesExactlyWhatIsAmongThem(string language, string example, string provisional, string overdue)
    {
        for (var mix = TextMix.None; mix <= TextMix.All; mix++)
        {
            foreach (var notice in new[] { Notices.Found(language, mix), Notices.Matched(language, mix) })
            {
                Assert.Equal(mix.HasFlag(TextMix.Example), notice.Contains(example, StringComparison.Ordinal));
                Assert.Equal(mix.HasFlag(TextMix.Provisional), notice.Contains(provisional, StringComparison.Ordinal));
                Assert.Equal(mix.HasFlag(TextMix.Overdue), notice.Contains(overdue, StringComparison.Ordinal));
            }
        }
    }
}
