using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Symbolenbank.Web.Hosting;

namespace Symbolenbank.Web.Tests.Hosting;

/// <summary>
/// What a form did leads on with 303, so that loading the page again does nothing twice. A page in its place is a fault in Development, in which every test
/// here runs; so each test of a form that did something is a test of this too.
/// </summary>
public sealed class PostedFormsTests(WebBank bank)
{
    /// <summary>Where the answer holds what is shown once and kept nowhere: suggestions, a scanned text, links, codes and a name behind a pseudonym.</summary>
    private static readonly string[] Shown =
    [
        "/account/herstelcodes", "/account/wachtwoord-en-app", "/beheer/personen/uitnodigen", "/beheer/personen/{account:guid}/link", "/beheer/te-bevestigen/{request:guid}/bevestigen",
        "/logboek/onthullingen/{request:guid}/bevestigen", "/logboek/onthullingen/{request:guid}/tonen", "/proef", "/suggesties", "/uitnodiging/{geheim}/wachtwoord",
    ];

    [Fact]
    public void Routes_ThatAnswerAFormWithThePageItself_AreTheseAlone() =>
        Assert.Equal(Shown.Order(StringComparer.Ordinal), bank.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ShownOnce>() is not null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/')).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Moderator", "/", "form.search", "q", "7171")]
    [InlineData("Moderator", "/", "form[action='/taal']", "taal", "en")]
    [InlineData("Analist", "/werk/nieuw", "form.report", "vorm", "qx-nieuw")]
    [InlineData("Analist", "/werk/samenvoegen", "form.merge-search", "q", "wimpel")]
    [InlineData("Moderator", "/", "form[action='/afmelden']", "x", "")]
    public async Task Form_ThatDidSomething_LeadsOnToAnAddress(string account, string page, string form, string field, string value)
    {
        using var visitor = await bank.SignInAsync(account);
        await visitor.GetAsync(page);

        await visitor.SubmitAsync(form, (field, value));

        Assert.Equal(HttpStatusCode.SeeOther, visitor.Status);
        await visitor.FollowAsync();
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
    }
}
