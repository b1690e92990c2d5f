namespace Symbolenbank.Search.Forms;

/// <summary>The properties by which answers are divided, in the order in which they are listed.</summary>
internal enum FacetName { Kind, Ideology, Setting, Language, Ambiguity }

/// <summary>Gives each facet value a small number. Numbers are never taken back. Thread-safe.</summary>
internal static class FacetVocabulary
{
    private static readonly Lock Gate = new();
    private static readonly Dictionary<(FacetName Name, string Value), int> Numbers = [];
    private static volatile (FacetName Name, string Value)[] _values = [];

    /// <summary>How many numbers were given out.</summary>
    public static int Count => _values.Length;

    public static int Number(FacetName name, string value)
    {
        lock (Gate)
        {
            if (Numbers.TryGetValue((name, value), out var known))
                return known;
            Numbers.Add((name, value), _values.Length);
            _values = [.. _values, (name, value)];
            return _values.Length - 1;
        }
    }

    /// <summary>The number of a value that some entry has; -1 for any other.</summary>
    public static int TryNumber(FacetName name, string value)
    {
        lock (Gate)
            return Numbers.GetValueOrDefault((name, value), -1);
    }

    public static (FacetName Name, string Value) Of(int number) => _values[number];
}
