using System.Globalization;
using Symbolenbank.Search.FullText;
using static Symbolenbank.Search.Tests.Invented;

namespace Symbolenbank.Search.Lucene.Tests.Crash;

/// <summary>What is published at each cursor, so that two processes agree without speaking.</summary>
internal static class KnownTruth
{
    private const int Entries = 40;

    /// <summary>Each change writes so many entries anew, so that a commit takes its time.</summary>
    private const int Together = 5;

    /// <summary>Every so many changes withdraw an entry instead.</summary>
    private const int Withdrawing = 7;

    public static (EntryDocument[] Replaced, Guid[] Gone) Change(long cursor)
    {
        int[] numbers = [.. Touched(cursor)];
        return cursor % Withdrawing == 0
            ? ([], [.. numbers.Select(static number => Entry(number, "").Id)])
            : ([.. numbers.Select(number => Written(number, cursor))], []);
    }

    public static EntryDocument[] At(long cursor)
    {
        var truth = new Dictionary<Guid, EntryDocument>();
        for (var at = Math.Max(1, cursor - Entries); at <= cursor; at++)
        {
            var (replaced, gone) = Change(at);
            foreach (var document in replaced)
                truth[document.Id] = document;
            foreach (var id in gone)
                truth.Remove(id);
        }
        return [.. truth.Values];
    }

    /// <summary>A word that stands only in what this cursor wrote.</summary>
    public static string WordOf(long cursor) => "q" + string.Concat(cursor.ToString(CultureInfo.InvariantCulture).Select(static digit => (char)('a' + (digit - '0')))) + "q";

    private static IEnumerable<int> Touched(long cursor) => Enumerable.Range(0, Together).Select(step => (int)(((cursor * Together) + step) % Entries) + 1);

    private static EntryDocument Written(int number, long cursor) =>
        Document(Entry(number, "x", Form("x")) with { Texts = Texts("x", $"Een {WordOf(cursor)} met vleugel. En meer.") });
}
