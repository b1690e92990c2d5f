using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Web.Hosting;

namespace Symbolenbank.Web.Pages.Reports;

/// <summary>How often one person may hand in a report.</summary>
internal sealed class ReportLimit(TimeProvider clock, IOptions<WebOptions> options, RefusalTally tally)
{
    private readonly PersonMeter _reports = new("report", options.Value.ReportsPerMinute, clock, tally);

    public bool Admits(HttpContext context, Reader reader) => _reports.Admits(context, reader);
}
