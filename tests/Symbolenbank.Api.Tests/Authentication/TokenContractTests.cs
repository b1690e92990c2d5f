using System.Diagnostics;
using System.Net;
using Symbolenbank.Api.Tests.Authorities;
using Symbolenbank.Api.Tests.Testing;
using Symbolenbank.Testing;

namespace Symbolenbank.Api.Tests.Authentication;

/// <summary>What the bank asks of any authority's tokens. One class a kind of authority.</summary>
public abstract class TokenContractTests : IAsyncLifetime
{
    private const string Entry = "SB-2026-0001";

    private TestAuthority _authority = null!;
    private ApiBank _bank = null!;

    private protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _authority = await StartAsync();
        _bank = await ApiBank.StartAsync(Ct, _authority.Settings);
        await _authority.BeginAsync(_bank, Ct);
    }

    public async ValueTask DisposeAsync()
    {
        if (_bank is not null) await _bank.DisposeAsync();
        if (_authority is not null) await _authority.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Token_OfTheAuthority_HasTheClaimsThatTheBankNeeds()
    {
        var token = await _authority.TokenAsync(ApiBank.Read, Ct);
        var (header, claims) = (Jwt.Header(token), Jwt.Payload(token));

        Assert.Equal("at+jwt", header.GetProperty("typ").GetString());
        Assert.False(string.IsNullOrEmpty(header.GetProperty("kid").GetString()));
        Assert.Equal("urn:symbolenbank:api", claims.GetProperty("aud").ToString());
        Assert.Equal(_authority.ClientId, claims.GetProperty("client_id").GetString());
        Assert.Equal(ApiBank.Read, claims.GetProperty("scope").ToString());
        Assert.NotEmpty(claims.GetProperty("jti").GetString()!);
        Assert.InRange(claims.GetProperty("exp").GetInt64() - claims.GetProperty("iat").GetInt64(), 1, 300);
    }

    [Fact]
    public async Task Token_WithAScope_OpensItsRoutesAndNoOther()
    {
        var search = await _authority.TokenAsync(ApiBank.Search, Ct);
        var read = await _authority.TokenAsync(ApiBank.Read, Ct);

        Assert.Equal(HttpStatusCode.OK, (await _bank.SearchAsync(search, new { query = "zzq88" }, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _bank.ReadAsync(read, Entry, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await _bank.ReadAsync(search, Entry, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await _bank.SearchAsync(read, new { query = "zzq88" }, Ct)).StatusCode);
    }

    [Fact]
    public async Task Token_ForAnotherAudience_IsRefused() => await AssertRefusedAsync(await _authority.TokenForAnotherAudienceAsync(ApiBank.Read, Ct));

    [Fact]
    public async Task Token_ThatHasExpired_IsRefused()
    {
        var token = await _authority.TokenAsync(ApiBank.Read, Ct);
        Assert.Equal(HttpStatusCode.OK, (await _bank.ReadAsync(token, Entry, Ct)).StatusCode);
        await _bank.AdvanceAsync(TimeSpan.FromMinutes(5.5), Ct);
        await AssertRefusedAsync(token);
    }

    [Fact]
    public async Task Token_WithAChangedSignature_IsRefused()
    {
        var token = await _authority.TokenAsync(ApiBank.Read, Ct);
        await AssertRefusedAsync(token[..^8] + (token.EndsWith("AAAAAAAA", StringComparison.Ordinal) ? "BBBBBBBB" : "AAAAAAAA"));
    }

    [Fact]
    public async Task Token_OfANewKey_IsAcceptedAtOnce()
    {
        var before = await _authority.TokenAsync(ApiBank.Read, Ct);
        Assert.Equal(HttpStatusCode.OK, (await _bank.ReadAsync(before, Entry, Ct)).StatusCode);

        await _authority.RotateAsync(Ct);

        var after = await _authority.TokenAsync(ApiBank.Read, Ct);
        Assert.NotEqual(Jwt.Header(before).GetProperty("kid").GetString(), Jwt.Header(after).GetProperty("kid").GetString());
        Assert.Equal(HttpStatusCode.OK, (await _bank.ReadAsync(after, Entry, Ct)).StatusCode);
    }

    [Fact]
    public async Task Client_ThatWasWithdrawn_IsRefusedWithinFiveSeconds()
    {
        var token = await _authority.TokenAsync(ApiBank.Read, Ct);
        Assert.Equal(HttpStatusCode.OK, (await _bank.ReadAsync(token, Entry, Ct)).StatusCode);

        await _bank.Rows.ChangeClientAsync(_authority.ClientId, "enabled = 0", Ct);
        var began = Stopwatch.GetTimestamp();
        await ApiBank.UntilAsync(async () => (await _bank.ReadAsync(token, Entry, Ct)).StatusCode == HttpStatusCode.Unauthorized, Ct);

        Promised.Within(TimeSpan.FromSeconds(5), began, "a withdrawn client is refused.");
    }

    [Fact]
    public async Task Scope_ThatWasWithdrawnFromTheClient_NoLongerCounts()
    {
        var token = await _authority.TokenAsync(ApiBank.Read, Ct);
        await _bank.Rows.ChangeClientAsync(_authority.ClientId, "scopes = 'entries.search'", Ct);
        await ApiBank.UntilAsync(async () => (await _bank.ReadAsync(token, Entry, Ct)).StatusCode == HttpStatusCode.Forbidden, Ct);
    }

    [Fact]
    public async Task Client_ThatTheBankDoesNotKnow_IsRefused()
    {
        var token = await _authority.TokenAsync(ApiBank.Read, Ct);
        await _bank.Rows.RemoveClientAsync(_authority.ClientId, Ct);
        await ApiBank.UntilAsync(async () => (await _bank.ReadAsync(token, Entry, Ct)).StatusCode == HttpStatusCode.Unauthorized, Ct);
    }

    private protected abstract Task<TestAuthority> StartAsync();

    private async Task AssertRefusedAsync(string token)
    {
        using var response = await _bank.ReadAsync(token, Entry, Ct);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains("invalid_token", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }
}

public sealed class BuiltInTokenContractTests : TokenContractTests
{
    private protected override Task<TestAuthority> StartAsync() => Task.FromResult<TestAuthority>(new BuiltInAuthority());
}

public sealed class OidcProviderTokenContractTests : TokenContractTests
{
    private protected override async Task<TestAuthority> StartAsync() => await OidcProviderAuthority.StartAsync(Ct);
}

public sealed class DuendeTokenContractTests : TokenContractTests
{
    private protected override Task<TestAuthority> StartAsync()
    {
        if (DuendeAuthority.Variable("ISSUER") is null)
            Assert.Skip("Not run: no Duende IdentityServer is named. See docs/identity/duende.md.");
        return Task.FromResult<TestAuthority>(new DuendeAuthority());
    }
}
