using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Symbolenbank.Api.Hosting;

namespace Symbolenbank.Api.Authentication;

/// <summary>
/// Remembers which tokens were found genuine, by the SHA-256 of the token, so that a signature is checked once.
/// An entry is gone at the token's <c>exp</c> and at any change of keys. Client state is never in it.
/// </summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class TokenCache(TimeProvider clock)
{
    /// <summary>Tokens remembered at most; when full, the memory starts anew.</summary>
    private const int MaxKept = 50_000;

    private volatile Generation _generation = new(Keys: null);
    private int _count;

    /// <summary>The token's name in the cache.</summary>
    public static TokenHash HashOf(ReadOnlySpan<char> token)
    {
        Span<byte> bytes = stackalloc byte[ApiOptions.LongestToken];
        if (!Encoding.ASCII.TryGetBytes(token, bytes, out var length)) return default;
        Span<TokenHash> hash = stackalloc TokenHash[1];
        _ = SHA256.HashData(bytes[..length], MemoryMarshal.AsBytes(hash));
        return hash[0];
    }

    /// <summary>The token if it was verified with these very keys and has not expired; null otherwise.</summary>
    /// <param name="keys">The keys that count now; another instance means other keys.</param>
    public VerifiedToken? Find(TokenHash hash, object keys)
    {
        var generation = _generation;
        if (!ReferenceEquals(generation.Keys, keys) || !generation.Tokens.TryGetValue(hash, out var token)) return null;
        if (token.ExpiresAt > clock.GetUtcNow()) return token;
        if (generation.Tokens.TryRemove(hash, out _)) _ = Interlocked.Decrement(ref _count);
        return null;
    }

    public void Keep(TokenHash hash, object keys, VerifiedToken token)
    {
        var generation = _generation;
        if (!ReferenceEquals(generation.Keys, keys) || Volatile.Read(ref _count) >= MaxKept)
        {
            _generation = generation = new Generation(keys);
            _ = Interlocked.Exchange(ref _count, 0);
        }

        if (generation.Tokens.TryAdd(hash, token)) _ = Interlocked.Increment(ref _count);
    }

    private sealed record Generation(object? Keys)
    {
        public ConcurrentDictionary<TokenHash, VerifiedToken> Tokens { get; } = new();
    }
}

/// <summary>A SHA-256.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct TokenHash(long A, long B, long C, long D);
