using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Hosting;

namespace Symbolenbank.Catalog.Audit;

/// <summary>What a record says of a query: a keyed hash of it, or the text where the operator asked for that.</summary>
/// <remarks>HMAC-SHA-256, first 128 bits. The key is made once and lies in <c>var/keys/query.key</c>; without it no hash can be tried against guesses.</remarks>
internal sealed class QueryDigest(BankFolders folders, IOptions<AuditOptions> options) : IDisposable
{
    private const int KeyLength = 32;
    private const int MaxBytes = 8_192;

    private readonly Lazy<byte[]> _key = new(() => ReadOrMake(Path.Combine(folders.Keys, "query.key")));

    // Each thread keeps its own: to set one up costs several times what a short query does.
    private readonly ThreadLocal<IncrementalHash?> _hash = new();

    /// <summary>What stands in the record for a query, or for another short text that must not be told from it, such as a network.</summary>
    public string Of(string text) => options.Value.Queries is QueryText.Text ? text : KeyedOf(text);

    /// <summary>The keyed hash, whatever the operator asked for: for texts that are never to be read again.</summary>
    public string KeyedOf(string text)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var length = Encoding.UTF8.GetMaxByteCount(text.Length);
        var bytes = length <= MaxBytes ? stackalloc byte[length] : new byte[length];
        var written = Encoding.UTF8.GetBytes(text, bytes);
        var keyed = _hash.Value ??= IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key.Value);
        keyed.AppendData(bytes[..written]);
        _ = keyed.GetHashAndReset(hash);
        return "q-" + Convert.ToHexStringLower(hash[..16]);
    }

    public void Dispose() => _hash.Dispose();

    private static byte[] ReadOrMake(string file)
    {
        if (File.Exists(file) && File.ReadAllBytes(file) is { Length: KeyLength } key) return key;
        var made = RandomNumberGenerator.GetBytes(KeyLength);
        PrivateFile.Write(file, made);
        return made;
    }
}
