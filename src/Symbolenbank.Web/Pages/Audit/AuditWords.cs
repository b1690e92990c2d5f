using Symbolenbank.Catalog.Audit;
using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Pages.Audit;

/// <summary>Acts and outcomes of records in plain words.</summary>
internal static class AuditWords
{
    public static Phrase Of(Act act) => act switch
    {
        Act.BankOpened => new("Bank geopend", "Bank opened"),
        Act.Search => new("Gezocht", "Searched"),
        Act.Suggest => new("Suggesties getoond", "Suggestions shown"),
        Act.OpenEntry => new("Teken geopend", "Entry opened"),
        Act.OpenRevision => new("Versie geopend", "Version opened"),
        Act.OpenHistory => new("Geschiedenis geopend", "History opened"),
        Act.OpenAudit => new("Logboek gelezen", "Audit log read"),
        Act.OpenUnmaskRequests => new("Verzoeken tot onthulling gelezen", "Unmask requests read"),
        Act.OpenReports => new("Meldingen gelezen", "Reports read"),
        Act.OpenDrafts => new("Concepten bekeken", "Drafts listed"),
        Act.OpenDraft => new("Concept geopend", "Draft opened"),
        Act.OpenWorklist => new("Werklijst bekeken", "Worklist opened"),
        Act.OpenReview => new("Versie geopend door redactie", "Version opened by curators"),
        Act.OpenRevisions => new("Alle versies bekeken", "All versions listed"),
        Act.CompareRevisions => new("Versies vergeleken", "Versions compared"),
        Act.OpenRoles => new("Aflopende rollen bekeken", "Ending roles listed"),
        Act.OpenAccounts => new("Accounts bekeken", "Accounts listed"),
        Act.OpenOrganisations => new("Organisaties bekeken", "Organisations listed"),
        Act.SignIn => new("Aangemeld", "Signed in"),
        Act.SignOut => new("Afgemeld", "Signed out"),
        Act.SignInRefused => new("Aanmelden geweigerd", "Sign-in refused"),
        Act.TokenIssued => new("Token uitgegeven", "Token issued"),
        Act.TokenRefused => new("Token geweigerd", "Token refused"),
        Act.Denied => new("Toegang geweigerd", "Access denied"),
        Act.Limited => new("Te vaak gevraagd", "Rate limited"),
        Act.Unauthenticated => new("Niet aangemeld", "Not authenticated"),
        Act.EntryImported => new("Teken ingelezen", "Entry imported"),
        Act.EntryPublished => new("Teken gepubliceerd", "Entry published"),
        Act.DraftImported => new("Concept ingelezen", "Draft imported"),
        Act.TaxonomyImported => new("Begrippen ingelezen", "Taxonomy imported"),
        Act.FoundingFinished => new("Inlezen klaar", "Import finished"),
        Act.HandedIn => new("Concept ingediend", "Draft handed in"),
        Act.TakenBack => new("Teruggenomen", "Taken back"),
        Act.ChangesAsked => new("Teruggestuurd", "Changes asked for"),
        Act.Rejected => new("Afgewezen", "Rejected"),
        Act.Approved => new("Goedgekeurd", "Approved"),
        Act.LegalConfirmed => new("Juridische regel bevestigd", "Legal line confirmed"),
        Act.SmallChangeAccepted => new("Kleine wijziging aangenomen", "Small change accepted"),
        Act.EntryWithdrawn => new("Teken ingetrokken", "Entry withdrawn"),
        Act.WithdrawalConfirmed => new("Intrekking bevestigd", "Withdrawal confirmed"),
        Act.EntryRestored => new("Teken teruggezet", "Entry restored"),
        Act.Commented => new("Opmerking geplaatst", "Comment written"),
        Act.CommentResolved => new("Opmerking afgehandeld", "Comment resolved"),
        Act.RevisionErased => new("Versie gewist", "Version erased"),
        Act.AccountFounded => new("Account gemaakt", "Account founded"),
        Act.ClientFounded => new("Systeem aangesloten", "Client founded"),
        Act.RoleGiven => new("Rol gegeven of bevestigd", "Role given or confirmed"),
        Act.RoleTakenAway => new("Rol ingetrokken", "Role taken away"),
        Act.AccountDisabled => new("Account gesloten", "Account disabled"),
        Act.AccountEnabled => new("Account geopend", "Account enabled"),
        Act.AccountInvited => new("Persoon uitgenodigd", "Person invited"),
        Act.SignInLinkMade => new("Nieuwe link gemaakt", "New link made"),
        Act.SignInLinkUsed => new("Link gebruikt", "Link used"),
        Act.FirstLinkMade => new("Link voor eerste beheerder gemaakt", "Link for the first administrator made"),
        Act.PasskeyAdded => new("Toegangssleutel toegevoegd", "Passkey added"),
        Act.PasskeyNamed => new("Toegangssleutel hernoemd", "Passkey renamed"),
        Act.PasskeyRemoved => new("Toegangssleutel verwijderd", "Passkey removed"),
        Act.PasswordChanged => new("Wachtwoord gewijzigd", "Password changed"),
        Act.AuthenticatorChanged => new("App voor codes ingesteld", "Authenticator set up"),
        Act.RecoveryCodesRenewed => new("Herstelcodes vernieuwd", "Recovery codes renewed"),
        Act.RecoveryCodeUsed => new("Herstelcode gebruikt", "Recovery code used"),
        Act.SessionEnded => new("Sessie gestopt", "Session ended"),
        Act.OrganisationAdded => new("Organisatie toegevoegd", "Organisation added"),
        Act.OrganisationRenamed => new("Organisatie hernoemd", "Organisation renamed"),
        Act.OrganisationEnded => new("Organisatie gestopt", "Organisation ended"),
        Act.OrganisationReopened => new("Organisatie heropend", "Organisation reopened"),
        Act.UnmaskRequested => new("Onthulling gevraagd", "Unmasking requested"),
        Act.Unmasked => new("Schuilnaam onthuld", "Pseudonym unmasked"),
        Act.SignReported => new("Ontbrekend teken gemeld", "Missing sign reported"),
        Act.CorrectionRequested => new("Verbetering gevraagd", "Correction requested"),
        Act.ReportHandled => new("Melding afgehandeld", "Report handled"),
    };

    public static Phrase OfOutcome(string outcome) => outcome switch
    {
        AuditNote.Outcomes.Done => new("gedaan", "done"),
        AuditNote.Outcomes.NotFound => new("niet gevonden", "not found"),
        AuditNote.Outcomes.Refused => new("geweigerd", "refused"),
        _ => new(outcome, outcome),
    };

    public static readonly IReadOnlyList<string> Outcomes = [AuditNote.Outcomes.Done, AuditNote.Outcomes.NotFound, AuditNote.Outcomes.Refused];
}
