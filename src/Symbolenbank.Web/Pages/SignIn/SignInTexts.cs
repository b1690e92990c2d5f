using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Pages.SignIn;

internal static class SignInTexts
{
    public static readonly Phrase Title = new("Aanmelden", "Sign in");
    public static readonly Phrase Lead = new(
        "De Symbolenbank legt uit wat tekens en codes kunnen betekenen die extremisten gebruiken. Ook als ze iets heel anders betekenen.",
        "The Symbolenbank explains what signs and codes used by extremists can mean. Also when they mean something quite different.");
    public static readonly Phrase ForWhom = new(
        "Alleen voor mensen van wie de organisatie een afspraak heeft met de bank. Wie iets opzoekt, staat in het logboek.",
        "Only for people whose organisation has an agreement with the bank. Every look-up is recorded.");
    public static readonly Phrase DemoTitle = new("Kies een proefaccount", "Choose a demo account");
    public static readonly Phrase DemoHint = new(
        "Dit is een proefopstelling. De accounts zijn verzonnen; één klik is genoeg.",
        "This is a trial set-up. The accounts are invented; one click is enough.");
    public static readonly Phrase OwnTitle = new("Meld u aan met uw eigen account", "Sign in with your own account");
    public static readonly Phrase WithPasskey = new("Meld aan met een toegangssleutel", "Sign in with a passkey");
    public static readonly Phrase WithPasskeyHint = new("Met uw vinger, gezicht, pincode of een losse sleutel.", "With your finger, face, PIN or a security key.");
    public static readonly Phrase PasskeyFailed = new(
        "Er kwam geen toegangssleutel. Probeer het opnieuw of kies een andere manier.",
        "No passkey was given. Try again or choose another way.");
    public static readonly Phrase OrPassword = new("Of met een wachtwoord en een code", "Or with a password and a code");
    public static readonly Phrase Name = new("Aanmeldnaam", "Sign-in name");
    public static readonly Phrase Password = new("Wachtwoord", "Password");
    public static readonly Phrase Code = new("Code", "Code");
    public static readonly Phrase CodeHint = new("Zes cijfers uit uw app, of een herstelcode.", "Six digits from your app, or a recovery code.");
    public static readonly Phrase SignIn = new("Meld aan", "Sign in");
    public static readonly Phrase Refused = new(
        "Aanmelden is niet gelukt. Kijk alles na en wacht op een nieuwe code. Na enkele pogingen kan het een kwartier niet.",
        "Signing in failed. Check everything and wait for a new code. After a few attempts it is not possible for a quarter of an hour.");
    public static readonly Phrase Lost = new(
        "Niets meer om u mee aan te melden? Vraag uw beheerder om een nieuwe link.",
        "Nothing left to sign in with? Ask your administrator for a new link.");
    public static readonly Phrase OrOrganisation = new("Of via uw organisatie", "Or through your organisation");
    public static readonly Phrase RefusedByOrganisation = new(
        "Aanmelden via uw organisatie is niet gelukt. Misschien is uw account hier niet gekoppeld. Vraag het uw beheerder.",
        "Signing in through your organisation failed. Your account may not be linked here. Ask your administrator.");
    public static readonly Phrase SignedInUntil = new("U bent aangemeld tot", "You are signed in until");
    public static readonly Phrase EachPagePutsOff = new("Opent u een pagina, dan wordt dat later.", "Opening a page puts that off.");
    public static readonly Phrase SignInAgain = new("Daarna meldt u zich opnieuw aan.", "Then you sign in again.");
    public static readonly Phrase EndTitle = new("U wordt zo afgemeld", "You are about to be signed out");
    public static readonly Phrase EndsAt = new("Wij melden u af om", "We sign you out at");
    public static readonly Phrase IdleText = new("U deed een tijd niets. Wilt u aangemeld blijven?", "You did nothing for a while. Do you want to stay signed in?");
    public static readonly Phrase LastText = new(
        "Zo lang mag u aan een stuk aangemeld zijn. Bewaar wat u typte en meld u daarna opnieuw aan.",
        "That is the longest you may be signed in. Save what you typed, then sign in again.");
    public static readonly Phrase OverTitle = new("U bent afgemeld", "You are signed out");
    public static readonly Phrase OverText = new("Wat u typte staat nog op deze pagina. Meld u opnieuw aan om verder te gaan.", "What you typed is still on this page. Sign in again to go on.");
    public static readonly Phrase Stay = new("Blijf ingelogd", "Stay signed in");
    public static readonly Phrase Understood = new("Ik begrijp het", "I understand");
    public static readonly Phrase LeaveNow = new("Meld mij nu af", "Sign me out now");
    public static readonly Phrase AlreadyIn = new("U bent aangemeld als {0}.", "You are signed in as {0}.");
}
