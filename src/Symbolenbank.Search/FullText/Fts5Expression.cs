using System.Text;

namespace Symbolenbank.Search.FullText;

/// <summary>Writes a question in the language of FTS5.</summary>
/// <remarks>Stems are letters, digits and marks; in quotation marks nothing of them can be an operator.</remarks>
internal static class Fts5Expression
{
    /// <summary>The expression, or null when nothing can answer the question.</summary>
    public static string? Of(SoughtText question)
    {
        var expression = new StringBuilder();
        foreach (var word in question.Words)
        {
            if (word.Readings.Count == 0 && question.Complete)
                return null;
            if (word.Readings.Count > 0)
                expression.Append(expression.Length == 0 ? "" : question.Complete ? " AND " : " OR ").Append(Of(word.Readings));
        }
        if (expression.Length == 0)
            return null;
        return question.Complete ? $"{{name form looks meaning}} : ({expression})" : expression.ToString();
    }

    private static string Of(IReadOnlyList<Reading> readings) =>
        readings.Count == 1 ? Of(readings[0]) : $"({string.Join(" OR ", readings.Select(Of))})";

    private static string Of(Reading reading) =>
        reading.With is { } with ? $"({Quoted(reading.Stem)} AND {Quoted(with)})" : reading.Begins ? Quoted(reading.Stem) + "*" : Quoted(reading.Stem);

    private static string Quoted(string stem) => $"\"{stem.Replace("\"", "", StringComparison.Ordinal)}\"";
}
