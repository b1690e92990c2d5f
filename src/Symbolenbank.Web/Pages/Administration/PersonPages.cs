using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Web.Hosting;
using Symbolenbank.Web.Pages.Shared;
using Symbolenbank.Web.Pages.SignIn;

namespace Symbolenbank.Web.Pages.Administration;

/// <summary>The page of one account, after anything that was done to it.</summary>
internal sealed class PersonPages(Visit visit, AccountList list, OrganisationDesk organisations)
{
    public async Task<IResult> PageAsync(int status, Guid account, Phrase? notice, bool isGood, CancellationToken ct)
    {
        var all = await list.ReadAsync(visit.Known, ct);
        if (!all.IsOk) return Page.Refused(all.Kind);
        if (all.Value.FirstOrDefault(one => one.Id == account) is not { } line) return Page.NotFound();
        var known = await organisations.ReadAsync(visit.Known, ct);
        if (!known.IsOk) return Page.Refused(known.Kind);
        var own = all.Value.FirstOrDefault(one => one.Id == visit.Known.Actor.Id);
        return Page.WithStatus<PersonPage>(
            status,
            (nameof(PersonPage.Account), line),
            (nameof(PersonPage.Others), all.Value.Where(one => one.Person == line.Person && one.Id != line.Id).ToArray()),
            (nameof(PersonPage.Candidates), all.Value.Where(one => one.Person != line.Person && one.Person != own?.Person).ToArray()),
            (nameof(PersonPage.Organisations), known.Value.Where(one => one.EndedAt is null && one.Id != line.Organisation).ToArray()),
            (nameof(PersonPage.IsSelf), own?.Person == line.Person),
            (nameof(PersonPage.Notice), notice),
            (nameof(PersonPage.IsGood), isGood));
    }
}
