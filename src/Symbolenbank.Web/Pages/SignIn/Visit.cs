using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Disclosure;

namespace Symbolenbank.Web.Pages.SignIn;

/// <summary>Who is visiting, as the access table says at this request. One for each request.</summary>
internal sealed class Visit
{
    /// <summary>Null while the visitor has not signed in and the bank is not open to everyone.</summary>
    public Reader? Reader { get; set; }

    /// <summary>When the visitor's session ends; null for those who have not signed in.</summary>
    public SessionTimes? Times { get; set; }

    public bool IsSignedIn => Reader?.Actor.Kind == ActorKind.Account;

    /// <summary>The reader behind a policy that asks for one.</summary>
    public Reader Known => Reader ?? throw new InvalidOperationException("This page is mapped without the policy that asks for a reader.");

    public bool Has(Role role) => Reader?.Roles.Contains(role) == true;
}
