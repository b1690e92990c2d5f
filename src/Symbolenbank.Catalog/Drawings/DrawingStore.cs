using Dapper;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Drawings;

/// <summary>The drawings in the truth, each once, under the SHA-256 by which revisions name it.</summary>
internal sealed class DrawingStore(BankDatabase database)
{
    /// <summary>Keeps the drawings that a revision names, in the revision's own transaction.</summary>
    public static Task KeepAsync(Change change, IReadOnlyList<DrawingFile> drawings)
    {
        const string Keep = "INSERT INTO drawing (hash, svg) VALUES (@Hash, @Svg) ON CONFLICT DO NOTHING";

        return change.Connection.ExecuteAsync(Keep, drawings, change.Transaction);
    }

    /// <summary>The drawings of two texts beside each other, by their SHA-256.</summary>
    public Task<IReadOnlyDictionary<string, string>> OfBothAsync(EntryContent? before, EntryContent after, CancellationToken ct) =>
        BySha256Async(after.Images.Concat(before?.Images ?? []), ct);

    /// <summary>The drawings of these images, each once, by their SHA-256; an image without has none.</summary>
    public async Task<IReadOnlyDictionary<string, string>> BySha256Async(IEnumerable<EntryImage> images, CancellationToken ct) =>
        (await FindAsync([.. images.DistinctBy(image => image.Sha256, StringComparer.Ordinal)], ct)).ToDictionary(drawing => drawing.Image.Sha256, drawing => drawing.Svg, StringComparer.Ordinal);

    /// <summary>The drawings of these images, in their order: from the draft where they stand in it, else from the truth; an image without has none.</summary>
    /// <exception cref="InvalidDataException">A stored text is not the drawing that was imported.</exception>
    public async Task<IReadOnlyList<Drawing>> FindAsync(IReadOnlyList<EntryImage> images, CancellationToken ct)
    {
        if (images.Count == 0) return [];
        var drafted = images.Select(DraftDrawings.In).OfType<Drawing>().DistinctBy(drawing => drawing.Image.Sha256, StringComparer.Ordinal).ToDictionary(drawing => drawing.Image.Sha256, StringComparer.Ordinal);
        await using var connection = await database.ReadAsync(ct);
        var rows = await connection.QueryAsync<(string Hash, string Svg)>(
            $"SELECT hash, svg FROM drawing WHERE {database.Dialect.IsIn("hash", "hashes")}",
            new { hashes = images.Select(image => image.Sha256).ToArray() });
        var known = rows.ToDictionary(row => row.Hash, Sound, StringComparer.Ordinal);
        return [.. images.Select(image => drafted.GetValueOrDefault(image.Sha256) ?? (known.TryGetValue(image.Sha256, out var svg) ? new Drawing(image, svg) : null)).OfType<Drawing>()];
    }

    private static string Sound((string Hash, string Svg) row) =>
        string.Equals(RevisionStore.HashOf(row.Svg), row.Hash, StringComparison.Ordinal)
            ? row.Svg
            : throw new InvalidDataException($"The drawing {row.Hash} is not the one that was imported: its SHA-256 differs.");
}
