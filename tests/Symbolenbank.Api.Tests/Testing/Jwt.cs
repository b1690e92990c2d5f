using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Symbolenbank.Api.Tests.Testing;

/// <summary>Makes and reads tokens by hand, so that wrong ones can be made as easily as right ones.</summary>
internal static class Jwt
{
    public static string Sign(object header, object payload, Func<byte[], byte[]> sign)
    {
        var text = $"{Encode(header)}.{Encode(payload)}";
        return $"{text}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(text)))}";
    }

    public static string Es256(ECDsa key, object header, object payload) => Sign(header, payload, bytes => key.SignData(bytes, HashAlgorithmName.SHA256));

    public static JsonElement Header(string token) => Decode(token.Split('.')[0]);

    public static JsonElement Payload(string token) => Decode(token.Split('.')[1]);

    private static string Encode(object part) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(part));

    private static JsonElement Decode(string part) => JsonSerializer.Deserialize<JsonElement>(Base64Url.DecodeFromChars(part));
}
