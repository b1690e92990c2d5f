using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Web.Hosting;

namespace Symbolenbank.Web.Pages.Scans;

/// <summary>How often one person may try a text, and have forms counted: enough for whoever reads the answers, too little for a program.</summary>
internal sealed class ScanLimit(TimeProvider clock, IOptions<WebOptions> options, RefusalTally tally)
{
    private readonly PersonMeter _texts = new("try-text", options.Value.TriedTextsPerMinute, clock, tally);
    private readonly PersonMeter _counts = new("try-form", options.Value.FormCountsPerMinute, clock, tally);

    public bool AdmitsText(HttpContext context, Reader reader) => _texts.Admits(context, reader);

    public bool AdmitsCount(HttpContext context, Reader reader) => _counts.Admits(context, reader);
}
