namespace Symbolenbank.Catalog.Exchange;

/// <summary>Several things in one cell: a line each, and parts of a line between upright strokes.</summary>
internal static class CellLists
{
    private const string Continued = "  ";

    /// <summary>One item a line; a further line of the same item is indented by two blanks.</summary>
    public static string Lines(IEnumerable<string> items) =>
        string.Join('\n', items.Select(item => item.ReplaceLineEndings("\n").Replace("\n", "\n" + Continued, StringComparison.Ordinal)));

    /// <summary>The items of a cell; lines without text are passed over.</summary>
    public static IReadOnlyList<string> ItemsOf(string cell)
    {
        var items = new List<string>();
        foreach (var line in cell.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith(Continued, StringComparison.Ordinal) && items.Count > 0) items[^1] += "\n" + line[Continued.Length..];
            else if (line.Trim().Length > 0) items.Add(line.Trim());
        }

        return items;
    }

    /// <summary>Parts of one line, such as <c>benign | huisnummer | house number</c>; a stroke or backslash within a part has a backslash before it.</summary>
    public static string Parts(params IReadOnlyList<string> parts)
    {
        var last = parts.Count;
        while (last > 0 && parts[last - 1].Length == 0) last--;
        return string.Join(" | ", parts.Take(last).Select(part => part.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal)));
    }

    public static IReadOnlyList<string> PartsOf(string line)
    {
        var parts = new List<string>();
        var part = new System.Text.StringBuilder();
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] == '\\' && at + 1 < line.Length && line[at + 1] is '\\' or '|') part.Append(line[++at]);
            else if (line[at] == '|') Close();
            else part.Append(line[at]);
        }

        Close();
        return parts;

        void Close()
        {
            parts.Add(part.ToString().Trim());
            part.Clear();
        }
    }

    public static string Words(IEnumerable<string> words) => string.Join(' ', words);

    public static IReadOnlyList<string> WordsOf(string text) => text.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
