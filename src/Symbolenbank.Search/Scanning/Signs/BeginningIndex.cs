namespace Symbolenbank.Search.Scanning.Signs;

/// <summary>Patterns by how they begin, so that a token is compared with those that may fit it and not with all. Immutable and thread-safe.</summary>
internal sealed class BeginningIndex<T>
{
    /// <summary>How many units of a beginning are looked at.</summary>
    private const int Looked = 3;

    private const char AnyText = '*';

    private readonly T[] _open;
    private readonly Dictionary<ulong, T[]> _known;

    /// <param name="textOf">A pattern's text, in which <c>*</c> stands for anything.</param>
    public BeginningIndex(IEnumerable<T> patterns, Func<T, string> textOf)
    {
        var byKey = patterns.GroupBy(pattern => KeyOf(textOf(pattern))).ToArray();
        _open = [.. byKey.Where(static group => group.Key is null).SelectMany(static group => group)];
        _known = byKey.Where(static group => group.Key is not null).ToDictionary(static group => group.Key!.Value, static group => group.ToArray());
        Count = byKey.Sum(static group => group.Count());
    }

    public int Count { get; }

    /// <summary>Patterns that may begin in any way, or are too short to tell.</summary>
    public ReadOnlySpan<T> Open => _open;

    /// <summary>Patterns that begin like this token, whatever the capitals.</summary>
    public ReadOnlySpan<T> Like(ReadOnlySpan<char> token) => KeyOf(token) is { } key && _known.TryGetValue(key, out var patterns) ? patterns : [];

    private static ulong? KeyOf(ReadOnlySpan<char> text)
    {
        if (text.Length < Looked || text[..Looked].Contains(AnyText))
            return null;
        var key = 0ul;
        foreach (var unit in text[..Looked])
            key = (key << 16) | char.ToLowerInvariant(unit);
        return key;
    }
}
