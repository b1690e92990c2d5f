using System.Globalization;
using System.Text;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Catalog.Publication;

/// <summary>By what entries are chosen and counted without reading them. What stands in forms has the marking of its form.</summary>
internal sealed record ShelvedFacets
{
    public required EntryKind Kind { get; init; }

    public required Lifecycle Lifecycle { get; init; }

    public required Assurance Assurance { get; init; }

    public required IReadOnlyList<string> Ideologies { get; init; }

    /// <summary>True when somebody looked for a benign sense and found none, or none is written.</summary>
    public required bool WithoutBenignSense { get; init; }

    /// <summary>Languages of forms, each with the widest marking under which it is met.</summary>
    public required IReadOnlyList<(string Language, Tlp Tlp)> Languages { get; init; }

    /// <summary>The widest marking of a form with letters but without a script; null when every such form names its script.</summary>
    public required Tlp? FormWithoutScript { get; init; }

    public static ShelvedFacets Of(EntryContent content) => new()
    {
        Kind = content.Kind,
        Lifecycle = content.Lifecycle,
        Assurance = content.Assurance,
        Ideologies = content.Ideologies,
        WithoutBenignSense = content.Senses.All(sense => sense.Nature is SenseNature.Extremist),
        Languages = [.. content.Forms.GroupBy(form => form.Language, StringComparer.Ordinal).Select(forms => (forms.Key, forms.Min(form => form.Tlp)))],
        FormWithoutScript = content.Forms.Where(LacksScript).Select(form => (Tlp?)form.Tlp).Min(),
    };

    private static bool LacksScript(Form form) =>
        string.Equals(form.Script, "Zyyy", StringComparison.Ordinal) && form.Value.EnumerateRunes().Any(rune => Rune.GetUnicodeCategory(rune) is not UnicodeCategory.ModifierLetter && Rune.IsLetter(rune));
}
