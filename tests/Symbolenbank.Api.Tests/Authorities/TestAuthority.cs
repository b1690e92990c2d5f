using Symbolenbank.Api.Tests.Testing;

namespace Symbolenbank.Api.Tests.Authorities;

/// <summary>An authority whose tokens the bank trusts, as far as the token contract needs it.</summary>
internal abstract class TestAuthority : IAsyncDisposable
{
    /// <summary>What the bank is told about it.</summary>
    public abstract IReadOnlyDictionary<string, string?> Settings { get; }

    /// <summary>The client for which it issues tokens.</summary>
    public abstract string ClientId { get; }

    /// <summary>Tells the authority about the bank once that runs.</summary>
    public abstract Task BeginAsync(ApiBank bank, CancellationToken ct);

    public abstract Task<string> TokenAsync(string scope, CancellationToken ct);

    /// <summary>A token from the same authority and for the same client, but for another audience.</summary>
    public abstract Task<string> TokenForAnotherAudienceAsync(string scope, CancellationToken ct);

    /// <summary>Makes a new key sign; tokens that the old one signed stay good.</summary>
    public abstract Task RotateAsync(CancellationToken ct);

    public abstract ValueTask DisposeAsync();
}
