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
    public static readonly Phrase NoWay = new(
        "Aanmelden kan hier nog niet. De beheerder heeft nog geen manier van aanmelden ingesteld.",
        "Signing in is not possible here yet. The operator has not set up a way to sign in.");
    public static readonly Phrase AlreadyIn = new("U bent aangemeld als {0}.", "You are signed in as {0}.");
}
