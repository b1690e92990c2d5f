using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Symbolenbank.Web.Tests.Identity;

/// <summary>An authenticator in software: makes one passkey and signs with it, honestly or as told. Source: W3C Web Authentication Level 3, sections 6.1 and 6.5.</summary>
internal sealed class SoftKey : IDisposable
{
    public const string Origin = "http://localhost:5080";

    private const byte Present = 0x01;
    private const byte Verified = 0x04;
    private const byte Attested = 0x40;

    private ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private byte[] _id = RandomNumberGenerator.GetBytes(16);
    private uint _count;
    private string _user = "";

    /// <summary>False: the authenticator did not ask for finger, face or PIN.</summary>
    public bool Verifies { get; init; } = true;

    public string From { get; init; } = Origin;

    /// <summary>The same key in other hands: answering from another page, or without asking for the person.</summary>
    public SoftKey With(string from, bool verifies) =>
        new() { From = from, Verifies = verifies, _key = ECDsa.Create(_key.ExportParameters(includePrivateParameters: true)), _id = _id, _count = _count, _user = _user };

    /// <summary>The answer to a question to make a passkey.</summary>
    public string Make(string question)
    {
        using var asked = JsonDocument.Parse(question);
        _user = asked.RootElement.GetProperty("user").GetProperty("id").GetString()!;
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        byte[] cose = [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
        byte[] data = [.. Head("localhost", Attested), .. new byte[16], 0, (byte)_id.Length, .. _id, .. cose];
        byte[] attestation = [0xA3, 0x63, .. "fmt"u8, 0x64, .. "none"u8, 0x67, .. "attStmt"u8, 0xA0, 0x68, .. "authData"u8, 0x58, (byte)data.Length, .. data];
        return Answer(new JsonObject
        {
            ["clientDataJSON"] = Client("webauthn.create", asked),
            ["attestationObject"] = Base64Url.EncodeToString(attestation),
            ["transports"] = new JsonArray("internal"),
        });
    }

    /// <summary>The answer to a question to sign in.</summary>
    public string Sign(string question)
    {
        using var asked = JsonDocument.Parse(question);
        var client = Client("webauthn.get", asked);
        var data = Head("localhost", 0);
        byte[] signed = [.. data, .. SHA256.HashData(Base64Url.DecodeFromChars(client))];
        return Answer(new JsonObject
        {
            ["clientDataJSON"] = client,
            ["authenticatorData"] = Base64Url.EncodeToString(data),
            ["signature"] = Base64Url.EncodeToString(_key.SignData(signed, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)),
            ["userHandle"] = _user,
        });
    }

    public void Dispose() => _key.Dispose();

    private byte[] Head(string domain, byte more)
    {
        var count = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, ++_count);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(domain)), (byte)(Present | (Verifies ? Verified : 0) | more), .. count];
    }

    private string Client(string type, JsonDocument asked) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(new JsonObject
    {
        ["type"] = type,
        ["challenge"] = asked.RootElement.GetProperty("challenge").GetString(),
        ["origin"] = From,
        ["crossOrigin"] = false,
    }.ToJsonString()));

    private string Answer(JsonObject response) => new JsonObject
    {
        ["id"] = Base64Url.EncodeToString(_id),
        ["rawId"] = Base64Url.EncodeToString(_id),
        ["type"] = "public-key",
        ["authenticatorAttachment"] = "platform",
        ["clientExtensionResults"] = new JsonObject(),
        ["response"] = response,
    }.ToJsonString();
}
