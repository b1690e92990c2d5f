using System.Text.Json;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Catalog.Tests.Entries;

public sealed class EntryJsonTests
{
    [Fact]
    public void Read_MembersLeftOut_HaveTheirDefaults()
    {
        const string Shortest = """
            {"id":"00000000-0000-7000-9000-000000000001","code":"SB-2026-0001","kind":"number-code","ambiguity":"mostly-innocent",
             "checkedOn":"2026-01-05","reviewBy":"2027-01-05",
             "admission":{"ground":"confusable","relevance":{"nl":"a","en":"b"}},
             "texts":{"nl":{"name":"x","summary":"y","explanation":"z"}},
             "senses":[{"nature":"benign","text":{"nl":"a","en":"b"}}],"forms":[{"value":"qq","type":"word"}],"sources":[]}
            """;

        var entry = EntryJson.Read(Shortest);

        Assert.Empty(entry.Ideologies);
        Assert.Empty(entry.Notes);
        Assert.Empty(entry.Senses[0].Cues);
        Assert.Empty(entry.Admission.Relevance.More);
        Assert.Equal(MatchBoundary.Word, entry.Forms[0].Match.Boundary);
        Assert.Equal("Zyyy", entry.Forms[0].Script);
        Assert.Equal(EntryContent.CurrentSchema, entry.Schema);
    }

    [Fact]
    public void Write_ThenRead_GivesTheSameText()
    {
        var text = EntryJson.Write(InventedEntry.Of("SB-2026-0001", "qx7", "ᛋᛋ", "🦁"));

        Assert.Equal(text, EntryJson.Write(EntryJson.Read(text)));
        Assert.Contains("ᛋᛋ", text, StringComparison.Ordinal);
        Assert.Contains("🦁", EntryJson.Read(text).Forms[2].Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unknownMember", "1")]
    [InlineData("kind", "\"no-such-kind\"")]
    [InlineData("kind", "3")]
    [InlineData("code", "\"SB-26-1\"")]
    [InlineData("senses", "null")]
    public void Read_WhatIsNotContent_ThrowsAndNamesThePlace(string member, string value)
    {
        var node = System.Text.Json.Nodes.JsonNode.Parse(EntryJson.Write(InventedEntry.Of("SB-2026-0001", "qx7")))!;
        node[member] = System.Text.Json.Nodes.JsonNode.Parse(value);

        var fault = Assert.Throws<JsonException>(() => EntryJson.Read(node.ToJsonString()));

        Assert.Contains(member == "code" ? "entry code" : member, fault.Message, StringComparison.Ordinal);
    }
}
