using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Symbolenbank.Api.Tests.Testing;
using Symbolenbank.Api.Tokens;

namespace Symbolenbank.Api.Tests.Authentication;

/// <summary>Access tokens that look right and are not.</summary>
public sealed class ForgedTokenTests : IAsyncLifetime
{
    private ApiBank _bank = null!;
    private Platform _platform = null!;
    private string _sound = "";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ECDsa BankKey => _bank.Services.GetRequiredService<SigningKeys>().Now.Current.Key.ECDsa;

    public async ValueTask InitializeAsync()
    {
        _bank = await ApiBank.StartAsync(Ct);
        _platform = await _bank.AddAsync("platform-a", Ct);
        _sound = await _bank.TokenAsync(_platform, Ct);
    }

    public async ValueTask DisposeAsync()
    {
        _platform.Dispose();
        await _bank.DisposeAsync();
    }

    [Fact]
    public async Task Token_MadeByTheTestLikeTheSoundOne_IsAccepted() =>
        Assert.Equal(HttpStatusCode.OK, (await _bank.ReadAsync(Jwt.Es256(BankKey, Header(), Claims()), "SB-2026-0001", Ct)).StatusCode);

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("HS256")]
    [InlineData("ES384")]
    public async Task Token_WithAnotherAlgorithm_IsRefused(string algorithm) =>
        await AssertRefusedAsync(Jwt.Es256(BankKey, Header(("alg", algorithm)), Claims()));

    [Fact]
    public async Task Token_WithoutSignature_IsRefused()
    {
        var parts = Jwt.Es256(BankKey, Header(("alg", "none")), Claims()).Split('.');
        await AssertRefusedAsync($"{parts[0]}.{parts[1]}.");
    }

    /// <summary>The public key as the secret of an HMAC: what a careless verifier would take.</summary>
    [Fact]
    public async Task Token_SignedWithThePublicKeyAsSecret_IsRefused()
    {
        foreach (var secret in new[] { BankKey.ExportSubjectPublicKeyInfo(), Encoding.ASCII.GetBytes(BankKey.ExportSubjectPublicKeyInfoPem()) })
            await AssertRefusedAsync(Jwt.Sign(Header(("alg", "HS256")), Claims(), bytes => HMACSHA256.HashData(secret, bytes)));
    }

    [Theory]
    [InlineData("JWT")]
    [InlineData("id_token+jwt")]
    [InlineData("client-authentication+jwt")]
    [InlineData(null)]
    public async Task Token_OfAnotherType_IsRefused(string? type) => await AssertRefusedAsync(Jwt.Es256(BankKey, Header(("typ", type)), Claims()));

    [Fact]
    public async Task Token_WithAnotherIssuer_IsRefused() => await AssertRefusedAsync(Jwt.Es256(BankKey, Header(), Claims(("iss", "https://other.example"))));

    [Fact]
    public async Task Token_WithoutAnEnd_IsRefused() => await AssertRefusedAsync(Jwt.Es256(BankKey, Header(), Claims(("exp", null))));

    [Fact]
    public async Task Token_BeforeItsTime_IsRefused() =>
        await AssertRefusedAsync(Jwt.Es256(BankKey, Header(), Claims(("nbf", _bank.Clock.GetUtcNow().ToUnixTimeSeconds() + 120))));

    [Fact]
    public async Task Token_WithAnUnknownKey_IsRefused()
    {
        using var stranger = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await AssertRefusedAsync(Jwt.Es256(stranger, Header(), Claims()));
        await AssertRefusedAsync(Jwt.Es256(stranger, Header(("kid", "stranger")), Claims()));
        await AssertRefusedAsync(Jwt.Es256(stranger, Header(("kid", "../../etc/passwd"), ("jku", "http://127.0.0.1:1/keys")), Claims()));
    }

    [Fact]
    public async Task Token_InTwoHeaders_IsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "v1/entries/SB-2026-0001");
        request.Headers.TryAddWithoutValidation("Authorization", ["Bearer " + _sound, "Bearer x"]);
        using var response = await _bank.Machines.SendAsync(request, Ct);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Token_InTheAddress_IsNotLookedAt()
    {
        using var response = await _bank.Machines.GetAsync($"v1/entries/SB-2026-0001?access_token={_sound}", Ct);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Refusals_OfStrangers_AreCountedIntoOneRecord()
    {
        for (var i = 0; i < 5; i++) await AssertRefusedAsync($"a.b.{i}");
        await _bank.CloseAsync();
        var records = await _bank.Rows.RecordsAsync(502, Ct);
        var record = Assert.Single(records, record => record.GetProperty("reason").GetString() == "token-not-valid");
        Assert.Equal("5", record.GetProperty("+count").GetString());
        Assert.DoesNotContain("127.0.0.1", record.ToString(), StringComparison.Ordinal);
    }

    private Dictionary<string, object> Header(params (string Name, object? Value)[] changes) => Changed(Jwt.Header(_sound), changes);

    private Dictionary<string, object> Claims(params (string Name, object? Value)[] changes) => Changed(Jwt.Payload(_sound), changes);

    private static Dictionary<string, object> Changed(JsonElement part, (string Name, object? Value)[] changes)
    {
        var members = part.EnumerateObject().ToDictionary(member => member.Name, member => (object)member.Value);
        foreach (var (name, value) in changes)
        {
            if (value is null) members.Remove(name);
            else members[name] = value;
        }

        return members;
    }

    private async Task AssertRefusedAsync(string token)
    {
        using var response = await _bank.ReadAsync(token, "SB-2026-0001", Ct);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }
}
