using System.Text.Json.Nodes;
using Symbolenbank.Api.Tests.Testing;
using Symbolenbank.Testing.Running;

namespace Symbolenbank.Api.Tests.OpenApi;

/// <summary>The description that partners build on is checked in; a change of it is a change that somebody must see.</summary>
public sealed class DescriptionTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("openapi.json")]
    [InlineData("v1/openapi.json")]
    public async Task Description_AsServed_IsTheOneCheckedIn(string path)
    {
        await using var bank = await ApiBank.StartAsync(Ct);
        var file = Checkout.Path("docs", "api", "openapi.json");
        using var response = await bank.Machines.GetAsync(path, Ct);
        var served = await response.Content.ReadAsStringAsync(Ct);

        if (Environment.GetEnvironmentVariable("SYMBOLENBANK_UPDATE_DOCS") is "1") await File.WriteAllTextAsync(file, served.ReplaceLineEndings("\n") + "\n", Ct);
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.True(
            JsonNode.DeepEquals(JsonNode.Parse(await File.ReadAllTextAsync(file, Ct)), JsonNode.Parse(served)),
            "docs/api/openapi.json is not what the bank serves. If the change is meant, run this test with SYMBOLENBANK_UPDATE_DOCS=1.");
    }
}
