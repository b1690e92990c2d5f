using Symbolenbank.Search.Forms;

namespace Symbolenbank.Search.Scanning.Signs;

/// <summary>A form with a gap as texts are scanned for it: filled with any name, or with one: <c>(((they)))</c>.</summary>
/// <param name="Name">Empty where any name may stand.</param>
internal readonly record struct FilledForm(int Form, GappedForm Frame, string Name)
{
    private static readonly GappedForm Brackets = new("(((", ")))");

    public static bool IsOne(string value) => GappedForm.Of(value) is not null || IsInBrackets(value);

    /// <summary>The form; <c>(((naam)))</c> and <c>(((name)))</c> stand for any name.</summary>
    public static FilledForm Of(int form, string value)
    {
        if (GappedForm.Of(value) is { } gapped)
            return new FilledForm(form, gapped, "");
        var name = value[Brackets.Before.Length..^Brackets.After.Length].Trim();
        return new FilledForm(form, Brackets, name is "..." or "name" or "naam" ? "" : name);
    }

    /// <summary>True when what fills the gap is the name.</summary>
    public bool Is(ReadOnlySpan<char> filled) => Name.Length == 0 || Filling(filled).Equals(Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>True when it is the name in its own capitals.</summary>
    public bool IsAsWritten(ReadOnlySpan<char> filled) => Name.Length == 0 || Filling(filled).SequenceEqual(Name);

    private ReadOnlySpan<char> Filling(ReadOnlySpan<char> filled) => filled[Frame.Before.Length..^Frame.After.Length].Trim();

    private static bool IsInBrackets(string value) => value.Length > Brackets.Before.Length + Brackets.After.Length
        && value.StartsWith(Brackets.Before, StringComparison.Ordinal) && value.EndsWith(Brackets.After, StringComparison.Ordinal);
}
