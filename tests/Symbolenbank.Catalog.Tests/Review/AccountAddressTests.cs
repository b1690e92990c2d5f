using Symbolenbank.Catalog.Review;

namespace Symbolenbank.Catalog.Tests.Review;

/// <summary>Which addresses lead to an account, and which to a publication.</summary>
public sealed class AccountAddressTests
{
    [Theory]
    [InlineData("https://t.me/kanaal")]
    [InlineData("https://t.me/s/kanaal/12")]
    [InlineData("https://X.com/naam")]
    [InlineData("https://mobile.twitter.com/naam/status/1")]
    [InlineData("https://www.facebook.com/een.naam")]
    [InlineData("https://nl-nl.facebook.com/groups/12")]
    [InlineData("https://www.youtube.com/@naam/videos")]
    [InlineData("https://www.youtube.com/channel/UC12")]
    [InlineData("https://voorbeeld.nl/@naam")]
    [InlineData("https://old.reddit.com/user/naam")]
    [InlineData("https://www.linkedin.com/in/naam")]
    [InlineData("https://web.archive.org/web/2020/https://t.me/kanaal")]
    public void Is_OfAnAccountChannelOrGroup(string address) => Assert.True(AccountAddress.Is(address));

    [Theory]
    [InlineData("")]
    [InlineData("https://x.com/")]
    [InlineData("https://x.com/hashtag/woord")]
    [InlineData("https://help.x.com.voorbeeld.nl/naam")]
    [InlineData("https://voorbeeldx.com/naam")]
    [InlineData("https://www.youtube.com/watch?v=1")]
    [InlineData("https://voorbeeld.nl/twitter.com/naam")]
    [InlineData("https://kaart.voorbeeld.nl/@52.1,4.3,12z")]
    [InlineData("https://web.archive.org/web/2020/https://www.nctv.nl/onderwerpen")]
    [InlineData("https://voorbeeld.nl/user/handleiding")]
    public void IsNot_OfAnythingElse(string address) => Assert.False(AccountAddress.Is(address));
}
