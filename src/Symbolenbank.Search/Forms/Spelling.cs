namespace Symbolenbank.Search.Forms;

/// <summary>How many typing mistakes are forgiven, and counting them.</summary>
internal static class Spelling
{
    /// <summary>The longest key, in UTF-16 units, that is compared for mistakes.</summary>
    public const int LongestKey = 40;

    /// <summary>The most mistakes ever forgiven.</summary>
    public const int MostMistakes = 2;

    /// <summary>Mistakes forgiven in a folded key: none up to 3 characters and in numbers, 1 up to 7, 2 from 8.</summary>
    public static int Allowance(ReadOnlySpan<char> key) => key.Length switch
    {
        <= 3 or > LongestKey => 0,
        _ when !key.ContainsAnyExceptInRange('0', '9') => 0,
        <= 7 => 1,
        _ => MostMistakes,
    };

    /// <summary>
    /// The Damerau-Levenshtein distance in its restricted form (optimal string alignment: one character too many, too few, another,
    /// or two neighbours swapped); <paramref name="limit"/> + 1 when it is more than <paramref name="limit"/>.
    /// </summary>
    public static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit)
            return limit + 1;
        Span<byte> rows = stackalloc byte[3 * (LongestKey + MostMistakes + 2)];
        var width = right.Length + 1;
        var earlier = rows[..width];
        var previous = rows.Slice(width, width);
        var current = rows.Slice(2 * width, width);
        for (var column = 0; column < width; column++)
            previous[column] = (byte)column;
        for (var row = 1; row <= left.Length; row++)
        {
            current.Fill((byte)(limit + 1));
            current[0] = (byte)row;
            var best = row;
            var last = Math.Min(right.Length, row + limit);
            for (var column = Math.Max(1, row - limit); column <= last; column++)
            {
                var cost = left[row - 1] == right[column - 1] ? 0 : 1;
                var distance = Math.Min(Math.Min(previous[column] + 1, current[column - 1] + 1), previous[column - 1] + cost);
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                    distance = Math.Min(distance, earlier[column - 2] + 1);
                current[column] = (byte)distance;
                best = Math.Min(best, distance);
            }
            if (best > limit)
                return limit + 1;
            var free = earlier;
            earlier = previous;
            previous = current;
            current = free;
        }
        return Math.Min(previous[right.Length], limit + 1);
    }
}
