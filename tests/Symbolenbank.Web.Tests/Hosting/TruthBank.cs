using Symbolenbank.Catalog.Entries;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Web.Tests.Hosting;

/// <summary>A bank of reviewed entries with relations, one of them beyond everybody but the editor-in-chief.</summary>
public sealed class TruthBank : IAsyncLifetime
{
    public static readonly EntryContent Middle = Complete(InventedEntry.Of("SB-2026-0011", "kwastwimpel", "kwastvaan")) with
    {
        Groups = [new GroupLink { Group = "invented-group", SourceIds = ["s1"] }],
        Sources = [InventedEntry.Source("s1", "Verzonnen instituut") with { Address = "https://instituut.example/kwast" }, InventedEntry.Source("s2", "Verzonnen krant")],
        Relations = [new Relation { Type = RelationType.VariantOf, Target = EntryCode.Parse("SB-2026-0012") }, new Relation { Type = RelationType.RefersTo, Target = EntryCode.Parse("SB-2026-0013") }],
    };

    public static readonly EntryContent Neighbour = Complete(InventedEntry.Of("SB-2026-0012", "rafelvaan")) with
    {
        Relations = [new Relation { Type = RelationType.ConfusedWith, Target = EntryCode.Parse("SB-2026-0014") }],
    };

    public static readonly EntryContent Hidden = Complete(InventedEntry.Of("SB-2026-0013", "zwijgvaan")) with
    {
        Tlp = Tlp.Red,
        Relations = [new Relation { Type = RelationType.ReactionTo, Target = Middle.Code }],
    };

    public static readonly EntryContent Referring = Complete(InventedEntry.Of("SB-2026-0014", "flardvaan")) with
    {
        Relations = [new Relation { Type = RelationType.ReactionTo, Target = Middle.Code }],
    };

    public WebBank It { get; } = new() { Entries = [Middle, Neighbour, Hidden, Referring], Settings = ["--Review:DueWithinDays=365"] };

    public ValueTask InitializeAsync() => It.InitializeAsync();

    public ValueTask DisposeAsync() => It.DisposeAsync();

    private static EntryContent Complete(EntryContent entry) => entry with
    {
        Assurance = Assurance.Reviewed,
        Texts = entry.Texts.ToDictionary(pair => pair.Key, pair => pair.Value with { Looks = ["een vaan"] }, StringComparer.Ordinal),
    };
}
