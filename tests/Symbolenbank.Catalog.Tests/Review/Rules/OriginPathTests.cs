using System.Text;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Exchange;
using Symbolenbank.Catalog.Merging;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Catalog.Tests.Exchange;
using Symbolenbank.Catalog.Upkeep;
using Symbolenbank.Testing.Banks;

namespace Symbolenbank.Catalog.Tests.Review.Rules;

/// <summary>
/// The rule of four eyes on every way on which a text can come about: whoever brought it about is its author, in whatever role and account, up to the moment
/// that readers see it; on one engine.
/// </summary>
public abstract class OriginPathTests(RulesBank rules)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ReviewBank Bank => rules.Bank;

    private MergeDesk Merging => Bank.Bank.Get<MergeDesk>();

    [Theory]
    [InlineData("editor")]
    [InlineData("import of a new sign")]
    [InlineData("import of a changed sign")]
    [InlineData("import from a table")]
    [InlineData("restore of an earlier text")]
    [InlineData("merge")]
    [InlineData("merge undone, what stays")]
    [InlineData("merge undone, what comes back")]
    [InlineData("split, the new sign")]
    [InlineData("split, the old sign")]
    public async Task Publish_OfATextFromAnyOrigin_TakesAnExpertAndAnEditorWhoAreNotItsAuthor(string origin)
    {
        var (revision, hash) = await HandedInAsync(origin, rules.People["author"], rules.Next());

        foreach (var who in new[] { "author", "author's second account", "colleague" })
        {
            await RefusedAsync(origin, who, Bank.Desk.ApproveAsync(rules.People[who], revision, hash, "Ja.", Ct));
            await RefusedAsync(origin, who, Bank.Desk.AcceptSmallChangeAsync(rules.People[who], revision, hash, Ct));
            if (who != "colleague") await RefusedAsync(origin, who, Bank.Bank.Get<ReleaseDesk>().SupportUrgentAsync(rules.People[who], revision, hash, "Haast.", Ct));
            await NotPublishedAsync(origin, who, revision, hash);
        }

        Assert.Equal(OutcomeKind.Conflict, (await Bank.Desk.AcceptSmallChangeAsync(rules.People["outsider"], revision, hash, Ct)).Kind);
        await OkAsync(Bank.Desk.ApproveAsync(rules.People["before"], revision, hash, "Klopt.", Ct));
        foreach (var who in new[] { "author", "author's second account", "colleague", "before", "before's second account" }) await NotPublishedAsync(origin, who, revision, hash);
        await PublishAsync(origin, revision, hash);
    }

    [Theory]
    [InlineData("editor, one form")]
    [InlineData("variant")]
    [InlineData("recheck")]
    [InlineData("archive")]
    [InlineData("import of one form")]
    public async Task Accept_OfASmallChangeFromAnyOrigin_TakesAReviewerWhoIsNotItsAuthor(string origin)
    {
        var (revision, hash) = await HandedInAsync(origin, rules.People["author"], rules.Next());

        foreach (var who in new[] { "author", "author's second account", "colleague" })
        {
            await RefusedAsync(origin, who, Bank.Desk.AcceptSmallChangeAsync(rules.People[who], revision, hash, Ct));
            await RefusedAsync(origin, who, Bank.Desk.ApproveAsync(rules.People[who], revision, hash, "Ja.", Ct));
            await NotPublishedAsync(origin, who, revision, hash);
        }

        await OkAsync(Bank.Desk.AcceptSmallChangeAsync(rules.People["outsider"], revision, hash, Ct));
    }

    [Theory]
    [InlineData("import of a changed sign")]
    [InlineData("import from a table")]
    [InlineData("restore of an earlier text")]
    [InlineData("merge")]
    [InlineData("split, the new sign")]
    [InlineData("split, the old sign")]
    public async Task Approve_ByTheAuthorOfAnUnreadTextThatAnotherBroughtBack_IsNotAllowed(string origin)
    {
        var entry = rules.Next() with { Kind = EntryKind.Meme };
        await rules.PublishUrgentlyAsync(rules.People["author"], entry);

        var (revision, hash) = await HandedInAsync(origin, Bank.SecondAnalyst, entry);

        foreach (var who in new[] { "author", "author's second account" }) await RefusedAsync(origin, who, Bank.Desk.ApproveAsync(rules.People[who], revision, hash, "Ja.", Ct));
        await OkAsync(Bank.Desk.ApproveAsync(rules.People["outsider"], revision, hash, "Klopt.", Ct));
    }

    [Theory]
    [InlineData("merge")]
    [InlineData("merge undone, what comes back")]
    public async Task Approve_ByTheAuthorOfTheUnreadTextThatWasTakenUp_IsNotAllowed(string origin)
    {
        var other = rules.Next() with { Kind = EntryKind.Meme };
        await rules.PublishUrgentlyAsync(rules.People["author"], other);
        await rules.ShownAsync(other);

        var (revision, hash) = await HandInAsync(Bank.SecondAnalyst, await DraftAsync(origin, Bank.SecondAnalyst, rules.Next(), other));

        foreach (var who in new[] { "author", "author's second account" }) await RefusedAsync(origin, who, Bank.Desk.ApproveAsync(rules.People[who], revision, hash, "Ja.", Ct));
        await OkAsync(Bank.Desk.ApproveAsync(rules.People["outsider"], revision, hash, "Klopt.", Ct));
    }

    [Fact]
    public async Task UndoOfAnImport_OfWhatWasHandedInMeanwhile_ChangesNothingOfIt()
    {
        var entry = rules.Next();
        var import = await ImportAsync(rules.People["author"], Changed(entry));
        var (revision, hash) = await HandInAsync(rules.People["author"], entry.Id);

        await Bank.Bank.Get<ImportDesk>().UndoAsync(rules.People["author"], import, Ct);
        await ImportSteps.WorkAsync(Bank);

        await RefusedAsync("undo", "author", Bank.Desk.ApproveAsync(rules.People["author"], revision, hash, "Ja.", Ct));
        await NotPublishedAsync("undo", "author", revision, hash);
        Assert.Equal(1, await rules.ShownAsync(entry));
    }

    [Fact]
    public async Task TimedPublication_OfATextWhoseAuthorTimedIt_IsNotThere()
    {
        var entry = rules.Next();
        var (revision, hash) = await HandedInAsync("import of a changed sign", rules.People["author"], entry);
        var release = Bank.Bank.Get<ReleaseDesk>();
        await OkAsync(Bank.Desk.ApproveAsync(rules.People["before"], revision, hash, "Klopt.", Ct));
        foreach (var who in new[] { "author", "author's second account", "colleague", "before" })
        {
            await RefusedAsync("timed", who, release.TimeAsync(rules.People[who], revision, hash, rules.Clock.GetUtcNow() + TimeSpan.FromMinutes(1), Ct));
        }

        await OkAsync(release.TimeAsync(rules.People["outsider"], revision, hash, rules.Clock.GetUtcNow() + TimeSpan.FromMinutes(1), Ct));
        rules.Clock.Advance(TimeSpan.FromMinutes(1));
        await Bank.Bank.Get<DueDecisions>().RunAsync(Ct);
        Assert.Equal(revision.Number, await rules.ShownAsync(entry));
    }

    private static EntryContent Changed(EntryContent entry) => entry with { Kind = EntryKind.Clothing };

    private async Task<(RevisionName Name, string Hash)> HandedInAsync(string origin, Reader author, EntryContent entry)
    {
        await rules.ShownAsync(entry);
        RevisionName name;
        switch (origin)
        {
            case "variant":
                var variant = new Variant { Code = entry.Code, Form = InventedEntry.Form("erbij") with { SourceIds = ["s1"] }, Summary = "Schrijfwijze erbij.", Clean = true };
                name = (await Bank.Bank.Get<VariantDesk>().AddAsync(author, variant, Ct)).Value!.HandedIn!.Value;
                break;
            case "recheck":
                name = (await Bank.Bank.Get<Rechecking>().ConfirmAsync(author, entry.Code, await Bank.HashAsync(new RevisionName(entry.Code, 1)), Ct)).Value;
                break;
            case "archive":
                var archived = await Bank.Bank.Get<SourceDesk>().ArchiveAsync(author, new Dictionary<string, string>(StringComparer.Ordinal) { [SourceName.Of(entry.Sources[0])] = "https://archief.voorbeeld.nl/1" }, clean: true, Ct);
                Assert.Null(Assert.Single(archived.Value!).Refused);
                name = new RevisionName(entry.Code, await Bank.ScalarAsync<int>("SELECT newest_revision FROM entry WHERE code = @Code", new { Code = entry.Code.ToString() }));
                break;
            default:
                return await HandInAsync(author, await DraftAsync(origin, author, entry, null));
        }

        return (name, await Bank.HashAsync(name));
    }

    /// <summary>A draft of this origin. What it needs of other texts is made by other people.</summary>
    /// <param name="other">What is taken up by a merge; null for any.</param>
    private async Task<Guid> DraftAsync(string origin, Reader author, EntryContent entry, EntryContent? other)
    {
        switch (origin)
        {
            case "import of a new sign":
                var unknown = entry with { Id = Guid.CreateVersion7(), Code = EntryCode.Parse("SB-2026-4711"), Forms = [InventedEntry.Form($"{entry.Forms[0].Value} nieuw") with { Assessment = FormAssessment.Preferred }] };
                var import = await ImportAsync(author, unknown);
                return Guid.Parse(await Bank.ScalarAsync<string>("SELECT entry FROM bulk_row WHERE import = @import", new { import }));
            case "import of a changed sign":
                await ImportAsync(author, Changed(entry));
                return entry.Id;
            case "import of one form":
                await ImportAsync(author, RulesBank.WithForm(entry, "erbij"));
                return entry.Id;
            case "import from a table":
                await ImportAsync(author, $"code;kind\n{entry.Code};clothing\n");
                return entry.Id;
            case "restore of an earlier text":
                var newest = await Bank.ScalarAsync<int>("SELECT newest_revision FROM entry WHERE id = @Id", new { entry.Id });
                if (newest == 1) await PublishByOthersAsync(entry.Id, entry with { Kind = EntryKind.Meme });
                else await rules.LapseAsync();
                return (await Bank.Drafts.BeginFromAsync(author, entry.Code, newest, Ct)).Value;
            case "merge":
                return Ok(await Merging.BeginAsync(author, entry.Code, (other ?? await ShownAsync()).Code, Ct));
            case "merge undone, what stays" or "merge undone, what comes back":
                var taken = other ?? await ShownAsync();
                await PublishByOthersAsync(Ok(await Merging.BeginAsync(Bank.Analyst, entry.Code, taken.Code, Ct)));
                await rules.ShownAsync(entry);
                var undone = Ok(await Merging.UndoAsync(author, entry.Code, taken.Code, Ct));
                if (origin.EndsWith("back", StringComparison.Ordinal)) return undone.Back;
                await PublishByOthersAsync(undone.Back, author: author);
                return undone.Kept;
            case "split, the new sign" or "split, the old sign":
                var (part, old) = Ok(await Merging.SplitAsync(author, entry.Code, new SplitChoice { Forms = [entry.Forms[1].Value] }, Ct));
                if (origin.EndsWith("old sign", StringComparison.Ordinal)) return old;
                await CompleteAsync(author, part, entry);
                return part;
            default:
                var begun = (await Bank.Drafts.BeginAsync(author, entry.Code, Ct)).Value;
                await SaveAsync(author, begun, origin == "editor" ? Changed(entry) : RulesBank.WithForm(entry, "erbij"));
                return begun;
        }
    }

    private async Task<EntryContent> ShownAsync()
    {
        var entry = rules.Next();
        await rules.ShownAsync(entry);
        return entry;
    }

    private Task<Guid> ImportAsync(Reader importer, EntryContent entry) => ImportAsync(importer, $"[{EntryJson.Write(entry)}]");

    private async Task<Guid> ImportAsync(Reader importer, string file)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(file));
        var page = await ImportSteps.CheckedAsync(Bank, importer, bytes);
        await ImportSteps.RunAsync(Bank, page.Import.Id, importer, withDuplicates: true);
        Assert.Equal(RowResult.Drafted, Assert.Single((await ImportSteps.PageAsync(Bank, importer, page.Import.Id)).Rows).Result);
        return page.Import.Id;
    }

    /// <summary>Gives a part that was split off what it lacks to be handed in.</summary>
    private async Task CompleteAsync(Reader author, Guid part, EntryContent old)
    {
        var draft = (await Bank.Drafts.OpenAsync(author, part, Ct)).Value!;
        await SaveAsync(author, part, old with { Id = draft.Content.Id, Code = draft.Content.Code, Forms = [draft.Content.Forms[0] with { Assessment = FormAssessment.Preferred }], Relations = [], MergedFrom = [] });
    }

    private async Task SaveAsync(Reader author, Guid entry, EntryContent content)
    {
        var draft = (await Bank.Drafts.OpenAsync(author, entry, Ct)).Value!;
        await OkAsync(Bank.Drafts.SaveAsync(author, new DraftChange { Entry = entry, Version = draft.Version, Content = content }, Ct));
    }

    private async Task<(RevisionName Name, string Hash)> HandInAsync(Reader author, Guid entry)
    {
        var draft = (await Bank.Drafts.OpenAsync(author, entry, Ct)).Value!;
        var handed = await Bank.Bank.Get<HandingDesk>().HandInAsync(author, new HandIn { Entry = entry, Version = draft.Version, Summary = "verbetering", Clean = true }, Ct);
        Assert.True(handed.IsOk, string.Join(' ', handed.Faults.Select(fault => $"{fault.Field}: {fault.Sentence}")));
        return (handed.Value, await Bank.HashAsync(handed.Value));
    }

    private async Task PublishByOthersAsync(Guid entry, EntryContent? text = null, Reader? author = null)
    {
        author ??= Bank.Analyst;
        if (text is not null)
        {
            await OkAsync(Bank.Drafts.BeginAsync(author, text.Code, Ct));
            await SaveAsync(author, entry, text);
        }

        var (revision, hash) = await HandInAsync(author, entry);
        await OkAsync(Bank.Desk.ApproveAsync(Bank.Expert, revision, hash, "Klopt.", Ct));
        await OkAsync(Bank.Desk.PublishAsync(Bank.Editor, revision, hash, Ct));
    }

    private async Task PublishAsync(string origin, RevisionName revision, string hash)
    {
        var published = await Bank.Desk.PublishAsync(rules.People["outsider"], revision, hash, Ct);
        Assert.True(published.IsOk, $"{origin}: {string.Join(' ', published.Faults.Select(fault => fault.Sentence))}");
    }

    /// <summary>By none of the ways to readers; before an opinion there is nothing to publish, whoever asks.</summary>
    private async Task NotPublishedAsync(string origin, string who, RevisionName revision, string hash)
    {
        var reader = rules.People[who];
        var release = Bank.Bank.Get<ReleaseDesk>();
        Assert.False((await Bank.Desk.PublishAsync(reader, revision, hash, Ct)).IsOk, $"{origin}: published by {who}");
        Assert.False((await release.TimeAsync(reader, revision, hash, rules.Clock.GetUtcNow() + TimeSpan.FromDays(1), Ct)).IsOk, $"{origin}: timed by {who}");
        Assert.False((await release.PublishUrgentAsync(reader, revision, hash, Ct)).IsOk, $"{origin}: urgently by {who}");
    }

    private static T Ok<T>(Outcome<T> outcome)
    {
        Assert.True(outcome.IsOk, $"{outcome.Kind}: {string.Join(' ', outcome.Faults.Select(fault => fault.Sentence))}");
        return outcome.Value!;
    }

    private static async Task OkAsync<T>(Task<Outcome<T>> doing) => Ok(await doing);

    private static async Task RefusedAsync<T>(string origin, string who, Task<Outcome<T>> deciding) =>
        Assert.True((await deciding).Kind is OutcomeKind.NotAllowed, $"{origin} by {who}: {(await deciding).Kind}");
}

[Collection(typeof(SqliteRules))]
public sealed class SqliteOriginPathTests(SqliteRulesBank rules) : OriginPathTests(rules);

[Collection(typeof(PostgresRules))]
public sealed class PostgresOriginPathTests(PostgresRulesBank rules) : OriginPathTests(rules);
