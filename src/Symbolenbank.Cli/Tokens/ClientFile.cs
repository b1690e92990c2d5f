using System.Text.Json;
using System.Text.Json.Serialization;

namespace Symbolenbank.Cli.Tokens;

/// <summary>What a client knows about itself and its bank; the file that the demo platform gets in <c>var/demo</c>.</summary>
internal sealed record ClientFile
{
    public required string ClientId { get; init; }

    public required Uri TokenEndpoint { get; init; }

    /// <summary>The issuer of the bank's tokens, for which assertions are made.</summary>
    public required string Audience { get; init; }

    /// <summary>The scopes to ask for, with spaces between them.</summary>
    public required string Scope { get; init; }

    /// <summary>The private key as a JSON Web Key with <c>kid</c> and <c>alg</c>.</summary>
    public required JsonElement PrivateKey { get; init; }

    /// <exception cref="TokenException">The file cannot be read.</exception>
    public static ClientFile Read(FileInfo file)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(file.FullName), ClientFileJson.Default.ClientFile)
                ?? throw new TokenException($"{file} is empty.");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new TokenException($"{file} does not exist. In Development the bank writes var/demo/platform-client.json at its first start.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new TokenException($"{file} cannot be read: {exception.Message}");
        }
        catch (JsonException exception)
        {
            throw new TokenException($"{file} is no client file: {exception.Message}");
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ClientFile))]
internal sealed partial class ClientFileJson : JsonSerializerContext;
