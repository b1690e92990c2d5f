using Microsoft.Extensions.Options;
using Symbolenbank.Api.Limits;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Web.Hosting;

namespace Symbolenbank.Web.Pages.Reports;

/// <summary>How often one person may hand in a report; somebody who has not signed in counts with their network.</summary>
internal sealed class ReportLimit(TimeProvider clock, IOptions<WebOptions> options, RefusalTally tally)
{
    private readonly RequestMeter<string> _meter = new(clock);

    public bool Admits(HttpContext context, Reader reader)
    {
        var network = Network.Of(context).ToString();
        var key = reader.Actor.Kind is ActorKind.Anonymous ? network : reader.Actor.Id.ToString();
        if (_meter.TryTake(key, options.Value.ReportsPerMinute, out _)) return true;
        tally.Count(Act.Limited, network, "report");
        return false;
    }
}
