using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Catalog.Tests.Disclosure;

/// <summary>What leaves, for every level of reader against every level of content.</summary>
public sealed class DisclosurePointTests
{
    public static TheoryData<Tlp, Tlp, Surface> Levels
    {
        get
        {
            var all = new TheoryData<Tlp, Tlp, Surface>();
            foreach (var content in Enum.GetValues<Tlp>())
            {
                foreach (var clearance in Enum.GetValues<Tlp>())
                {
                    foreach (var surface in Enum.GetValues<Surface>()) all.Add(content, clearance, surface);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public void Project_AnEntryOfALevel_IsSeenFromThatLevelOn(Tlp level, Tlp clearance, Surface surface)
    {
        var projected = Project(Full(Tlp.Clear) with { Tlp = level }, clearance, surface);

        Assert.Equal(clearance >= level, projected is not null);
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public void Project_AMarkedPart_IsSeenFromItsLevelOn(Tlp level, Tlp clearance, Surface surface)
    {
        var content = Project(Full(level), clearance, surface)!.Content;

        var seen = clearance >= level;
        Assert.Equal(seen, content.Forms.Any(form => form.Value == "hidden-form"));
        Assert.Equal(seen, content.Sources.Any(source => source.Id == "hidden-source"));
        Assert.Equal(seen, content.Images.Count == 1);
        Assert.Equal(seen && surface is Surface.Page, content.Notes.Count == 1);
        var json = EntryJson.Write(content);
        Assert.Equal(seen, json.Contains("hidden-source", StringComparison.Ordinal));
        Assert.Equal(surface is Surface.Page, content.CommonAmongMinors);
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public void Project_AnExtremistSense_NeverLeavesWithoutTheBenignOnes(Tlp level, Tlp clearance, Surface surface)
    {
        if (Project(Full(Tlp.Clear) with { Tlp = level }, clearance, surface) is not { } projected) return;

        Assert.Contains(projected.Content.Senses, sense => sense.Nature is SenseNature.Extremist);
        Assert.True(projected.Content.NoBenignSenseKnown || projected.Content.Senses.Any(sense => sense.Nature is SenseNature.Benign));
    }

    [Theory]
    [InlineData(Pap.Clear, Pap.Clear, true)]
    [InlineData(Pap.Green, Pap.Clear, false)]
    [InlineData(Pap.Amber, Pap.Green, false)]
    [InlineData(Pap.Red, Pap.Amber, false)]
    [InlineData(Pap.Red, Pap.Red, true)]
    public void Project_AHandlingRule_BindsTheReader(Pap rule, Pap reader, bool seen) =>
        Assert.Equal(seen, DisclosurePoint.Permits(Tlp.Clear, rule, new ReaderClass(Tlp.Red, reader, Surface.Page)));

    [Fact]
    public void Project_AnUnknownMarkingOrSurface_IsWithheld()
    {
        var everything = new ReaderClass((Tlp)99, (Pap)99, Surface.Page);

        Assert.False(DisclosurePoint.Permits((Tlp)7, Pap.Clear, everything));
        Assert.False(DisclosurePoint.Permits(Tlp.Clear, (Pap)7, everything));
        Assert.False(DisclosurePoint.Permits(Tlp.Clear, Pap.Clear, everything with { Surface = (Surface)7 }));
        Assert.Empty(Project(Full((Tlp)7), (Tlp)99, Surface.Page)!.Content.Notes);
    }

    [Fact]
    public void Project_EveryMemberOfContent_IsDecidedOn()
    {
        // A member added to the content must be added here and to the disclosure point, or to neither.
        string[] decided =
        [
            "Schema", "Id", "Code", "Kind", "Tlp", "Pap", "Assurance", "Ambiguity", "Lifecycle", "Cover", "FirstSeen", "LastSeen", "Settings",
            "Ideologies", "Groups", "CommonAmongMinors", "CheckedOn", "ReviewBy", "Admission", "Texts", "Senses", "NoBenignSenseKnown", "Forms",
            "Images", "Legal", "Sources", "Relations", "Advice", "Notes", "MergedFrom",
        ];

        Assert.Equal(decided, typeof(EntryContent).GetProperties().Where(member => member.CanWrite).Select(member => member.Name));
    }

    private static DisclosedEntry? Project(EntryContent entry, Tlp clearance, Surface surface) =>
        DisclosurePoint.Project(entry.Id, 1, DateTimeOffset.UnixEpoch, entry, new ReaderClass(clearance, Pap.Red, surface));

    /// <summary>An entry for everyone whose parts are marked with a level.</summary>
    private static EntryContent Full(Tlp parts)
    {
        var entry = InventedEntry.Of("SB-2026-0001", "qx7");
        return entry with
        {
            CommonAmongMinors = true,
            Forms = [.. entry.Forms, InventedEntry.Form("hidden-form") with { Tlp = parts, SourceIds = ["hidden-source"] }],
            Sources = [.. entry.Sources, InventedEntry.Source("hidden-source", "Verborgen") with { Tlp = parts }],
            Admission = entry.Admission with { SourceIds = ["s1", "hidden-source"] },
            Senses = [entry.Senses[0] with { SourceIds = ["s1", "s2", "hidden-source"] }, entry.Senses[1]],
            Legal = [new LegalLine { Jurisdiction = "NL", Qualification = LegalQualification.Unknown, SourceIds = ["hidden-source"] }],
            Groups = [new GroupLink { Group = "invented-group", SourceIds = ["hidden-source"] }],
            FirstSeen = new SeenDate { Date = "2020", Precision = DatePrecision.Year, SourceIds = ["hidden-source"] },
            Notes = [new Note { Text = InventedEntry.Text("n", "n"), Tlp = parts }],
            Images = [new EntryImage { File = "x.svg", Sha256 = "00", AlternativeText = InventedEntry.Text("a", "a"), Rights = "own", Tlp = parts }],
        };
    }
}
