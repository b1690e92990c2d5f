using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Symbolenbank.Catalog.Drawings;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Catalog.Review.Editing;

/// <summary>What a new entry of each list begins with.</summary>
/// <param name="Form">How a typed form becomes one: its type, script and derivation are inferred, which Catalog does not do.</param>
/// <param name="Source">How a pasted address or citation becomes a source; its id is given here.</param>
public sealed record RowMakers(Func<string, Form> Form, Func<string, Source> Source)
{
    public DrawingLimits Drawings { get; init; } = DrawingLimits.Default;

    /// <summary>Infers nothing.</summary>
    public static readonly RowMakers Plain = new(
        value => new Form { Value = value, Type = FormType.Word },
        citation => new Source { Id = "", Type = SourceType.WebPage, Class = SourceClass.Press, Citation = citation, Publisher = "", Reliability = "F", Credibility = 6 });
}

internal static class NewRows
{
    /// <summary>The rows that the value asks for; empty when it asks for none, or for what is there already; null when rows cannot be added at this path.</summary>
    public static IReadOnlyList<JsonObject>? Of(string list, string value, EntryContent content, RowMakers makers) => list switch
    {
        "forms" => Forms(value, content, makers),
        "sources" => [Of(makers.Source(value.Trim()) with { Id = NextSource(content) })],
        "senses" => Word<SenseNature>(value) is { } nature ? [Of(new Sense { Nature = nature, Text = Empty })] : [],
        "groups" => value.Length == 0 || content.Groups.Any(link => string.Equals(link.Group, value, StringComparison.Ordinal)) ? [] : [Of(new GroupLink { Group = value })],
        "legal" => [Of(new LegalLine { Jurisdiction = value.Trim().ToUpperInvariant(), Qualification = LegalQualification.Unknown })],
        "relations" => Relations(value, content),
        "advice" => Word<Audience>(value) is { } audience && content.Advice.All(one => one.Audience != audience) ? [Of(new Advice { Audience = audience, Text = Empty })] : [],
        "images" => [Of(DraftDrawings.ImageOf(value, content.Code))],
        "notes" => [Of(new Note { Text = Empty })],
        "features" => [Of(Empty)],
        "derivation" => [Of(new Derivation { From = "", To = "", Rule = DerivationRule.Other })],
        _ => null,
    };

    private static LocalText Empty => new() { Nl = "", En = "" };

    /// <summary>One form a line: what is pasted is split, what is there already is passed over.</summary>
    private static List<JsonObject> Forms(string value, EntryContent content, RowMakers makers)
    {
        var known = content.Forms.Select(form => form.Value).ToHashSet(StringComparer.Ordinal);
        var added = value.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && known.Add(line)).Select(makers.Form).ToArray();
        if (content.Forms.Count == 0 && added.Length > 0) added[0] = added[0] with { Assessment = FormAssessment.Preferred };
        return [.. added.Select(Of)];
    }

    private static JsonObject[] Relations(string value, EntryContent content)
    {
        if (!EntryCode.TryParse(value, out var target) || target == content.Code) return [];
        return content.Relations.Any(one => one.Type == RelationType.RefersTo && one.Target == target) ? [] : [Of(new Relation { Type = RelationType.RefersTo, Target = target })];
    }

    private static string NextSource(EntryContent content)
    {
        var number = 1;
        while (content.Sources.Any(source => string.Equals(source.Id, string.Create(CultureInfo.InvariantCulture, $"s{number}"), StringComparison.Ordinal))) number++;
        return string.Create(CultureInfo.InvariantCulture, $"s{number}");
    }

    private static T? Word<T>(string word)
        where T : struct, Enum
    {
        var place = FieldText.WordsOf(typeof(T)).ToList().IndexOf(word);
        return place < 0 ? null : Enum.GetValues<T>()[place];
    }

    private static JsonObject Of<T>(T row) => JsonSerializer.SerializeToNode(row, EntryJson.Options)!.AsObject();
}
