using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Catalog.Review.Editing;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Catalog.Tests.Review.Editing;

public sealed class EditedEntryTests
{
    private static readonly EntryContent First = InventedEntry.Of("SB-2026-0001", "qx7", "qx-7");

    private readonly EditedEntry _entry = new(new NamedText { Content = First }, RowMakers.Plain);

    [Theory]
    [InlineData("/texts/nl/summary", "Een zin.")]
    [InlineData("/forms/qx7/script", "Latn")]
    [InlineData("/forms/qx7/match/caseSensitive", "true")]
    [InlineData("/forms/qx7/match/excludedNeighbours", "huis\nstraat")]
    [InlineData("/forms/qx7/spoken/nl", "kuu iks zeven")]
    [InlineData("/forms/qx7/disabledUntil", "2027-01-02")]
    [InlineData("/senses/#1/cues/nl", "marcheren")]
    [InlineData("/senses/#1/text/more/fr", "salut")]
    [InlineData("/sources/s1/credibility", "3")]
    [InlineData("/sources/s1/address", "https://example.org/a")]
    [InlineData("/kind", "hashtag")]
    [InlineData("/tlp", "AMBER+STRICT")]
    [InlineData("/reviewBy", "2026-12-01")]
    [InlineData("/commonAmongMinors", "true")]
    [InlineData("/admission/relevance/en", "It matters.")]
    public void Set_AField_IsReadBackFromTheContent(string path, string typed)
    {
        Assert.Null(Set(path, typed));

        Assert.Equal(typed, _entry.Text(path));
        Assert.Equal(typed, new EditedEntry(new NamedText { Content = EntryJson.Read(EntryJson.Write(_entry.Content)) }, RowMakers.Plain).Text(path));
    }

    [Theory]
    [InlineData("/schema", "2")]
    [InlineData("/id", "00000000-0000-7000-9000-000000000009")]
    [InlineData("/code", "SB-2026-0009")]
    [InlineData("/assurance", "reviewed")]
    [InlineData("/sources/s1/id", "s9")]
    [InlineData("/legal/#1/checkedBy", "Een jurist")]
    [InlineData("/legal/#1/checkedOn", "2026-01-01")]
    [InlineData("/mergedFrom", "x")]
    [InlineData("/forms/qx7/origin", "SB-2026-0002")]
    [InlineData("/nothing", "x")]
    [InlineData("/texts/<b>/name", "x")]
    [InlineData("/texts", "x")]
    [InlineData("/forms", "x")]
    [InlineData("/$row", "x")]
    [InlineData("", "x")]
    [InlineData("kind", "hashtag")]
    [InlineData("/forms/gone/script", "Latn")]
    public void Set_WhatNoAuthorWrites_IsRefusedAndChangesNothing(string path, string typed)
    {
        var before = EntryJson.Write(_entry.Content);

        Assert.NotNull(Set(path, typed));
        Assert.Equal(before, EntryJson.Write(_entry.Content));
    }

    [Theory]
    [InlineData("/reviewBy", "morgen")]
    [InlineData("/reviewBy", "")]
    [InlineData("/kind", "gossip")]
    [InlineData("/tlp", "0")]
    [InlineData("/sources/s1/credibility", "veel")]
    [InlineData("/relations/x/target", "SB-1")]
    public void Set_AValueThatCannotStandThere_IsRefusedAndChangesNothing(string path, string typed)
    {
        var before = EntryJson.Write(_entry.Content);

        Assert.NotNull(Set(path, typed));
        Assert.Equal(before, EntryJson.Write(_entry.Content));
    }

    // Source of the list: the OWASP cheat sheet on cross-site scripting, and Unicode's own troublemakers.
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("javascript:alert(1)")]
    [InlineData("'; DROP TABLE draft; --")]
    [InlineData("\u202Eevitcerid\u202C")]
    [InlineData("a\u200Bb")]
    [InlineData("раураl")]
    [InlineData("{\"$row\":\"x\"}")]
    [InlineData("~0~1/")]
    public void Set_AnyTextInEveryTextField_IsKeptAsTyped(string payload)
    {
        var paths = TextPaths().ToArray();

        Assert.InRange(paths.Length, 25, 200);
        Assert.All(paths, path =>
        {
            Assert.Null(Set(path, payload));
            Assert.Equal(payload, _entry.Text(path));
        });
    }

    // Written here, because the runner itself would mend them.
    [Fact]
    public void Set_ATextThatIsNoText_IsRefused()
    {
        Assert.NotNull(Set("/texts/nl/name", "half \ud83d"));
        Assert.NotNull(Set("/texts/nl/name", "nul \0"));
    }

    [Fact]
    public void Add_ManyLines_MakesAFormOfEachAndNoneTwice()
    {
        Assert.Null(Apply(EditKind.Add, "/forms", "qx7\nqx8\r\n\n  qx9 \nqx8"));

        Assert.Equal(["qx7", "qx-7", "qx8", "qx9"], _entry.Content.Forms.Select(form => form.Value));
        Assert.Equal(["/forms/qx7", "/forms/qx-7", "/forms/qx8", "/forms/qx9"], _entry.Rows("/forms"));
    }

    [Fact]
    public void Add_TheFirstForm_IsThePreferredOne()
    {
        var entry = new EditedEntry(new NamedText { Content = First with { Forms = [] } }, RowMakers.Plain);

        Assert.Null(entry.Apply(new EntryEdit(EditKind.Add, "/forms", "eerste\ntweede")));

        Assert.Equal([FormAssessment.Preferred, FormAssessment.Admitted], entry.Content.Forms.Select(form => form.Assessment));
    }

    [Fact]
    public void Set_TheValueOfAForm_KeepsItsPath()
    {
        Assert.Null(Set("/forms/qx7/value", "qx"));
        Assert.Null(Set("/forms/qx7/value", "qx70"));
        Assert.Null(Set("/forms/qx7/script", "Latn"));

        Assert.Equal("qx70", _entry.Content.Forms[0].Value);
        Assert.Equal("Latn", _entry.Content.Forms[0].Script);
    }

    [Fact]
    public void Remove_ASource_TakesItOutWhereverItIsNamed()
    {
        Assert.Null(Apply(EditKind.Remove, "/sources/s1"));

        Assert.Equal(["s2"], _entry.Content.Sources.Select(source => source.Id));
        Assert.Equal(["s2"], _entry.Content.Senses[0].SourceIds);
        Assert.Empty(_entry.Content.Admission.SourceIds);
    }

    [Theory]
    [InlineData("/texts/nl")]
    [InlineData("/texts/en")]
    [InlineData("/kind")]
    [InlineData("/admission")]
    public void Remove_WhatIsRequired_IsRefused(string path) => Assert.NotNull(Apply(EditKind.Remove, path));

    [Fact]
    public void Move_UpAndDown_StaysWithinTheList()
    {
        Assert.Null(Apply(EditKind.Down, "/senses/#1"));
        Assert.Null(Apply(EditKind.Down, "/senses/#1"));
        Assert.Equal([SenseNature.Benign, SenseNature.Extremist], _entry.Content.Senses.Select(sense => sense.Nature));

        Assert.Null(Apply(EditKind.Up, "/senses/#1"));
        Assert.Equal([SenseNature.Extremist, SenseNature.Benign], _entry.Content.Senses.Select(sense => sense.Nature));
    }

    [Fact]
    public void Include_AndExclude_ChangeAListOfWordsOnce()
    {
        Assert.Null(Apply(EditKind.Include, "/forms/qx7/sourceIds", "s2"));
        Assert.Null(Apply(EditKind.Include, "/forms/qx7/sourceIds", "s2"));
        Assert.Equal(["s2"], _entry.Content.Forms[0].SourceIds);

        Assert.Null(Apply(EditKind.Exclude, "/forms/qx7/sourceIds", "s2"));
        Assert.Empty(_entry.Content.Forms[0].SourceIds);
    }

    [Theory]
    [InlineData("1992", DatePrecision.Year)]
    [InlineData("1992-04", DatePrecision.Month)]
    [InlineData("1992-04-20", DatePrecision.Day)]
    public void Set_ADateThatIsSeen_IsAsExactAsItIsWritten(string date, DatePrecision precision)
    {
        Assert.Null(Set("/firstSeen/date", date));
        Assert.Equal(precision, _entry.Content.FirstSeen!.Precision);

        Assert.Null(Set("/firstSeen/date", ""));
        Assert.Null(_entry.Content.FirstSeen);
    }

    [Fact]
    public void Undo_AfterTypingInOneField_TakesAllOfItBackAtOnce()
    {
        foreach (var typed in new[] { "E", "Ee", "Een" }) Set("/texts/nl/name", typed);
        Set("/texts/en/name", "A");

        Apply(EditKind.Undo, "");
        Assert.Equal("Een", _entry.Text("/texts/nl/name"));
        Apply(EditKind.Undo, "");
        Assert.Equal(First.Texts["nl"].Name, _entry.Text("/texts/nl/name"));
        Assert.False(_entry.CanUndo);

        Apply(EditKind.Redo, "");
        Apply(EditKind.Redo, "");
        Assert.Equal("A", _entry.Text("/texts/en/name"));
        Assert.False(_entry.CanRedo);
    }

    [Fact]
    public void Undo_MoreStepsThanAreKept_StopsAtTheOldest()
    {
        for (var step = 0; step <= EditHistory.MaxSteps; step++) Apply(EditKind.Add, "/notes", "");

        while (_entry.CanUndo) Apply(EditKind.Undo, "");

        Assert.Single(_entry.Content.Notes);
    }

    [Fact]
    public void Put_WhatTheOtherMadeOfIt_TakesItsPlace()
    {
        Assert.Null(_entry.Put("/forms/qx7/use", "\"scan\""));
        Assert.Equal(FormUse.Scan, _entry.Content.Forms[0].Use);

        Assert.Null(_entry.Put("/forms/qx-7", null));
        Assert.Equal(["qx7"], _entry.Content.Forms.Select(form => form.Value));

        Assert.NotNull(_entry.Put("/kind", "\"gossip\""));
        Assert.NotNull(_entry.Put("/assurance", "\"reviewed\""));
    }

    [Fact]
    public void Add_ASecondTimeToTheSameText_NamesTheRowsAlike()
    {
        var add = new EntryEdit(EditKind.Add, "/notes", "") { Stamp = "venster.7." };
        var again = new EditedEntry(_entry.Named, RowMakers.Plain);

        _entry.Apply(add);
        again.Apply(add);

        Assert.Equal(["/notes/#venster.7.1"], _entry.Rows("/notes"));
        Assert.Equal(_entry.Rows("/notes"), again.Rows("/notes"));
    }

    [Fact]
    public void Rows_OfATextThatIsOpenedAgain_KeepTheirNamesThroughMovesAndRemovals()
    {
        Apply(EditKind.Add, "/senses", "historical-or-religious");
        Apply(EditKind.Down, "/senses/#1");
        Apply(EditKind.Remove, "/senses/#2");
        Set("/forms/qx7/value", "anders");
        Apply(EditKind.Add, "/forms/qx7/derivation");

        var again = new EditedEntry(_entry.Named with { Stamp = "later." }, RowMakers.Plain);

        Assert.Equal(_entry.Rows("/senses"), again.Rows("/senses"));
        Assert.Equal(_entry.Rows("/forms"), again.Rows("/forms"));
        Assert.Equal(["/forms/qx7/derivation/#1"], again.Rows("/forms/qx7/derivation"));
        Assert.Null(again.Apply(new EntryEdit(EditKind.Add, "/senses", "benign") { Stamp = "nieuw." }));
        Assert.Equal("/senses/#nieuw.1", again.Rows("/senses")[^1]);
    }

    [Fact]
    public void Merge_OfMovedAndChangedRows_ChangesEachWhereItStands()
    {
        var theirs = new EditedEntry(_entry.Named, RowMakers.Plain);
        var common = _entry.Named;
        theirs.Apply(new EntryEdit(EditKind.Set, "/senses/#1/text/nl", "Van de ander."));
        Apply(EditKind.Down, "/senses/#1");
        Apply(EditKind.Add, "/senses", "historical-or-religious");

        var merged = EntryMerge.Of(common, theirs.Named, _entry.Named);

        Assert.Empty(merged.Conflicts);
        Assert.Equal([SenseNature.Benign, SenseNature.Extremist, SenseNature.HistoricalOrReligious], merged.Merged.Senses.Select(sense => sense.Nature));
        Assert.Equal("Van de ander.", merged.Merged.Senses[1].Text.Nl);
        Assert.Equal(["#2", "#1", "#3"], merged.Rows["/senses"]);
    }

    [Fact]
    public void Like_AnotherVersion_NamesEachRowAsTheOneThatItIs()
    {
        var senses = First.Senses;
        var other = First with { Senses = [senses[1] with { Regions = ["NL"] }, senses[0]] };

        var named = _entry.Named.Like(other, "z.");

        Assert.Equal(["#2", "#1"], named.Rows["/senses"]);
    }

    [Theory]
    [InlineData("/texts/nl/summary", "oud", "van de ander", "van mij", true)]
    [InlineData("/texts/nl/summary", "oud", "van mij", "van mij", false)]
    [InlineData("/texts/nl/summary", "oud", "oud", "van mij", false)]
    [InlineData("/reviewBy", "2027-01-01", "2027-02-01", "2027-03-01", true)]
    public void Meet_AFieldThatSomebodyChangedSince_IsAConflict(string path, string begun, string now, string typed, bool clashes)
    {
        Set(path, now);

        var (edit, conflicts) = _entry.Meet(new EntryEdit(EditKind.Set, path, typed) { Begun = begun });

        Assert.Equal((typed, clashes ? 1 : 0), (edit.Value, conflicts.Count));
        if (clashes) Assert.Equal((path, now), (conflicts[0].Path, conflicts[0].Theirs!.Trim('"')));
    }

    [Fact]
    public void Meet_LinesThatSomebodyAddedToSince_KeepsBoth()
    {
        Set("/texts/nl/questions", "Waar?\nWie?");

        var (edit, conflicts) = _entry.Meet(new EntryEdit(EditKind.Set, "/texts/nl/questions", "Waar?\nWanneer?") { Begun = "Waar?" });

        Assert.Empty(conflicts);
        Assert.Equal(["Waar?", "Wanneer?", "Wie?"], edit.Value.Split('\n'));
    }

    [Fact]
    public void Set_AHugeTextInEveryTextField_IsKeptAsTyped()
    {
        var payload = new string('ж', 100_000);
        Assert.All(TextPaths().ToArray(), path =>
        {
            Assert.Null(Set(path, payload));
            Assert.Equal(payload, _entry.Text(path));
            Set(path, "x");
        });
    }

    [Fact]
    public void Content_AfterOpening_IsWhatWasOpened() => Assert.Equal(EntryJson.Write(First), EntryJson.Write(_entry.Content));

    private Fault? Set(string path, string typed) => Apply(EditKind.Set, path, typed);

    private Fault? Apply(EditKind kind, string path, string value = "") => _entry.Apply(new EntryEdit(kind, path, value));

    /// <summary>Every member of an entry that is a text, with a row of each list to hold it.</summary>
    private IEnumerable<string> TextPaths()
    {
        foreach (var (list, value) in new[] { ("/legal", "NL"), ("/notes", ""), ("/advice", "school"), ("/groups", "groep"), ("/forms/qx7/derivation", "") }) Apply(EditKind.Add, list, value);
        return Below("", typeof(EntryContent)).ToArray();
    }

    private IEnumerable<string> Below(string path, Type type)
    {
        foreach (var member in EntryJson.Options.GetTypeInfo(type).Properties)
        {
            var below = $"{path}/{member.Name}";
            foreach (var found in Of(below, Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType)) yield return found;
        }
    }

    private IEnumerable<string> Of(string path, Type type)
    {
        if (type == typeof(string)) return FieldTypes.At(path[1..].Split('/')) is null || path.EndsWith("/date", StringComparison.Ordinal) ? [] : [path];
        if (FieldTypes.RowOf(type) is { } row) return _entry.Rows(path) is [var first, ..] ? Below(first, row) : [];
        if (type == typeof(IReadOnlyDictionary<string, EntryText>)) return Below($"{path}/nl", typeof(EntryText));
        return FieldTypes.IsRecord(type) && type != typeof(SeenDate) ? Below(path, type) : [];
    }
}
