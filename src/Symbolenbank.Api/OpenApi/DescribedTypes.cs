using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Symbolenbank.Api.Entries;

namespace Symbolenbank.Api.OpenApi;

/// <summary>Describes values as the wire has them: enums are words, and numbers are numbers only.</summary>
internal sealed class DescribedTypes : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type.IsEnum)
        {
            schema.Type = JsonSchemaType.String;
            schema.Enum = [.. Words.Of(type).Select(word => (JsonNode)JsonValue.Create(word))];
        }
        else if (type == typeof(int))
        {
            schema.Type = JsonSchemaType.Integer;
            schema.Pattern = null;
        }

        return Task.CompletedTask;
    }
}
