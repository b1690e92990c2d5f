using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Pages.Accounts;

internal static class AccountTexts
{
    public static readonly Phrase Title = new("Uw account", "Your account");
    public static readonly Phrase SignInName = new("Aanmeldnaam", "Sign-in name");
    public static readonly Phrase Name = new("Naam", "Name");
    public static readonly Phrase Organisation = new("Organisatie", "Organisation");
    public static readonly Phrase Ends = new("Account werkt tot en met", "Account works until");
    public static readonly Phrase Roles = new("Rollen", "Roles");
    public static readonly Phrase NoRoles = new("geen", "none");
    public static readonly Phrase Demo = new(
        "Dit is een proefaccount. U meldt zich aan met één klik. Er valt hier niets in te stellen.",
        "This is a demo account. You sign in with one click. There is nothing to set up here.");
    public static readonly Phrase Ready = new("U bent binnen. Hier ziet u hoe u zich voortaan aanmeldt.", "You are in. Here you see how you sign in from now on.");
    public static readonly Phrase Changed = new("Bewaard. Op andere apparaten bent u zo nodig afgemeld.", "Saved. Where needed, you were signed out on other devices.");
    public static readonly Phrase NotFresh = new(
        "U bent al een tijd aangemeld. Meld u opnieuw aan om te wijzigen hoe u zich aanmeldt.",
        "You signed in a while ago. Sign in again to change how you sign in.");
    public static readonly Phrase SignInAgain = new("Meld u opnieuw aan", "Sign in again");
    public static readonly Phrase LastMeans = new(
        "Dit is uw laatste manier om u aan te melden. Voeg eerst een andere toe.",
        "This is your last way to sign in. Add another one first.");
    public static readonly Phrase BadName = new("Een naam heeft 1 tot {0} tekens.", "A name has 1 to {0} characters.");
    public static readonly Phrase Failed = new("Dit is niet gelukt. Probeer het opnieuw.", "This failed. Try again.");
    public static readonly Phrase BadOldPassword = new("Uw huidige wachtwoord klopt niet.", "Your current password is not right.");
    public static readonly Phrase Passkeys = new("Toegangssleutels", "Passkeys");
    public static readonly Phrase NoPasskeys = new("U hebt nog geen toegangssleutel.", "You have no passkey yet.");
    public static readonly Phrase PasskeysHint = new(
        "Neem er twee, op twee apparaten. Raakt er een weg, dan kunt u nog naar binnen.",
        "Have two, on two devices. If one is lost you can still get in.");
    public static readonly Phrase AddPasskey = new("Voeg een toegangssleutel toe", "Add a passkey");
    public static readonly Phrase MadeOn = new("gemaakt op {0}", "made on {0}");
    public static readonly Phrase UsedOn = new("laatst gebruikt op {0}", "last used on {0}");
    public static readonly Phrase KeyName = new("Naam van deze sleutel", "Name of this key");
    public static readonly Phrase Rename = new("Hernoem", "Rename");
    public static readonly Phrase Remove = new("Verwijder", "Remove");
    public static readonly Phrase PasswordAndCode = new("Wachtwoord en code", "Password and code");
    public static readonly Phrase NoPassword = new("U hebt geen wachtwoord. Dat hoeft ook niet.", "You have no password. You do not need one.");
    public static readonly Phrase HasPassword = new("U hebt een wachtwoord met een app voor codes.", "You have a password with an app for codes.");
    public static readonly Phrase CodesLeft = new("U hebt nog {0} herstelcodes.", "You have {0} recovery codes left.");
    public static readonly Phrase SetPassword = new("Stel wachtwoord en app in", "Set up password and app");
    public static readonly Phrase NewApp = new("Koppel een andere app", "Link another app");
    public static readonly Phrase RenewCodes = new("Maak nieuwe herstelcodes", "Make new recovery codes");
    public static readonly Phrase ChangePassword = new("Wijzig uw wachtwoord", "Change your password");
    public static readonly Phrase OldPassword = new("Huidig wachtwoord", "Current password");
    public static readonly Phrase AppTitle = new("Wachtwoord en app instellen", "Set up password and app");
    public static readonly Phrase AppLead = new("Hierna gelden uw oude wachtwoord, app en herstelcodes niet meer.", "After this your old password, app and recovery codes no longer count.");
    public static readonly Phrase Back = new("Terug naar uw account", "Back to your account");
    public static readonly Phrase Keys = new("Sneltoetsen van één teken", "Shortcuts of one character");
    public static readonly Phrase KeysOn = new("Op elke pagina zet / u in het zoekveld; bij een teken voegt v een schrijfwijze toe. Spreekt u tegen uw computer? Zet ze dan uit.", "On every page / takes you to the search field; at a sign v adds a spelling. Do you speak to your computer? Then switch them off.");
    public static readonly Phrase KeysOff = new("De toetsen / en v doen niets. Ctrl en / samen zet u wel in het zoekveld.", "The keys / and v do nothing. Ctrl and / together still take you to the search field.");
    public static readonly Phrase SwitchKeysOff = new("Zet ze uit in deze browser", "Switch them off in this browser");
    public static readonly Phrase SwitchKeysOn = new("Zet ze aan in deze browser", "Switch them on in this browser");
    public static readonly Phrase Sessions = new("Waar u bent aangemeld", "Where you are signed in");
    public static readonly Phrase Here = new("Hier", "Here");
    public static readonly Phrase Elsewhere = new("Een ander venster of apparaat", "Another window or device");
    public static readonly Phrase Since = new("aangemeld op {0} met {1}", "signed in on {0} with {1}");
    public static readonly Phrase LastSeen = new("laatst gezien om {0}", "last seen at {0}");
    public static readonly Phrase EndSession = new("Meld daar af", "Sign out there");

    public static Phrase Method(string method) => method switch
    {
        "passkey" => new("een toegangssleutel", "a passkey"),
        "password" => new("wachtwoord en code", "password and code"),
        "link" => new("een link", "a link"),
        "openid" => new("uw organisatie", "your organisation"),
        _ => new("een proefaccount", "a demo account"),
    };
}
