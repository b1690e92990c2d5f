using Symbolenbank.Search.Forms;

namespace Symbolenbank.Search.Scanning.Signs;

/// <summary>A form with a gap as texts are scanned for it: filled with any name, or with one: <c>(((they)))</c>.</summary>
/// <param name="Name">Empty where any name may stand.</param>
/// <param name="Capitals">Whether capitals count.</param>
internal readonly record struct FilledForm(int Form, GappedForm Frame, string Name, StringComparison Capitals)
{
    private static readonly GappedForm Brackets = new("(((", ")))");

    public static bool IsOne(string value) => GappedForm.Of(value) is not null || IsInBrackets(value);

    /// <summary>The form; <c>(((naam)))</c> and <c>(((name)))</c> stand for any name.</summary>
    public static FilledForm Of(int number, ScanForm form)
    {
        var capitals = form.CaseSensitive ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        if (GappedForm.Of(form.Value) is { } gapped)
            return new FilledForm(number, gapped, "", capitals);
        var name = form.Value[Brackets.Before.Length..^Brackets.After.Length].Trim();
        return new FilledForm(number, Brackets, name is "..." or "name" or "naam" ? "" : name, capitals);
    }

    /// <summary>The first place from <paramref name="from"/> on where the form stands, whatever fills it; empty when there is none.</summary>
    public Range In(ReadOnlySpan<char> text, int from) => Frame.In(text, from, Capitals);

    /// <summary>True when what fills the gap is the name.</summary>
    public bool Is(ReadOnlySpan<char> filled) => Name.Length == 0 || Filling(filled).Equals(Name, Capitals);

    /// <summary>True when it is all in its own capitals.</summary>
    public bool IsAsWritten(ReadOnlySpan<char> filled) => filled.StartsWith(Frame.Before, StringComparison.Ordinal) && filled.EndsWith(Frame.After, StringComparison.Ordinal)
        && (Name.Length == 0 || Filling(filled).SequenceEqual(Name));

    private ReadOnlySpan<char> Filling(ReadOnlySpan<char> filled) => filled[Frame.Before.Length..^Frame.After.Length].Trim();

    private static bool IsInBrackets(string value) => value.Length > Brackets.Before.Length + Brackets.After.Length
        && value.StartsWith(Brackets.Before, StringComparison.Ordinal) && value.EndsWith(Brackets.After, StringComparison.Ordinal);
}
