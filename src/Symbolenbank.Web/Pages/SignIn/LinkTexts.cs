using Symbolenbank.Web.Identity;
using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Pages.SignIn;

internal static class LinkTexts
{
    public static readonly Phrase Title = new("Stel in hoe u zich aanmeldt", "Set up how you sign in");
    public static readonly Phrase Welcome = new("Welkom, {0}.", "Welcome, {0}.");
    public static readonly Phrase Once = new("Deze link werkt één keer, tot {0} uur. Geef hem aan niemand anders.", "This link works once, until {0}. Give it to nobody else.");
    public static readonly Phrase SignInName = new("Aanmeldnaam", "Sign-in name");
    public static readonly Phrase Organisation = new("Organisatie", "Organisation");
    public static readonly Phrase Roles = new("Rollen", "Roles");
    public static readonly Phrase Replaces = new(
        "Had u al een manier om u aan te melden? Die werkt hierna niet meer.",
        "Did you have a way to sign in before? It no longer works after this.");
    public static readonly Phrase PasskeyTitle = new("Met een toegangssleutel", "With a passkey");
    public static readonly Phrase PasskeyLead = new(
        "Het makkelijkst en het veiligst. Uw apparaat bewaart de sleutel. U opent hem met uw vinger, gezicht of pincode.",
        "The easiest and the safest. Your device keeps the key. You open it with your finger, face or PIN.");
    public static readonly Phrase MakePasskey = new("Maak een toegangssleutel", "Make a passkey");
    public static readonly Phrase PasskeyFailed = new(
        "Er is geen toegangssleutel gemaakt. Probeer het opnieuw of kies een wachtwoord met code.",
        "No passkey was made. Try again or choose a password with a code.");
    public static readonly Phrase NoPasskey = new(
        "Dit kan niet in deze browser. Kies een wachtwoord met code.",
        "This browser cannot do that. Choose a password with a code.");
    public static readonly Phrase PasswordTitle = new("Of met een wachtwoord en een code", "Or with a password and a code");
    public static readonly Phrase PasswordLead = new(
        "U kiest een wachtwoord en koppelt een app die codes maakt. Bij het aanmelden hebt u altijd beide nodig.",
        "You choose a password and link an app that makes codes. You always need both to sign in.");
    public static readonly Phrase NewPassword = new("Nieuw wachtwoord", "New password");
    public static readonly Phrase PasswordHint = new(
        "Ten minste {0} tekens. Een zin van een paar woorden is goed. Niet uw naam.",
        "At least {0} characters. A sentence of a few words is fine. Not your name.");
    public static readonly Phrase BadPassword = new(
        "Kies een ander wachtwoord: {0} tot {1} tekens, niet te eenvoudig en zonder uw naam.",
        "Choose another password: {0} to {1} characters, not too simple and without your name.");
    public static readonly Phrase Scan = new("Scan deze code met uw app.", "Scan this code with your app.");
    public static readonly Phrase DrawingName = new("Code om te scannen met uw app", "Code to scan with your app");
    public static readonly Phrase OrType = new("Kunt u niet scannen? Typ dan deze sleutel in uw app:", "Cannot scan? Then type this key in your app:");
    public static readonly Phrase FirstCode = new("Code uit uw app", "Code from your app");
    public static readonly Phrase FirstCodeHint = new("Zes cijfers. Zo weten wij dat de app werkt.", "Six digits. This tells us that the app works.");
    public static readonly Phrase BadCode = new("Deze code klopt niet. Wacht op de volgende en typ die.", "This code is not right. Wait for the next one and type that.");
    public static readonly Phrase Keep = new("Bewaar", "Save");
    public static readonly Phrase CodesTitle = new("Bewaar uw herstelcodes", "Save your recovery codes");
    public static readonly Phrase CodesLead = new(
        "Is uw app weg, dan typt u een van deze codes in plaats van de code. Elke code werkt één keer. U ziet ze alleen nu.",
        "If your app is gone, type one of these instead of the code. Each works once. You see them only now.");
    public static readonly Phrase Copy = new("Kopieer", "Copy");
    public static readonly Phrase Copied = new("Gekopieerd", "Copied");
    public static readonly Phrase Print = new("Print", "Print");
    public static readonly Phrase CodesKept = new("Ik heb ze bewaard", "I have saved them");

    public static readonly Phrase StillWaits = new(
        "Een tweede persoon moet uw toegang nog bevestigen. Van die persoon krijgt u een code. Kom dan terug met deze link.",
        "A second person has yet to confirm your access. They will give you a code. Come back with this link then.");
    public static readonly Phrase CodeNeeded = new(
        "Typ de code die u van een tweede persoon kreeg. Link en code horen bij elkaar.",
        "Type the code that a second person gave you. Link and code belong together.");
    public static readonly Phrase SecondCode = new("Code", "Code");
    public static readonly Phrase SecondCodeHint = new("Tien tekens, zoals ABCDE-FGH23.", "Ten characters, such as ABCDE-FGH23.");
    public static readonly Phrase BadSecondCode = new(
        "Deze code hoort niet bij deze link. Na enkele pogingen moet u een kwartier wachten.",
        "This code does not belong to this link. After a few attempts you have to wait a quarter of an hour.");
    public static readonly Phrase GoOn = new("Ga verder", "Go on");

    public static string BadPasswordNow => BadPassword.With(PasswordRule.Shortest, PasswordRule.Longest);
}
