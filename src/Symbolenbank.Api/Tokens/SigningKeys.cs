using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Hosting;

namespace Symbolenbank.Api.Tokens;

/// <summary>The keys of the built-in token service at one moment.</summary>
/// <param name="Current">The key that signs.</param>
/// <param name="All">The keys that verify: the current one, the next one once it is announced, and those whose tokens may still be valid.</param>
internal sealed record KeySet(SigningKey Current, IReadOnlyList<SigningKey> All);

/// <summary>
/// Keeps the signing keys as files below <c>var/keys/tokens</c> and follows <see cref="KeyPlan"/>. Several processes may share the folder:
/// it is read again every minute, which is far less than the notice that a new key gets.
/// </summary>
/// <remarks>Thread-safe.</remarks>
internal sealed partial class SigningKeys(BankFolders folders, IOptions<TokenOptions> options, TimeProvider clock, ILogger<SigningKeys> logger)
{
    private static readonly TimeSpan Reread = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly string _folder = Path.Combine(folders.Keys, "tokens");
    private KeySet? _keys;
    private long _readAt;

    /// <summary>The keys of this moment. The same instance until something changes.</summary>
    /// <exception cref="IOException">The folder cannot be read or written.</exception>
    /// <exception cref="InvalidDataException">A file in it is no key.</exception>
    public KeySet Now
    {
        get
        {
            if (Volatile.Read(ref _keys) is { } keys && clock.GetElapsedTime(Volatile.Read(ref _readAt)) < Reread) return keys;
            lock (_gate) return Follow();
        }
    }

    private KeySet Follow()
    {
        if (_keys is { } known && clock.GetElapsedTime(_readAt) < Reread) return known;
        _ = Directory.CreateDirectory(_folder);
        var keys = ReadAll();
        var plan = KeyPlan.At(clock.GetUtcNow(), keys, options.Value);
        foreach (var expired in plan.Expired) Forget(expired);
        if (plan.NextFrom is { } from) keys.Add(Make(from));
        var all = keys.Except(plan.Expired).OrderBy(key => key.SignsFrom).ToList();
        var set = new KeySet(plan.Current is { } current ? all.Find(key => key.Id == current.Id)! : all[^1], all);
        if (_keys is null || !Same(_keys, set)) Volatile.Write(ref _keys, set);
        Volatile.Write(ref _readAt, clock.GetTimestamp());
        return _keys!;
    }

    private static bool Same(KeySet left, KeySet right) =>
        left.Current.Id == right.Current.Id && left.All.Select(key => key.Id).SequenceEqual(right.All.Select(key => key.Id), StringComparer.Ordinal);

    private List<SigningKey> ReadAll() => [.. Directory.EnumerateFiles(_folder, "*.json").Order(StringComparer.Ordinal).Select(Read)];

    private static SigningKey Read(string file)
    {
        try
        {
            return SigningKey.Read(File.ReadAllText(file));
        }
        catch (Exception exception) when (exception is JsonException or CryptographicException or FormatException)
        {
            throw new InvalidDataException($"{file} is no signing key. Move it away; tokens that it signed end within minutes.", exception);
        }
    }

    private SigningKey Make(DateTimeOffset signsFrom)
    {
        var key = SigningKey.Create(signsFrom);
        PrivateFile.Write(FileOf(key), Encoding.UTF8.GetBytes(key.Write()));
        LogMade(key.Id, signsFrom);
        return key;
    }

    private void Forget(SigningKey key)
    {
        File.Delete(FileOf(key));
        LogForgotten(key.Id);
    }

    private string FileOf(SigningKey key) => Path.Combine(_folder, key.Id + ".json");

    [LoggerMessage(2101, LogLevel.Information, "Made signing key {Key}; it signs from {From:O} on.")]
    private partial void LogMade(string key, DateTimeOffset from);

    [LoggerMessage(2102, LogLevel.Information, "Removed signing key {Key}: everything it signed has expired.")]
    private partial void LogForgotten(string key);
}
