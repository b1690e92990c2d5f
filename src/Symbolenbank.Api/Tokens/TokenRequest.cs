using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http.Features;
using Symbolenbank.Api.Hosting;

namespace Symbolenbank.Api.Tokens;

/// <summary>What a client asks of the token endpoint.</summary>
internal sealed record TokenRequest
{
    private const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private static readonly FormOptions Form = new() { ValueCountLimit = 16, KeyLengthLimit = 64, ValueLengthLimit = ApiOptions.LargestTokenBody };

    public required string Assertion { get; init; }

    /// <summary>Sent beside the assertion by some clients; must then be the assertion's subject.</summary>
    public string? ClientId { get; init; }

    /// <summary>The requested scopes; empty asks for all that the client has.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>The requested resource (RFC 8707).</summary>
    public string? Resource { get; init; }

    /// <summary>Reads the form; the refusal says what is wrong with it.</summary>
    public static async Task<(TokenRequest? Request, TokenRefusal? Refusal)> ReadAsync(HttpRequest http)
    {
        if (!http.HasFormContentType) return (null, TokenRefusal.InvalidRequest("Send a form: application/x-www-form-urlencoded."));
        if (http.Headers.Authorization.Count > 0) return (null, TokenRefusal.InvalidClient);
        IFormCollection form;
        try
        {
            form = await new FormFeature(http, Form).ReadFormAsync(http.HttpContext.RequestAborted);
        }
        catch (InvalidDataException)
        {
            return (null, TokenRefusal.InvalidRequest("The form cannot be read."));
        }

        foreach (var (name, values) in form)
        {
            if (values.Count > 1) return (null, TokenRefusal.InvalidRequest("A parameter is sent more than once."));
            if (name is "client_secret") return (null, TokenRefusal.InvalidClient);
        }

        return Read(form);
    }

    private static (TokenRequest? Request, TokenRefusal? Refusal) Read(IFormCollection form)
    {
        if (!Has(form, "grant_type", out var grant)) return (null, TokenRefusal.InvalidRequest("grant_type is missing."));
        if (grant is not "client_credentials") return (null, TokenRefusal.UnsupportedGrantType);
        if (!Has(form, "client_assertion_type", out var type) || type is not AssertionType || !Has(form, "client_assertion", out var assertion))
            return (null, TokenRefusal.InvalidClient);
        return (new TokenRequest
        {
            Assertion = assertion,
            ClientId = Has(form, "client_id", out var client) ? client : null,
            Scopes = Has(form, "scope", out var scope) ? [.. scope.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)] : [],
            Resource = Has(form, "resource", out var resource) ? resource : null,
        }, null);
    }

    private static bool Has(IFormCollection form, string name, [NotNullWhen(true)] out string? value)
    {
        value = form.TryGetValue(name, out var values) ? values.ToString() : null;
        return !string.IsNullOrEmpty(value);
    }
}
