using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Symbolenbank.Api.Scans;

namespace Symbolenbank.Api.OpenApi;

/// <summary>Adds the stream form of scanning, whose lines have other shapes than a request: the framework describes one shape a route.</summary>
internal sealed class DescribedScans : IOpenApiDocumentTransformer
{
    public async Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        var operation = document.Paths["/scans"].Operations![HttpMethod.Post];
        var line = await SchemaAsync<ScanLine>(document, context, cancellationToken);
        ((OpenApiSchema)((OpenApiSchema)document.Components!.Schemas!["ScanRequest"]).Properties!["texts"]).Items = new OpenApiSchema { OneOf = [new OpenApiSchema { Type = JsonSchemaType.String }, line] };
        operation.RequestBody!.Content![ScanEndpoints.Lines] = new OpenApiMediaType { Schema = line };
        operation.Responses!["200"].Content![ScanEndpoints.Lines] = new OpenApiMediaType { Schema = await SchemaAsync<LineAnswer>(document, context, cancellationToken) };
    }

    private static async Task<OpenApiSchemaReference> SchemaAsync<T>(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken ct)
    {
        document.Components!.Schemas![typeof(T).Name] = await context.GetOrCreateSchemaAsync(typeof(T), parameterDescription: null, ct);
        return new OpenApiSchemaReference(typeof(T).Name, document);
    }
}
