using Microsoft.Extensions.DependencyInjection;
using Symbolenbank.Api.Tests.Testing;
using Symbolenbank.Api.Tokens;

namespace Symbolenbank.Api.Tests.Authorities;

/// <summary>The bank's own token service.</summary>
internal sealed class BuiltInAuthority : TestAuthority
{
    private readonly Platform _platform = Platform.New("contract-platform");
    private ApiBank _bank = null!;

    public override IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>();

    public override string ClientId => _platform.ClientId;

    public override async Task BeginAsync(ApiBank bank, CancellationToken ct)
    {
        _bank = bank;
        await bank.AddAsync(_platform, ct);
    }

    public override Task<string> TokenAsync(string scope, CancellationToken ct) => _bank.TokenAsync(_platform, ct, scope);

    /// <summary>The service itself never issues one, so it is signed with its key.</summary>
    public override async Task<string> TokenForAnotherAudienceAsync(string scope, CancellationToken ct)
    {
        var sound = await TokenAsync(scope, ct);
        var payload = Jwt.Payload(sound).EnumerateObject().ToDictionary(claim => claim.Name, claim => claim.NameEquals("aud") ? (object)"urn:other" : claim.Value);
        return Jwt.Es256(_bank.Services.GetRequiredService<SigningKeys>().Now.Current.Key.ECDsa, Jwt.Header(sound), payload);
    }

    /// <summary>A month passes in two steps: the next key is published, then it signs.</summary>
    public override async Task RotateAsync(CancellationToken ct)
    {
        await _bank.AdvanceAsync(TimeSpan.FromDays(29.5), ct);
        Assert.Equal(2, _bank.Services.GetRequiredService<SigningKeys>().Now.All.Count);
        await _bank.AdvanceAsync(TimeSpan.FromDays(1.1), ct);
    }

    public override ValueTask DisposeAsync()
    {
        _platform.Dispose();
        return ValueTask.CompletedTask;
    }
}
