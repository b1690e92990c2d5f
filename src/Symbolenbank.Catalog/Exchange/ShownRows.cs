using System.Data.Common;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;

namespace Symbolenbank.Catalog.Exchange;

/// <summary>Rows as their importer may see them now: what became stricter since the check is not shown any more.</summary>
internal static class ShownRows
{
    public static async Task<ImportRow> OfAsync(DbConnection connection, RowRecord row, Reader reader)
    {
        var content = row.Content is null ? null : EntryJson.Read(row.Content);
        var before = row.Base is { } entry && content is not null ? (await BaseText.FindAsync(connection, null, entry))?.Stored?.Read() : null;
        var hidden = (content is not null && !DisclosurePoint.ShowsWhole(content, reader.Class)) || (before is not null && !DisclosurePoint.ShowsWhole(before, reader.Class));
        return new ImportRow
        {
            Number = row.Number,
            Line = row.Line,
            Name = hidden ? "" : row.Name,
            Verdict = row.Verdict is null ? null : Enum.Parse<RowVerdict>(row.Verdict),
            Faults = row.FaultList,
            Matches = hidden ? [] : row.MatchList,
            Result = row.Result is null ? null : Enum.Parse<RowResult>(row.Result),
            Code = hidden || !EntryCode.TryParse(row.Code, out var code) ? null : code,
            Entry = hidden ? null : row.Entry,
            Changes = hidden || before is null ? [] : [.. EntryDifferences.Between(before, content!).Select(difference => difference.Path)],
        };
    }
}
