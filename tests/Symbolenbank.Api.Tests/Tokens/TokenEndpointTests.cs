using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Symbolenbank.Api.Tests.Testing;

namespace Symbolenbank.Api.Tests.Tokens;

/// <summary>The built-in token endpoint: who gets a token, who does not, and what is on record.</summary>
public sealed class TokenEndpointTests
{
    private const int TokenIssued = 400;
    private const int TokenRefused = 401;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Token_ForASoundAssertion_IsGrantedAndOnRecord()
    {
        await using var bank = await ApiBank.StartAsync(Ct);
        using var platform = await bank.AddAsync("platform-a", Ct);

        using var response = await bank.AskTokenAsync(platform.Assertion(ApiBank.Issuer, bank.Clock.GetUtcNow()), Ct, ("scope", ApiBank.Search));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("no-store", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        var grant = await response.Content.ReadFromJsonAsync<JsonElement>(Ct);
        Assert.Equal("Bearer", grant.GetProperty("token_type").GetString());
        Assert.Equal(ApiBank.Search, grant.GetProperty("scope").GetString());
        Assert.InRange(grant.GetProperty("expires_in").GetInt32(), 1, 300);
        var record = Assert.Single(await bank.Rows.RecordsAsync(TokenIssued, Ct));
        Assert.Equal(response.Headers.GetValues("Correlation-Id").Single(), record.GetProperty("correlation").GetString());
        Assert.DoesNotContain("platform-a", record.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_WithPs256_IsGranted()
    {
        await using var bank = await ApiBank.StartAsync(Ct);
        using var platform = await bank.AddAsync(Platform.NewRsa("platform-rsa"), Ct);
        Assert.NotEmpty(await bank.TokenAsync(platform, Ct));
    }

    [Fact]
    public async Task Token_WithAShortRsaKey_IsRefused()
    {
        await using var bank = await ApiBank.StartAsync(Ct);
        using var platform = await bank.AddAsync(Platform.NewRsa("platform-rsa", bits: 1024), Ct);
        await AssertRefusedAsync(await bank.AskTokenAsync(platform.Assertion(ApiBank.Issuer, bank.Clock.GetUtcNow()), Ct), HttpStatusCode.Unauthorized, "invalid_client");
    }

    /// <summary>Each line is one thing wrong with an otherwise sound assertion.</summary>
    public static TheoryData<string> WrongAssertions =>
    [
        "other audience", "token endpoint as audience", "two audiences", "no audience", "expired", "no exp", "far exp", "issued in the future", "not yet valid",
        "no jti", "empty jti", "jti is a number", "other issuer", "unknown client", "kid of another client", "unknown kid", "typ at+jwt", "alg none", "alg HS256", "alg RS256", "other key", "too long",
    ];

    [Theory]
    [MemberData(nameof(WrongAssertions))]
    public async Task Token_ForAWrongAssertion_IsRefusedWithOneAndTheSameAnswer(string wrong)
    {
        await using var bank = await ApiBank.StartAsync(Ct);
        using var platform = await bank.AddAsync("platform-a", Ct);
        using var other = await bank.AddAsync("platform-b", Ct);
        using var stranger = Platform.New("platform-a");

        using var response = await bank.AskTokenAsync(Wrong(wrong, platform, other, stranger, bank.Clock.GetUtcNow()), Ct);

        await AssertRefusedAsync(response, HttpStatusCode.Unauthorized, "invalid_client");
        Assert.Equal(
            """{"error":"invalid_client","error_description":"The client assertion is not accepted."}""",
            await response.Content.ReadAsStringAsync(Ct));
        Assert.Empty(await bank.Rows.RecordsAsync(TokenIssued, Ct));
    }

    [Fact]
    public async Task Token_ForOneAssertionFiftyTimesAtOnce_IsGrantedOnce()
    {
        await using var bank = await ApiBank.StartAsync(Ct);
        using var platform = await bank.AddAsync("platform-a", Ct);
        var assertion = platform.Assertion(ApiBank.Issuer, bank.Clock.GetUtcNow());

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => bank.AskTokenAsync(assertion, Ct)));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.Equal(49, answers.Count(answer => answer.StatusCode == HttpStatusCode.Unauthorized));
        Assert.Single(await bank.Rows.RecordsAsync(TokenIssued, Ct));
        Assert.Equal(49, (await bank.Rows.RecordsAsync(TokenRefused, Ct)).Count);
    }

    [Fact]
    public async Task Token_ForAnAssertionUsedForAWrongScope_IsUsedUp()
    {
        await using var bank = await ApiBank.StartAsync(Ct);
        using var platform = await bank.AddAsync(Platform.New("platform-a"), Ct, scopes: ApiBank.Search);
        var assertion = platform.Assertion(ApiBank.Issuer, bank.Clock.GetUtcNow());

        using var first = await bank.AskTokenAsync(assertion, Ct, ("scope", ApiBank.Read));
        using var second = await bank.AskTokenAsync(assertion, Ct, ("scope", ApiBank.Search));

        await AssertRefusedAsync(first, HttpStatusCode.BadRequest, "invalid_scope");
        await AssertRefusedAsync(second, HttpStatusCode.Unauthorized, "invalid_client");
    }

    [Theory]
    [InlineData("enabled = 0")]
    [InlineData("ends_at = 1")]
    public async Task Token_ForAClientThatWasWithdrawn_IsRefusedAndOnRecord(string change)
    {
        await using var bank = await ApiBank.StartAsync(Ct);
        using var platform = await bank.AddAsync("platform-a", Ct);
        await bank.Rows.ChangeClientAsync("platform-a", change, Ct);

        await ApiBank.UntilAsync(async () =>
        {
            using var answer = await bank.AskTokenAsync(platform.Assertion(ApiBank.Issuer, bank.Clock.GetUtcNow()), Ct);
            return answer.StatusCode == HttpStatusCode.Unauthorized;
        }, Ct);

        Assert.NotEmpty(await bank.Rows.RecordsAsync(TokenRefused, Ct));
    }

    [Theory]
    [InlineData("grant_type=authorization_code", "unsupported_grant_type", HttpStatusCode.BadRequest)]
    [InlineData("scope=entries.search", "invalid_request", HttpStatusCode.BadRequest)]
    [InlineData("grant_type=client_credentials", "invalid_client", HttpStatusCode.Unauthorized)]
    [InlineData("grant_type=client_credentials&client_id=demo-platform&client_secret=guess", "invalid_client", HttpStatusCode.Unauthorized)]
    [InlineData("grant_type=client_credentials&grant_type=client_credentials", "invalid_request", HttpStatusCode.BadRequest)]
    public async Task Token_ForAnotherRequest_IsRefusedAsTheStandardSays(string form, string error, HttpStatusCode status)
    {
        await using var bank = await ApiBank.StartAsync(Ct);
        using var content = new StringContent(form, Encoding.ASCII, "application/x-www-form-urlencoded");
        await AssertRefusedAsync(await bank.Machines.PostAsync("oauth/token", content, Ct), status, error);
    }

    [Fact]
    public async Task Token_WithAnOversizeBody_IsRefused()
    {
        await using var bank = await ApiBank.StartAsync(Ct);
        using var content = new StringContent("grant_type=" + new string('a', 20_000), Encoding.ASCII, "application/x-www-form-urlencoded");
        using var response = await bank.Machines.PostAsync("oauth/token", content, Ct);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task Token_BeyondTheNetworksLimit_IsRefusedWithRetryAfter()
    {
        await using var bank = await ApiBank.StartAsync(Ct, new Dictionary<string, string?> { ["Api:Limits:TokensPerMinute"] = "2" });
        HttpResponseMessage last = null!;
        for (var i = 0; i < 3; i++) last = await bank.AskTokenAsync("x", Ct);
        Assert.Equal(HttpStatusCode.TooManyRequests, last.StatusCode);
        Assert.InRange(int.Parse(last.Headers.GetValues("Retry-After").Single(), CultureInfo.InvariantCulture), 1, 60);
    }

    private static string Wrong(string wrong, Platform platform, Platform other, Platform stranger, DateTimeOffset now)
    {
        var seconds = now.ToUnixTimeSeconds();
        string Change(string claim, object? value) => platform.Assertion(ApiBank.Issuer, now, claims => claims[claim] = value);
        string Head(string member, object? value) => platform.Assertion(ApiBank.Issuer, now, changeHeader: header => header[member] = value);
        return wrong switch
        {
            "other audience" => Change("aud", "https://other.example"),
            "token endpoint as audience" => Change("aud", ApiBank.Issuer + "/oauth/token"),
            "two audiences" => Change("aud", new[] { ApiBank.Issuer, "https://other.example" }),
            "no audience" => Change("aud", null),
            "expired" => Change("exp", seconds - 60),
            "no exp" => Change("exp", null),
            "far exp" => Change("exp", seconds + 3600),
            "issued in the future" => Change("iat", seconds + 120),
            "not yet valid" => Change("nbf", seconds + 120),
            "no jti" => Change("jti", null),
            "empty jti" => Change("jti", ""),
            "jti is a number" => Change("jti", 7),
            "other issuer" => Change("iss", "platform-b"),
            "unknown client" => Platform.New("nobody").Assertion(ApiBank.Issuer, now),
            "kid of another client" => other.Assertion(ApiBank.Issuer, now, claims => (claims["iss"], claims["sub"]) = ("platform-a", "platform-a")),
            "unknown kid" => Head("kid", "nobody-key"),
            "typ at+jwt" => Head("typ", "at+jwt"),
            "alg none" => Head("alg", "none"),
            "alg HS256" => Head("alg", "HS256"),
            "alg RS256" => Head("alg", "RS256"),
            "other key" => stranger.Assertion(ApiBank.Issuer, now),
            "too long" => Change("padding", new string('a', 10_000)),
            _ => throw new ArgumentOutOfRangeException(nameof(wrong)),
        };
    }

    private static async Task AssertRefusedAsync(HttpResponseMessage response, HttpStatusCode status, string error)
    {
        Assert.Equal((status, error), (response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("error").GetString()));
    }
}
