using System.Text.Json;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Catalog.Exchange;

/// <summary>Reads values of a MISP galaxy cluster: value and synonyms become forms, references sources, the description the English explanation.</summary>
/// <remarks>
/// Source: draft-dulaunoy-misp-galaxy-format-08 and schema_clusters.json of the MISP project. A value's uuid is not the bank's: what was imported before is
/// found again by its forms. Everything else in <c>meta</c> is about actors and malware and is left out.
/// </remarks>
internal static class GalaxyRows
{
    private const int MostReferences = 100;

    public static Proposal Read(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = FileReading.Deepest });
        var root = document.RootElement;
        if (root.ValueKind is not JsonValueKind.Object || Text(root, "value") is not { } value) return Proposal.Refused(new RowFault(RowFaultKind.NotAnEntry, "$.value"));
        if (root.TryGetProperty("revoked", out var revoked) && revoked.ValueKind is JsonValueKind.True) return Proposal.Refused(new RowFault(RowFaultKind.Revoked), value);
        var meta = root.TryGetProperty("meta", out var found) && found.ValueKind is JsonValueKind.Object ? found : default;
        string[] forms = [.. Texts(meta, "synonyms").Prepend(value).Select(form => form.Trim()).Where(form => form.Length > 0).Distinct(StringComparer.Ordinal)];
        var (description, references) = (Text(root, "description") ?? "", Texts(meta, "refs").Take(MostReferences).ToArray());
        return new Proposal { Name = value, Apply = (entry, _) => Of(entry, value.Trim(), description, forms, references) };
    }

    private static EntryContent Of(EntryContent entry, string value, string description, IReadOnlyList<string> forms, IReadOnlyList<string> references) => entry with
    {
        Kind = GuessedForm.KindOf(value),
        Texts = new Dictionary<string, EntryText>(StringComparer.Ordinal)
        {
            ["nl"] = new() { Name = value, Summary = "", Explanation = "" },
            ["en"] = new() { Name = value, Summary = "", Explanation = description },
        },
        Forms = [.. forms.Select((form, at) => GuessedForm.Of(form) with { Assessment = at == 0 ? FormAssessment.Preferred : FormAssessment.Proposed })],
        Sources = [.. references.Select(AddressOf).OfType<Uri>().Distinct().Select((address, at) => SourceLines.OfAddress($"s{at + 1}", address))],
    };

    private static Uri? AddressOf(string reference) =>
        Uri.TryCreate(reference, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps && address.UserInfo.Length == 0 ? address : null;

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var text) && text.ValueKind is JsonValueKind.String ? text.GetString() : null;

    private static IEnumerable<string> Texts(JsonElement element, string name)
    {
        if (element.ValueKind is not JsonValueKind.Object || !element.TryGetProperty(name, out var list) || list.ValueKind is not JsonValueKind.Array) return [];
        return [.. list.EnumerateArray().Where(item => item.ValueKind is JsonValueKind.String).Select(item => item.GetString()!)];
    }
}
