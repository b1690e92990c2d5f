using Lucene.Net.Index;
using Lucene.Net.Store;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Symbolenbank.Search.FullText;
using Symbolenbank.Search.Tests;
using Directory = System.IO.Directory;

namespace Symbolenbank.Search.Lucene.Tests;

/// <summary>Lucene.Net in a folder.</summary>
internal sealed class LuceneEngine : EngineUnderTest
{
    public static readonly LuceneEngine Instance = new();

    internal override IEntryIndex Open(string folder) => new LuceneEntryIndex(Store(folder), new LuceneOptions());

    internal override void Add(IServiceCollection services, IConfiguration configuration) => services.AddLuceneIndex(configuration);

    internal override (long Cursor, IReadOnlyDictionary<Guid, string> Digests)? HeldIn(string folder)
    {
        if (!Directory.Exists(View(folder)) || LuceneView.CursorIn(View(folder)) is not { } cursor)
            return null;
        using var directory = new MMapDirectory(View(folder));
        using var reader = DirectoryReader.Open(directory);
        return (cursor, EntryFields.Digests(reader));
    }

    internal override void Spoil(string folder)
    {
        Directory.Delete(Store(folder), recursive: true);
        File.WriteAllText(Store(folder), "a file where a folder was");
    }

    internal override void WriteRubbish(string folder, string rubbish)
    {
        Directory.CreateDirectory(View(folder));
        foreach (var name in (string[])["segments_1", "segments.gen", "_0.si", "_0.cfs"])
            File.WriteAllText(Path.Combine(View(folder), name), rubbish);
    }

    internal override void Delete(string folder) => Directory.Delete(Store(folder), recursive: true);

    private static string Store(string folder) => Path.Combine(folder, "search-lucene");

    private static string View(string folder) => Path.Combine(Store(folder), "view_00001");
}
