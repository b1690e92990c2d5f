using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Symbolenbank.Api.Authentication;

/// <summary>The authority's keys cannot be had, so no token can be believed or refused with certainty.</summary>
internal sealed class AuthorityUnavailableException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>
/// Follows the keys of an external authority: reads them again regularly, and soon when a token names an unknown one.
/// While the authority is silent the last known keys count.
/// </summary>
/// <remarks>
/// IdentityModel's own <c>ConfigurationManager</c> refreshes in the background and by the system clock, so the first token after a key change would be refused.
/// Thread-safe; one reading at a time.
/// </remarks>
internal sealed partial class AuthorityKeys(IOptions<AuthorityOptions> options, TimeProvider clock, ILogger<AuthorityKeys> logger) : IDisposable
{
    private readonly AuthorityOptions _options = options.Value;
    private readonly SemaphoreSlim _reading = new(1);
    private volatile Reading? _last;

    /// <exception cref="AuthorityUnavailableException">They could never be read.</exception>
    public ValueTask<TrustedKeys> NowAsync(CancellationToken ct) =>
        _last is { } last && clock.GetElapsedTime(last.At) < _options.Refresh ? ValueTask.FromResult(last.Keys) : ReadAsync(_options.Refresh, ct);

    /// <summary>The keys as they are now, unless they were read a moment ago.</summary>
    public ValueTask<TrustedKeys> FresherAsync(CancellationToken ct) => ReadAsync(_options.RefreshAtUnknownKey, ct);

    public void Dispose() => _reading.Dispose();

    private async ValueTask<TrustedKeys> ReadAsync(TimeSpan unlessYoungerThan, CancellationToken ct)
    {
        await _reading.WaitAsync(ct);
        try
        {
            if (_last is { } last && clock.GetElapsedTime(last.At) < unlessYoungerThan) return last.Keys;
            _last = await ReadAsync(_last, ct);
            return _last.Keys;
        }
        finally
        {
            _ = _reading.Release();
        }
    }

    private async Task<Reading> ReadAsync(Reading? last, CancellationToken ct)
    {
        try
        {
            var address = _options.MetadataAddress!;
            var documents = new HttpDocumentRetriever { RequireHttps = !address.IsLoopback };
            var read = await OpenIdConnectConfigurationRetriever.GetAsync(address.ToString(), documents, ct);
            if (!string.Equals(read.Issuer, _options.Issuer, StringComparison.Ordinal))
                throw new AuthorityUnavailableException($"{address} describes '{read.Issuer}', not {AuthorityOptions.Section}:{nameof(_options.Issuer)}.");
            var keys = read.SigningKeys.Where(key => key is not SymmetricSecurityKey).ToList();
            var names = string.Join(' ', keys.Select(key => key.KeyId).Order(StringComparer.Ordinal));
            return new Reading(clock.GetTimestamp(), names, last?.Names == names ? last.Keys : new TrustedKeys(keys));
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException or InvalidOperationException or JsonException or ArgumentException
            or AuthorityUnavailableException or TaskCanceledException)
        {
            ct.ThrowIfCancellationRequested();
            LogSilent(exception, _options.Issuer!);
            return last is null ? throw new AuthorityUnavailableException("The authority's keys cannot be read.", exception) : last with { At = clock.GetTimestamp() };
        }
    }

    [LoggerMessage(2201, LogLevel.Warning, "The keys of {Issuer} cannot be read.")]
    private partial void LogSilent(Exception exception, string issuer);

    /// <param name="Names">The key ids: equal names mean the keys did not change.</param>
    private sealed record Reading(long At, string Names, TrustedKeys Keys);
}
