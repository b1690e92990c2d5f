namespace Symbolenbank.Search.Scanning.Signs;

/// <summary>Triple brackets around a name: <c>(((they)))</c>, or around any name: <c>(((…)))</c>.</summary>
internal readonly record struct EchoForm(int Form, string Name)
{
    private const string Open = "(((";
    private const string Close = ")))";

    public static bool IsOne(string value) => value.StartsWith(Open, StringComparison.Ordinal) && value.EndsWith(Close, StringComparison.Ordinal);

    /// <summary>The form, with an empty name where any name may stand.</summary>
    public static EchoForm Of(int form, string value)
    {
        var name = value[Open.Length..^Math.Min(Close.Length, value.Length - Open.Length)].Trim();
        return new EchoForm(form, name is "…" or "..." or "name" or "naam" ? "" : name);
    }

    public bool Is(ReadOnlySpan<char> inside) => Name.Length == 0 || inside.Trim().Equals(Name, StringComparison.OrdinalIgnoreCase);
}
