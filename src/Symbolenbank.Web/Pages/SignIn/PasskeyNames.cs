using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Pages.SignIn;

/// <summary>What a passkey is called until its owner names it.</summary>
internal static class PasskeyNames
{
    public static readonly Phrase First = new("Mijn eerste sleutel", "My first key");
    public static readonly Phrase Further = new("Sleutel {0}", "Key {0}");
}
