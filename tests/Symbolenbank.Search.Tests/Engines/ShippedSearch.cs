using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.Following;
using Symbolenbank.Search.Forms;
using Symbolenbank.Search.FullText;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Running;

namespace Symbolenbank.Search.Tests;

/// <summary>Search over the entries that the bank is born with, as somebody without clearance asks it.</summary>
public abstract class ShippedSearch : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly IEntryIndex _index;
    private readonly LookupRun _run;

    protected ShippedSearch(EngineUnderTest engine)
    {
        Entries = [.. Directory.EnumerateFiles(Checkout.Path("data", "entries"), "*.json").Select(static file => EntryJson.Read(File.ReadAllText(file)))];
        _index = engine.Open(_folder.Path);
        _index.Fill(1, [.. Entries.Select(Invented.Document)]);
        var dictionary = new LiveDictionary();
        dictionary.Replace(FormDictionary.Of([.. Entries.Select(Invented.Indexed)]));
        _run = new LookupRun(dictionary, _index, new SearchOptions());
    }

    public IReadOnlyList<EntryContent> Entries { get; }

    /// <summary>The first finds, best first.</summary>
    internal Candidate[] Find(string text, int most) => _run.Search(FoldedQuery.Of(text), new Viewpoint(Tlp.Clear, Pap.Clear, null), 0, most).Page;

    /// <summary>The rows of a file with tabs in <c>tests/</c>, without its header.</summary>
    public static IReadOnlyList<string[]> Rows(string file) => [.. File.ReadLines(Checkout.Path("tests", file)).Skip(1).Select(static line => line.Split('\t'))];

    public void Dispose()
    {
        _index.Dispose();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }
}
