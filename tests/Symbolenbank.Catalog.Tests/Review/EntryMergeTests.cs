using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Catalog.Tests.Review;

public sealed class EntryMergeTests
{
    private static readonly EntryContent Base = InventedEntry.Of("SB-2026-0001", "qx7", "qx-7");

    [Fact]
    public void Merge_ChangesOfDifferentMembers_KeepsBoth()
    {
        var theirs = Base with { Kind = EntryKind.Hashtag, Texts = Named("nl", "hun naam") };
        var mine = Base with { Ambiguity = Ambiguity.MostlyInnocent, Texts = Named("en", "my name") };

        var result = EntryMerge.Of(Base, theirs, mine);

        Assert.Empty(result.Conflicts);
        Assert.Equal((EntryKind.Hashtag, Ambiguity.MostlyInnocent), (result.Merged.Kind, result.Merged.Ambiguity));
        Assert.Equal(("hun naam", "my name"), (result.Merged.Texts["nl"].Name, result.Merged.Texts["en"].Name));
    }

    [Fact]
    public void Merge_TheSameMemberChangedTwice_IsAConflictAndMineStands()
    {
        var result = EntryMerge.Of(Base, Base with { Texts = Named("nl", "van hen") }, Base with { Texts = Named("nl", "van mij") });

        var conflict = Assert.Single(result.Conflicts);
        Assert.Equal(("/texts/nl/name", "\"van hen\"", "\"van mij\""), (conflict.Path, conflict.Theirs, conflict.Mine));
        Assert.Equal("van mij", result.Merged.Texts["nl"].Name);
    }

    [Fact]
    public void Merge_TheSameChangeTwice_IsNoConflict()
    {
        var both = Base with { Kind = EntryKind.Meme };

        var result = EntryMerge.Of(Base, both, both);

        Assert.Empty(result.Conflicts);
        Assert.Equal(EntryKind.Meme, result.Merged.Kind);
    }

    [Fact]
    public void Merge_FormsAddedChangedAndTakenOut_AreMergedByTheirValue()
    {
        var theirs = Base with { Forms = [Base.Forms[0] with { Script = "Latn" }, InventedEntry.Form("van hen")] };
        var mine = Base with { Forms = [.. Base.Forms, InventedEntry.Form("van mij")] };

        var result = EntryMerge.Of(Base, theirs, mine);

        Assert.Empty(result.Conflicts);
        Assert.Equal(["qx7", "van mij", "van hen"], result.Merged.Forms.Select(form => form.Value));
        Assert.Equal("Latn", result.Merged.Forms[0].Script);
    }

    [Fact]
    public void Merge_AFormTakenOutByOneAndChangedByTheOther_IsAConflict()
    {
        var theirs = Base with { Forms = [Base.Forms[0]] };
        var mine = Base with { Forms = [Base.Forms[0], Base.Forms[1] with { Script = "Latn" }] };

        var result = EntryMerge.Of(Base, theirs, mine);

        var conflict = Assert.Single(result.Conflicts);
        Assert.Equal(("/forms/qx-7", null), (conflict.Path, conflict.Theirs));
        Assert.Equal(2, result.Merged.Forms.Count);
    }

    [Fact]
    public void Merge_SensesChangedInDifferentPlaces_KeepsBothAndOfDifferentLengthIsOneConflict()
    {
        var first = Base with { Senses = [Base.Senses[0] with { Regions = ["NL"] }, Base.Senses[1]] };
        var second = Base with { Senses = [Base.Senses[0], Base.Senses[1] with { Regions = ["BE"] }] };
        var longer = Base with { Senses = [.. Base.Senses, Base.Senses[1] with { Text = InventedEntry.Text("nog een", "another") }] };

        var merged = EntryMerge.Of(Base, first, second);

        Assert.Empty(merged.Conflicts);
        Assert.Equal(("NL", "BE"), (merged.Merged.Senses[0].Regions[0], merged.Merged.Senses[1].Regions[0]));
        Assert.Equal("/senses", Assert.Single(EntryMerge.Of(Base, first, longer).Conflicts).Path);
    }

    [Fact]
    public void Merge_WithNobodyElsesChange_IsMine()
    {
        var mine = Base with { Notes = [new Note { Text = InventedEntry.Text("noot", "note") }], Settings = ["street"] };

        var result = EntryMerge.Of(Base, Base, mine);

        Assert.Empty(result.Conflicts);
        Assert.Equal(EntryJson.Write(mine), EntryJson.Write(result.Merged));
        Assert.Equal(EntryJson.Write(mine), EntryJson.Write(EntryMerge.Of(Base, mine, Base).Merged));
    }

    [Fact]
    public void Differences_OfEntriesWithoutNames_AreOnlyWhatIsNotOnBothSides()
    {
        var senses = new[] { "een", "twee", "drie" }.Select(word => new Sense { Nature = SenseNature.Benign, Text = InventedEntry.Text(word, word) }).ToArray();
        var before = Base with { Senses = senses };

        Assert.Equal((DifferenceKind.Moved, "/senses"), Of(Assert.Single(EntryDifferences.Between(before, Base with { Senses = [senses[2], senses[0], senses[1]] }))));
        Assert.Equal((DifferenceKind.Removed, "/senses/0"), Of(Assert.Single(EntryDifferences.Between(before, Base with { Senses = [senses[1], senses[2]] }))));
        Assert.Equal((DifferenceKind.Added, "/senses/0"), Of(Assert.Single(EntryDifferences.Between(Base with { Senses = [senses[1], senses[2]] }, before))));
        Assert.Equal((DifferenceKind.Changed, "/senses/1/nature"), Of(Assert.Single(EntryDifferences.Between(before, Base with { Senses = [senses[0], senses[1] with { Nature = SenseNature.Reclaimed }, senses[2]] }))));

        static (DifferenceKind, string) Of(EntryDifference difference) => (difference.Kind, difference.Path);
    }

    [Fact]
    public void Differences_OfANewText_AreAllOfIt()
    {
        var found = EntryDifferences.OfNew(Base);

        Assert.All(found, difference => Assert.Equal(DifferenceKind.Added, difference.Kind));
        Assert.Superset(new HashSet<string>(["/kind", "/texts", "/forms/qx7", "/sources/s1"], StringComparer.Ordinal), found.Select(difference => difference.Path).ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void Differences_OfTheSame_AreNone() => Assert.Empty(EntryDifferences.Between(Base, InventedEntry.Of("SB-2026-0001", "qx7", "qx-7")));

    [Fact]
    public void Differences_NameMembersByTheirPath()
    {
        var after = Base with
        {
            Kind = EntryKind.Meme,
            Forms = [Base.Forms[0] with { Use = FormUse.Scan }, InventedEntry.Form("a/b")],
            Settings = ["online", "street"],
            FirstSeen = new SeenDate { Date = "1992", Precision = DatePrecision.Year },
        };

        var found = EntryDifferences.Between(Base, after).Select(difference => $"{difference.Kind} {difference.Path}");

        Assert.Equal(
            ["Added /firstSeen", "Added /forms/a~1b", "Added /settings/street", "Changed /forms/qx7/use", "Changed /kind", "Removed /forms/qx-7"],
            found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Differences_OfAnOrder_AreOneMove()
    {
        var difference = Assert.Single(EntryDifferences.Between(Base, Base with { Forms = [Base.Forms[1], Base.Forms[0]] }));

        Assert.Equal((DifferenceKind.Moved, "/forms"), (difference.Kind, difference.Path));
    }

    [Fact]
    public void SmallChange_FormsAndSourcesAdded_IsOne()
    {
        var form = InventedEntry.Form("qx 7") with { SourceIds = ["s3"] };
        var source = InventedEntry.Source("s3", "Derde");

        Assert.True(SmallChange.Is(Base, Base with { Forms = [.. Base.Forms, form], Sources = [.. Base.Sources, source] }));
        Assert.True(SmallChange.Is(Base, Base with { Sources = [.. Base.Sources, source] }));
    }

    [Fact]
    public void SmallChange_AnythingElse_IsNone()
    {
        var form = InventedEntry.Form("qx 7") with { SourceIds = ["s1"] };
        EntryContent Adding(Form added) => Base with { Forms = [.. Base.Forms, added] };

        Assert.True(SmallChange.Is(Base, Adding(form)));
        Assert.False(SmallChange.Is(Base, Base));
        Assert.False(SmallChange.Is(Base, Adding(form with { SourceIds = [] })));
        Assert.False(SmallChange.Is(Base, Adding(form with { Use = FormUse.ScanWithContext })));
        Assert.False(SmallChange.Is(Base, Adding(form with { Assessment = FormAssessment.Preferred })));
        Assert.False(SmallChange.Is(Base, Adding(form) with { Kind = EntryKind.Meme }));
        Assert.False(SmallChange.Is(Base, Adding(form) with { Assurance = Assurance.Reviewed }));
        Assert.False(SmallChange.Is(Base, Base with { Forms = [form, .. Base.Forms.Skip(1)] }));
        Assert.False(SmallChange.Is(Base, Base with { Forms = [form, Base.Forms[1], Base.Forms[0]] }));
        Assert.False(SmallChange.Is(Base, Base with { Sources = [Base.Sources[0], Base.Sources[1] with { Reliability = "A" }, InventedEntry.Source("s3", "Derde")] }));
    }

    private static Dictionary<string, EntryText> Named(string language, string name) => new(Base.Texts, StringComparer.Ordinal) { [language] = Base.Texts[language] with { Name = name } };
}
