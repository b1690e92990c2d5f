using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Hosting;
using Symbolenbank.Search.Following;
using Symbolenbank.Search.Forms;
using Symbolenbank.Search.FullText;
using Symbolenbank.Testing;

namespace Symbolenbank.Search.Tests;

/// <summary>The entries that the bank is born with, whatever they are.</summary>
public sealed class ShippedEntriesTests
{
    [Fact]
    public void Search_EveryFormOfEveryEntry_FindsItsEntryFirst()
    {
        EntryContent[] entries = [.. Directory.EnumerateFiles(Path.Combine(BankFolders.Find(null, null).Data, "entries"), "*.json").Select(static file => EntryJson.Read(File.ReadAllText(file)))];
        Assert.NotEmpty(entries);
        using var folder = new TemporaryFolder();
        using var index = new Fts5EntryIndex(folder.File("search.db"));
        index.Fill(1, [.. entries.Select(Invented.Document)]);
        var dictionary = new LiveDictionary();
        dictionary.Replace(FormDictionary.Of([.. entries.Select(Invented.Indexed)]));
        var run = new LookupRun(dictionary, index, new SearchOptions());
        var forms = entries.SelectMany(static entry => entry.Forms.Select(form => (entry.Code, form.Value))).ToArray();

        var missed = forms.Where(form => !IsAmongTheFirst(run, form.Code, form.Value)).ToArray();

        Assert.True(missed.Length <= forms.Length / 100, $"{missed.Length} of {forms.Length} forms do not find their entry first: {string.Join(", ", missed)}");
    }

    // Several entries may have the form: all that have it as exactly as the first count.
    private static bool IsAmongTheFirst(LookupRun run, EntryCode code, string form)
    {
        var found = run.Search(FoldedQuery.Of(form), new Viewpoint(Tlp.Clear, Pap.Clear, null), 0, 100).Page;
        return found.TakeWhile(candidate => candidate.Tier == found[0].Tier).Any(candidate => candidate.Entry.Code == code);
    }
}
