using System.Globalization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using Symbolenbank.Api.Entries;
using Symbolenbank.Api.Hosting;
using Symbolenbank.Api.Problems;
using Symbolenbank.Api.Publication;
using Symbolenbank.Api.Scans;
using Symbolenbank.Api.Surfaces;
using Symbolenbank.Api.Tokens;

namespace Symbolenbank.Api.OpenApi;

/// <summary>What the generated description lacks: who stands behind it, how to authenticate, and the answers that every operation shares.</summary>
internal sealed class DescribedVersion(IOptions<ApiOptions> options) : IOpenApiDocumentTransformer
{
    private const string Base = "/v1";
    private const string Scheme = "machines";

    private static readonly Problem[] Shared =
    [
        ProblemTable.Invalid([]), ProblemTable.Unauthenticated, ProblemTable.NotAllowed, ProblemTable.TooMany, ProblemTable.Unavailable,
    ];

    public async Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = Info();
        document.Servers = [new OpenApiServer { Url = Base, Description = "Relative to where this document is served." }];
        document.Components ??= new OpenApiComponents();
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        document.Components.Schemas["ProblemAnswer"] = await context.GetOrCreateSchemaAsync(typeof(ProblemAnswer), parameterDescription: null, cancellationToken);
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal) { [Scheme] = SecurityScheme() };
        StripBase(document);
        foreach (var path in document.Paths)
        {
            foreach (var operation in path.Value.Operations!) Complete(document, path.Key, operation.Value);
        }
    }

    private OpenApiInfo Info() => new()
    {
        Title = "Symbolenbank",
        Version = ApiVersion.Full,
        Description = "Explains symbols, hashtags, number codes, gestures and memes that extremists use, beside their innocent meanings. It explains and never judges: "
            + "no score, and no verdict on a person or a post. Every search and every reading is on record. Texts are in Dutch, or in English on request.",
        Contact = new OpenApiContact { Name = options.Value.Contact.Name, Email = options.Value.Contact.Email, Url = options.Value.Contact.Url },
    };

    private static OpenApiSecurityScheme SecurityScheme() => new()
    {
        Type = SecuritySchemeType.OAuth2,
        Description = "Client credentials with private_key_jwt (RFC 7523). The tokens last at most five minutes.",
        Flows = new OpenApiOAuthFlows
        {
            ClientCredentials = new OpenApiOAuthFlow
            {
                TokenUrl = new Uri(Issuer.TokenPath, UriKind.Relative),
                Scopes = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    [EntryScopes.Search] = "Search for entries",
                    [EntryScopes.Read] = "Read entries and their published revisions",
                    [ScanScopes.Scan] = "Scan texts for signs",
                    [ChangeScopes.Read] = "Follow what changed",
                },
            },
        },
    };

    private static void StripBase(OpenApiDocument document)
    {
        var paths = new OpenApiPaths();
        foreach (var (path, item) in document.Paths.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (path.StartsWith(Base + "/", StringComparison.Ordinal)) paths[path[Base.Length..]] = item;
        }

        document.Paths = paths;
    }

    private static void Complete(OpenApiDocument document, string path, OpenApiOperation operation)
    {
        var scope = path switch
        {
            "/entries/search" => EntryScopes.Search,
            "/scans" => ScanScopes.Scan,
            _ => EntryScopes.Read,
        };
        operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, document)] = [scope] }];
        operation.Parameters = [.. PathParameters(path), Language()];
        operation.Responses ??= [];
        foreach (var response in operation.Responses.Values.OfType<OpenApiResponse>())
        {
            response.Headers = new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal)
            {
                [ApiVersion.Header] = Header("The full version of this interface."),
                [ApiVersion.CorrelationHeader] = Header("The id under which the request is on record."),
            };
        }

        foreach (var problem in Shared) Add(document, operation, problem);
        if (scope is EntryScopes.Read) Add(document, operation, ProblemTable.NotFound);
        else
        {
            Add(document, operation, ProblemTable.TooLarge);
            Add(document, operation, ProblemTable.UnsupportedMediaType);
        }
    }

    private static void Add(OpenApiDocument document, OpenApiOperation operation, Problem problem)
    {
        var response = new OpenApiResponse
        {
            Description = problem.Detail,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                [Problem.ContentType] = new() { Schema = new OpenApiSchemaReference("ProblemAnswer", document) },
            },
        };
        if (problem == ProblemTable.TooMany)
            response.Headers = new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal) { ["Retry-After"] = Header("How many seconds to wait.") };
        operation.Responses![problem.Status.ToString(CultureInfo.InvariantCulture)] = response;
    }

    private static IEnumerable<IOpenApiParameter> PathParameters(string path)
    {
        if (path.Contains("{code}", StringComparison.Ordinal))
            yield return Parameter("code", "The code of the entry, such as SB-2026-0001.", new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^(SB|OEF)-20[0-9]{2}-[0-9]{4,5}$" });

        if (path.Contains("{revision}", StringComparison.Ordinal))
            yield return Parameter("revision", "The number of the revision.", new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Minimum = "1" });
    }

    private static OpenApiParameter Parameter(string name, string description, OpenApiSchema schema) =>
        new() { Name = name, In = ParameterLocation.Path, Required = true, Description = description, Schema = schema };

    private static OpenApiParameter Language() => new()
    {
        Name = "Accept-Language",
        In = ParameterLocation.Header,
        Description = "The language of the texts: nl (default) or en.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static OpenApiHeader Header(string description) => new() { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
}
