using System.Text.RegularExpressions;
using Symbolenbank.Web.Identity;
using Symbolenbank.Web.Tests.Hosting;

namespace Symbolenbank.Web.Tests.Identity;

/// <summary>Somebody whom the demo administrator invited, with what they keep: password, app and recovery codes, or a passkey.</summary>
internal sealed partial class Newcomer(WebBank bank, string name)
{
    public const string Password = "vier losse woorden samen";

    private byte[] _secret = [];
    private long _step;

    public string Name => name;

    /// <summary>The address of the link.</summary>
    public string Link { get; private set; } = "";

    public Guid Account { get; private set; }

    public string PersonPage => $"/beheer/personen/{Account}";

    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    /// <summary>A code that counts now and was not used yet.</summary>
    public string NextCode => Totp.CodeAt(_secret, _step = Math.Max(_step + 1, Totp.StepAt(TimeProvider.System.GetUtcNow()) - 1));

    /// <summary>Invites somebody; further fields of the form can be set.</summary>
    public static async Task<Newcomer> InviteAsync(WebBank bank, string name, string role = "Moderator", params (string, string)[] more)
    {
        using var administrator = await bank.SignInAsync("Beheerder");
        return await InviteAsync(bank, administrator, name, role, more);
    }

    public static async Task<Newcomer> InviteAsync(WebBank bank, Visitor administrator, string name, string role, params (string, string)[] more)
    {
        await administrator.GetAsync("/beheer/personen/uitnodigen");
        var organisation = administrator.Page.QuerySelectorAll("#organisatie option").Single(option => option.TextContent == "Oefenplatform").GetAttribute("value")!;
        await administrator.SubmitAsync("form.report", [("naam", name), ("aanmeldnaam", name), ("organisatie", organisation), ("rol", role), ("persoon", ""), .. more]);
        var made = new Newcomer(bank, name);
        made.TakeLink(administrator);
        if (administrator.Page.QuerySelector("main .utrecht-alert--warning") is not null) await made.BeConfirmedAsync();
        return made;
    }

    /// <summary>Lets the editor-in-chief agree, and gives their code with the link: from then on there is a link that can be used.</summary>
    public async Task BeConfirmedAsync()
    {
        using var second = await bank.SignInAsync("Hoofdredacteur");
        await second.GetAsync("/beheer/te-bevestigen");
        var line = second.Page.QuerySelectorAll("main li").Single(one => one.QuerySelector("strong")!.TextContent == name);
        await second.PostAsync(line.QuerySelector("form[action$='/bevestigen']")!.GetAttribute("action")!, [Token(second.Page.DocumentElement)]);
        using var visitor = bank.Visit();
        await visitor.GetAsync(Link);
        await visitor.SubmitAsync("form[action$='/code']", ("code", second.Page.GetElementById("code")!.TextContent));
        Link = visitor.Location!;
    }

    /// <summary>Notes the link on the page that shows it.</summary>
    public void TakeLink(Visitor administrator)
    {
        Link = new Uri(administrator.Page.GetElementById("link")!.TextContent).AbsolutePath;
        Account = Guid.Parse(administrator.Page.QuerySelector("main .actions a")!.GetAttribute("href")!.Split('/')[^1]);
    }

    /// <summary>Uses the link for a password with an app.</summary>
    public async Task<Visitor> SetPasswordAsync(string? password = null, string? code = null)
    {
        var visitor = bank.Visit();
        await visitor.GetAsync(Link);
        await SendPasswordAsync(visitor, password ?? Password, code);
        return visitor;
    }

    /// <summary>Fills in the form for a password with an app that the visitor has before them.</summary>
    public async Task SendPasswordAsync(Visitor visitor, string password, string? code = null)
    {
        _secret = FromBase32(visitor.Page.QuerySelector(".secret")!.TextContent);
        // One step back, so that two codes more count at this moment.
        _step = Totp.StepAt(TimeProvider.System.GetUtcNow()) - 1;
        await visitor.SubmitAsync("form:has(.qr)", ("wachtwoord", password), ("code", code ?? Totp.CodeAt(_secret, _step)));
        RecoveryCodes = visitor.Page.GetElementById("herstelcodes")?.TextContent.Split('\n') ?? [];
    }

    /// <summary>Uses the link for a passkey.</summary>
    public async Task<Visitor> SetPasskeyAsync(SoftKey key)
    {
        var visitor = bank.Visit();
        await visitor.GetAsync(Link);
        await AddPasskeyAsync(visitor, key);
        return visitor;
    }

    public static async Task AddPasskeyAsync(Visitor visitor, SoftKey key)
    {
        var form = visitor.Page.QuerySelector("form[data-passkey=create]")!;
        var (action, token) = (form.GetAttribute("action")!, Token(form));
        var question = await AskAsync(visitor, form.GetAttribute("data-passkey-from")!, token);
        await visitor.PostAsync(action, [token, KeyValuePair.Create("sleutel", key.Make(question))]);
    }

    /// <summary>Signs in with the passkey; gives the answer that was sent.</summary>
    public static async Task<string> SignInAsync(Visitor visitor, SoftKey key)
    {
        await visitor.GetAsync("/aanmelden");
        var form = visitor.Page.QuerySelector("form[data-passkey=get]")!;
        var token = Token(form);
        var answer = key.Sign(await AskAsync(visitor, form.GetAttribute("data-passkey-from")!, token));
        await visitor.PostAsync(form.GetAttribute("action")!, [token, KeyValuePair.Create("sleutel", answer)]);
        return answer;
    }

    /// <summary>Fills in the form for name, password and code.</summary>
    public static async Task SignInAsync(Visitor visitor, string name, string password, string code, string back = "/")
    {
        await visitor.GetAsync("/aanmelden");
        await visitor.SubmitAsync("form.own-sign-in", ("naam", name), ("wachtwoord", password), ("code", code), ("terug", back));
    }

    public static KeyValuePair<string, string> Token(AngleSharp.Dom.IElement form) =>
        KeyValuePair.Create("__RequestVerificationToken", form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);

    private static async Task<string> AskAsync(Visitor visitor, string address, KeyValuePair<string, string> token)
    {
        await visitor.PostAsync(address, [token]);
        return await visitor.Answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static byte[] FromBase32(string text)
    {
        var bits = string.Concat(Blank().Replace(text, "").Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(chunk => chunk.Length == 8).Select(chunk => Convert.ToByte(new string(chunk), 2))];
    }

    [GeneratedRegex(@"\s")]
    private static partial Regex Blank();
}
