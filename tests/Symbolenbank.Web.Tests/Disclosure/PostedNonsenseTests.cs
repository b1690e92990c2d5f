using System.Net;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Symbolenbank.Web.Tests.Hosting;

namespace Symbolenbank.Web.Tests.Disclosure;

/// <summary>Every address that takes a form, from somebody who has nothing to do there: the role is asked before anything that was sent.</summary>
public sealed class PostedNonsenseTests(WebBank bank)
{
    /// <summary>Where everybody may send something who signed in, or wants to.</summary>
    private static readonly IReadOnlySet<string> Open = new HashSet<string>(StringComparer.Ordinal)
    {
        "/zoeken", "/suggesties", "/taal", "/sessie", "/proef", "/melden", "/tekens/{code}/verbeteren",
    };

    private static readonly IReadOnlyList<string> OpenBeginnings = ["/aanmelden", "/afmelden", "/account", "/uitnodiging"];

    [Fact]
    public async Task Post_OfNonsense_ByAReaderWithoutTheRole_IsThePageForWhatIsNotThere()
    {
        using var reader = await bank.SignInAsync("Gemeenteprofessional");
        await reader.GetAsync("/");
        var token = reader.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var routes = Routes().ToArray();
        Assert.InRange(routes.Length, 30, 200);

        var told = new List<string>();
        foreach (var route in routes)
        {
            await reader.PostAsync(Filled(route), [new("__RequestVerificationToken", token), new("code", "\u202e"), new("van", "x"), new("met", "x"), new("merk", "x"), new("tekst", "x")]);
            if (reader.Status is not HttpStatusCode.NotFound) told.Add($"{route}: {(int)reader.Status}");
        }

        Assert.Empty(told);
    }

    private IEnumerable<string> Routes() => bank.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("POST") is true)
        .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
        .Where(route => !Open.Contains(route) && !OpenBeginnings.Any(beginning => route.StartsWith(beginning, StringComparison.Ordinal)))
        .Where(route => !route.StartsWith("/v1/", StringComparison.Ordinal) && !route.StartsWith("/_", StringComparison.Ordinal))
        .Distinct(StringComparer.Ordinal);

    private static string Filled(string route) => string.Join('/', route.Split('/').Select(part => part switch
    {
        "{code}" => "SB-2026-0001",
        "{number:int}" or "{revision:int}" => "1",
        ['{', ..] when part.Contains(":guid", StringComparison.Ordinal) => Guid.CreateVersion7().ToString("D"),
        ['{', ..] when part.Contains(":long", StringComparison.Ordinal) || part.Contains(":int", StringComparison.Ordinal) => "1",
        ['{', ..] => "onzin",
        _ => part,
    }));
}
