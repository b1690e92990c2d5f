using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Disclosure;

namespace Symbolenbank.Catalog.Review;

/// <summary>The curation team: whoever may do anything with a text on its way to readers.</summary>
internal static class Curators
{
    public static bool Contain(Reader reader) => Are(reader.Roles);

    public static bool Are(IEnumerable<Role> roles) => roles.Any(role => Enum.GetValues<ReviewAct>().Any(act => Workflow.May(act, role)));
}
