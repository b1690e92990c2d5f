using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Pages.Advice;

internal static class AdviceTexts
{
    public static readonly Phrase Title = new("Wat kunt u doen?", "What can you do?");
    public static readonly Phrase Lead = new(
        "Wat u kunt doen als u een teken ziet. Kies wie u bent.",
        "What you can do when you see a sign. Choose who you are.");
    public static readonly Phrase Choose = new("Kies voor wie u advies zoekt.", "Choose for whom you seek advice.");
    public static readonly Phrase ForOthers = new("Advies voor iemand anders", "Advice for somebody else");
    public static readonly Phrase Danger = new("Direct gevaar? Bel", "Immediate danger? Call");
    public static readonly Phrase Worried = new("Zorgen over iemand? Bel het", "Worried about somebody? Call the");
    public static readonly Phrase ForThisSign = new("Bij dit teken", "With this sign");
    public static readonly Phrase Contacts = new("Waar u terechtkunt", "Where to turn");
    public static readonly Phrase CheckNumber = new("Controleer dit nummer.", "Check this number.");
    public static readonly Phrase Source = new("Bron:", "Source:");
}
