using Microsoft.AspNetCore.Http.HttpResults;
using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Web.Hosting;
using Symbolenbank.Web.Pages.Reports;
using Symbolenbank.Web.Pages.Shared;
using Symbolenbank.Web.Pages.SignIn;

namespace Symbolenbank.Web.Pages.Accounts;

/// <summary>One's own account: how one signs in, and where one is signed in.</summary>
internal static class AccountEndpoints
{
    public const string Address = "/account";
    public const string NameField = "naam";
    public const string KeysField = "toetsen";

    public static void MapAccount(this IEndpointRouteBuilder pages)
    {
        var own = pages.MapGroup("").AddEndpointFilter(OnlyAccounts);
        own.MapGet(Address, Show);
        own.MapPost(Address + "/sessies/{session:guid}/beeindigen", EndSession);
        own.MapPost(Address + "/toetsen", ChooseKeys);
        own.MapPasskeys();
        own.MapPassword();
    }

    /// <summary>The account page with what went wrong.</summary>
    public static async Task<IResult> PageAsync(int status, AccountNotice? notice, Visit visit, SignInBook book, OwnSessions sessions, CancellationToken cancelled) =>
        Page.WithStatus<AccountPage>(
            status,
            (nameof(AccountPage.Means), await book.FindAsync(visit.Known.Actor.Id, cancelled)),
            (nameof(AccountPage.About), await sessions.AboutAsync(visit.Known, cancelled)),
            (nameof(AccountPage.Sessions), await sessions.ReadAsync(visit.Known, cancelled)),
            (nameof(AccountPage.Notice), notice));

    /// <summary>Where a change leads: back to the page that says so, or to the page with the reason why not.</summary>
    public static async Task<IResult> AfterAsync(Outcome<bool> outcome, string conflict, Visit visit, SignInBook book, OwnSessions sessions, CancellationToken cancelled) =>
        outcome.Kind switch
        {
            OutcomeKind.Ok => TypedResults.LocalRedirect(Address + "?bewaard=true"),
            OutcomeKind.NotAllowed => await PageAsync(StatusCodes.Status403Forbidden, AccountNotice.NotFresh, visit, book, sessions, cancelled),
            OutcomeKind.Conflict => await PageAsync(StatusCodes.Status409Conflict, AccountNotice.Of(conflict), visit, book, sessions, cancelled),
            OutcomeKind.Invalid => await PageAsync(StatusCodes.Status400BadRequest, AccountNotice.Of(AccountTexts.BadName.With(Passkey.LongestName)), visit, book, sessions, cancelled),
            OutcomeKind.NotFound or OutcomeKind.Unavailable => Page.Refused(outcome.Kind),
        };

    private static async ValueTask<object?> OnlyAccounts(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var visit = context.HttpContext.RequestServices.GetRequiredService<Visit>();
        return visit.IsSignedIn ? await next(context) : TypedResults.LocalRedirect(People.SignInPath + QueryString.Create("terug", Address));
    }

    private static Task<IResult> Show(bool? klaar, bool? bewaard, Visit visit, SignInBook book, OwnSessions sessions, CancellationToken cancelled) => PageAsync(
        StatusCodes.Status200OK,
        klaar is true ? AccountNotice.Good(AccountTexts.Ready) : bewaard is true ? AccountNotice.Good(AccountTexts.Changed) : null,
        visit,
        book,
        sessions,
        cancelled);

    private static RedirectHttpResult ChooseKeys(IFormCollection form, HttpContext context, TimeProvider clock)
    {
        SingleKeys.Set(context, form.Text(KeysField) == "aan", clock.GetUtcNow());
        return TypedResults.LocalRedirect(Address + "?bewaard=true");
    }

    private static async Task<IResult> EndSession(Guid session, Visit visit, SignInBook book, OwnSessions sessions, CancellationToken cancelled) =>
        await AfterAsync(await sessions.EndAsync(visit.Known, session, cancelled), AccountTexts.Failed, visit, book, sessions, cancelled);
}

/// <summary>What the page says of the last thing done.</summary>
/// <param name="AsksForSignIn">True when signing in again is the way on.</param>
public sealed record AccountNotice(string Text, bool IsGood, bool AsksForSignIn = false)
{
    public static AccountNotice NotFresh => new(AccountTexts.NotFresh, IsGood: false, AsksForSignIn: true);

    public static AccountNotice Good(string text) => new(text, IsGood: true);

    public static AccountNotice Of(string text) => new(text, IsGood: false);
}
