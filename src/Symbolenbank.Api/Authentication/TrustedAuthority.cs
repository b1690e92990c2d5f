using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using Symbolenbank.Api.Hosting;
using Symbolenbank.Api.Tokens;

namespace Symbolenbank.Api.Authentication;

/// <summary>The keys that verify tokens at this moment. Another instance means other keys.</summary>
internal sealed class TrustedKeys(IEnumerable<SecurityKey> keys)
{
    private readonly SecurityKey[] _keys = [.. keys];

    public SecurityKey? Named(string kid) => Array.Find(_keys, key => string.Equals(key.KeyId, kid, StringComparison.Ordinal));
}

/// <summary>Whose tokens count and how they look: the built-in token service, or the authority that the configuration names.</summary>
internal sealed class TrustedAuthority(
    IOptions<AuthorityOptions> options, IOptions<ApiOptions> api, IOptions<TokenOptions> tokens, Issuer own, SigningKeys ownKeys, AuthorityKeys otherKeys)
{
    private readonly AuthorityOptions _options = options.Value;
    private volatile OwnKeys? _own;

    public string Issuer => _options.Issuer is { Length: > 0 } other ? other : own.Name;

    public string Audience => _options.IsExternal ? _options.Audience ?? api.Value.Audience : api.Value.Audience;

    public string ScopeClaim => _options.IsExternal ? _options.ScopeClaim : "scope";

    public string ClientClaim => _options.IsExternal ? _options.ClientClaim : "client_id";

    public IReadOnlyList<string> Types { get; } =
        [.. (options.Value.IsExternal ? options.Value.AcceptedTypes : [AccessTokens.Type]).SelectMany(type => new[] { type, "application/" + type })];

    public IReadOnlyList<string> Algorithms { get; } = options.Value.IsExternal ? options.Value.AcceptedAlgorithms : [SecurityAlgorithms.EcdsaSha256];

    public TimeSpan ClockSkew => tokens.Value.ClockSkew;

    /// <summary>The keys that count now.</summary>
    /// <exception cref="AuthorityUnavailableException">They could never be read.</exception>
    public ValueTask<TrustedKeys> KeysAsync(CancellationToken ct) => _options.IsExternal ? otherKeys.NowAsync(ct) : ValueTask.FromResult(Own());

    /// <summary>The keys that count now, after a token named one that is not among <paramref name="keys"/>.</summary>
    public ValueTask<TrustedKeys> FresherKeysAsync(TrustedKeys keys, CancellationToken ct) =>
        _options.IsExternal ? otherKeys.FresherAsync(ct) : ValueTask.FromResult(keys);

    private TrustedKeys Own()
    {
        var now = ownKeys.Now;
        if (_own is { } known && ReferenceEquals(known.Source, now)) return known.Keys;
        var fresh = new OwnKeys(now, new TrustedKeys(now.All.Select(key => key.Key)));
        _own = fresh;
        return fresh.Keys;
    }

    private sealed record OwnKeys(KeySet Source, TrustedKeys Keys);
}
