using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Search.Tests;

/// <summary>The entries that the bank is born with, whatever they are.</summary>
public abstract class ShippedEntriesTests(ShippedSearch search)
{
    [Fact]
    public void Search_EveryFormOfEveryEntry_FindsItsEntryFirst()
    {
        var forms = search.Entries.SelectMany(static entry => entry.Forms.Select(form => (entry.Code, form.Value))).ToArray();
        Assert.NotEmpty(forms);

        var missed = forms.Where(form => !IsAmongTheFirst(form.Code, form.Value)).ToArray();

        Assert.True(missed.Length <= forms.Length / 100, $"{missed.Length} of {forms.Length} forms do not find their entry first: {string.Join(", ", missed)}");
    }

    /// <summary>Questions as people ask them: <c>tests/questions.tsv</c>.</summary>
    [Fact]
    public void Search_QuestionInWords_FindsItsEntryAmongTheFirstThree() =>
        AssertFound([.. ShippedSearch.Rows("questions.tsv").Select(static row => (row[1], row[2]))], first: 3, share: 0.90, atLeast: 60);

    /// <summary>What people say who only see the drawing: <c>tests/looks.tsv</c>.</summary>
    [Fact]
    public void Search_LookOfASign_FindsItsEntryAmongTheFirstFive() =>
        AssertFound([.. ShippedSearch.Rows("looks.tsv").Select(static row => (row[0], row[2]))], first: 5, share: 0.85, atLeast: 40);

    private void AssertFound(IReadOnlyList<(string Text, string Codes)> asked, int first, double share, int atLeast)
    {
        Assert.True(asked.Count >= atLeast, $"{asked.Count} rows");
        var missed = asked.Select(row => (row.Text, row.Codes, Found: search.Find(row.Text, first).Select(static found => found.Entry.Code.ToString()).ToArray()))
            .Where(static row => !row.Found.Any(code => row.Codes.Contains(code, StringComparison.Ordinal)))
            .Select(static row => $"{row.Text} → {row.Codes}, found: {string.Join(' ', row.Found)}").ToArray();

        TestContext.Current.TestOutputHelper?.WriteLine($"{asked.Count - missed.Length} of {asked.Count} found{string.Concat(missed.Select(static miss => $"\n{miss}"))}");
        Assert.True(asked.Count - missed.Length >= share * asked.Count, $"{missed.Length} of {asked.Count} missed:\n{string.Join('\n', missed)}");
    }

    // Several entries may have the form: all that have it as exactly as the first count.
    private bool IsAmongTheFirst(EntryCode code, string form)
    {
        var found = search.Find(form, 100);
        return found.TakeWhile(candidate => candidate.Tier == found[0].Tier).Any(candidate => candidate.Entry.Code == code);
    }
}
