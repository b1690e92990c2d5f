using System.Globalization;
using System.Reflection;
using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Testing.Banks;
using Symbolenbank.Web.Pages.Drafts;
using Symbolenbank.Web.Tests.Hosting;
using TestContext = Xunit.TestContext;

namespace Symbolenbank.Web.Tests.Drafts;

/// <summary>The editor has a field for every member of the entry model, down to the last one: a member that is added to the model is missed here.</summary>
public sealed class EveryMemberTests(WebBank bank)
{
    /// <summary>What the bank, the jurist or the hand-in says, and no author.</summary>
    private static readonly string[] Kept = ["schema", "id", "code", "assurance", "checkedBy", "sha256", "pdq", "pdqQuality", "file", "svg", "mergedFrom", "origin"];

    /// <summary>By what a row is chosen when it is added; another is another row.</summary>
    private static readonly string[] Chosen = ["/groups/*/group", "/relations/*/target", "/advice/*/audience", "/legal/*/checkedOn"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Editor_OfAnEntryThatHasEverything_HasAFieldForEachMemberAtAnyDepth()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("nl-NL");
        await using var editor = await OpenAsync();
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var section in Enum.GetValues<EditorSection>())
        {
            await editor.ShowAsync(EditorSections.AnchorOf(section));
            if (section is EditorSection.Forms) await editor.ClickAsync(() => editor.Island.Find(".form-line button[data-details]"));
            found.UnionWith(editor.Island.FindAll("[data-path], [data-add]").Select(one => ShapeOf((one.GetAttribute("data-path") ?? one.GetAttribute("data-add"))!)));
        }

        Assert.Empty(Members(typeof(EntryContent), "").Except(found).Except(Chosen));
        Assert.Contains(found, path => path.StartsWith("/groups/", StringComparison.Ordinal));
        Assert.Contains(found, path => path.StartsWith("/relations/", StringComparison.Ordinal));
    }

    private async Task<EditorWindow> OpenAsync()
    {
        var account = bank.Services.GetRequiredService<DemoAccounts>().All.First(one => one.Role == Role.Analyst);
        var session = await bank.Services.GetRequiredService<Sessions>().StartAsync(account.Id, "test", Ct);
        var author = bank.Services.GetRequiredService<AccessTable>().OfSession(session.Value).Value!;
        var desk = bank.Services.GetRequiredService<DraftDesk>();
        var entry = (await desk.BeginNewAsync(author, FormGuesses.SeedOf("qx-alles"), Ct)).Value;
        var draft = (await desk.OpenAsync(author, entry, Ct)).Value!;
        var saved = await desk.SaveAsync(author, new DraftChange { Entry = entry, Version = draft.Version, Content = Filled(draft.Content) }, Ct);
        Assert.True(saved.IsOk, string.Join(' ', saved.Faults.Select(fault => fault.Sentence)));
        return new EditorWindow(bank, author, entry);
    }

    private static EntryContent Filled(EntryContent draft)
    {
        var text = InventedEntry.Text("een", "one") with { More = new Dictionary<string, string>(StringComparer.Ordinal) { ["de"] = "eins" } };
        var seen = new SeenDate { Date = "2020", Precision = DatePrecision.Year, SourceIds = ["s1"] };
        var full = InventedEntry.Of("SB-2026-0001", "qx-alles");
        return full with
        {
            Id = draft.Id,
            Code = draft.Code,
            FirstSeen = seen,
            LastSeen = seen,
            Texts = full.Texts.Append(new("de", full.Texts["en"])).ToDictionary(StringComparer.Ordinal),
            Admission = full.Admission with { Relevance = text },
            Groups = [new GroupLink { Group = "invented-group", SourceIds = ["s1"] }],
            Senses = [full.Senses[0] with { Text = text, Regions = ["NL"], Cues = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["nl"] = ["woord"] } }],
            Forms = [full.Forms[0] with { Spoken = text, FirstSeen = seen, Derivation = [new Derivation { From = "q", To = "x", Rule = DerivationRule.Other }] }],
            Images = [Symbolenbank.Catalog.Drawings.DraftDrawings.ImageOf("""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120"><circle cx="60" cy="60" r="40"/></svg>""", draft.Code) with { AlternativeText = text, Rights = "x", Features = [text] }],
            Legal = [new LegalLine { Jurisdiction = "DE", Qualification = LegalQualification.Unknown, Text = text, SourceIds = ["s1"] }],
            Relations = [new Relation { Type = RelationType.VariantOf, Target = EntryCode.Parse("SB-2026-0002") }],
            Advice = [new Symbolenbank.Catalog.Entries.Advice { Audience = Audience.School, Text = text }],
            Notes = [new Note { Text = text }],
        };
    }

    /// <summary>The paths of all members that hold a value, with a star for a row or a language.</summary>
    private static IEnumerable<string> Members(Type type, string path)
    {
        foreach (var member in PropertiesOf(type).Where(member => !Kept.Contains(NameOf(member), StringComparer.Ordinal)))
        {
            var below = $"{path}/{NameOf(member)}";
            foreach (var one in ValuesOf(member.PropertyType) is var (value, isMany) && IsRecord(value) ? Members(value, isMany ? below + "/*" : below) : [IsMap(member.PropertyType) ? below + "/*" : below]) yield return one;
        }
    }

    private static string ShapeOf(string path)
    {
        var (type, shape) = (typeof(EntryContent), "");
        Type? row = null;
        foreach (var part in path.Split('/').Skip(1))
        {
            if (row is not null)
            {
                (type, row, shape) = (row, null, shape + "/*");
                continue;
            }

            shape += "/" + part;
            if (PropertiesOf(type).FirstOrDefault(member => NameOf(member) == part) is not { } found) return shape;
            var (value, isMany) = ValuesOf(found.PropertyType);
            (type, row) = isMany || IsMap(found.PropertyType) ? (type, value) : (value, null);
        }

        return shape;
    }

    private static IEnumerable<PropertyInfo> PropertiesOf(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(member => member.CanWrite);

    private static string NameOf(PropertyInfo member) => char.ToLowerInvariant(member.Name[0]) + member.Name[1..];

    /// <summary>What a member holds, and whether it holds rows of it.</summary>
    private static (Type Value, bool IsMany) ValuesOf(Type type) => type switch
    {
        { IsGenericType: true } when IsMap(type) => (type.GenericTypeArguments[1], IsRecord(type.GenericTypeArguments[1])),
        { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) => (type.GenericTypeArguments[0], IsRecord(type.GenericTypeArguments[0])),
        _ => (Nullable.GetUnderlyingType(type) ?? type, false),
    };

    private static bool IsMap(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>);

    private static bool IsRecord(Type type) => type.IsClass && type.Namespace == typeof(EntryContent).Namespace;
}
