using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Catalog.Disclosure;

/// <summary>What each role may see, and for what. Several roles of one person: the widest counts.</summary>
/// <remarks>Auditors and administrators need no content above TLP:CLEAR for their work, so they get none.</remarks>
internal static class Clearances
{
    public static (Tlp Clearance, Pap Pap, Purpose Purpose) Of(Role role) => role switch
    {
        Role.Analyst => (Tlp.AmberStrict, Pap.Red, Purpose.Curation),
        Role.Expert => (Tlp.Amber, Pap.Amber, Purpose.Curation),
        Role.EditorInChief => (Tlp.Red, Pap.Red, Purpose.Curation),
        Role.MunicipalProfessional => (Tlp.Green, Pap.Green, Purpose.Interpretation),
        Role.Moderator => (Tlp.Green, Pap.Green, Purpose.Moderation),
        Role.Auditor => (Tlp.Clear, Pap.Clear, Purpose.Oversight),
        Role.Administrator => (Tlp.Clear, Pap.Clear, Purpose.Administration),
        Role.Jurist => (Tlp.Amber, Pap.Amber, Purpose.Curation),
    };

    /// <summary>The class of a person with these roles; a person without a role sees what is CLEAR.</summary>
    public static (ReaderClass Class, Purpose Purpose) Of(IEnumerable<Role> roles)
    {
        var (clearance, pap, purpose) = (Tlp.Clear, Pap.Clear, Purpose.Interpretation);
        var first = true;
        foreach (var role in roles.Order())
        {
            var of = Of(role);
            clearance = of.Clearance > clearance ? of.Clearance : clearance;
            pap = of.Pap > pap ? of.Pap : pap;
            if (first) purpose = of.Purpose;
            first = false;
        }

        return (new ReaderClass(clearance, pap, Surface.Page), purpose);
    }
}
