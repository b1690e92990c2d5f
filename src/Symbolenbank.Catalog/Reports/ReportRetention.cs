using Dapper;
using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Store;

namespace Symbolenbank.Catalog.Reports;

/// <summary>Forgets reports that were handled longer ago than <see cref="ReportOptions.KeepDays"/>. That they were made and handled stays in the record.</summary>
internal sealed class ReportRetention(WorkingState working, IOptions<ReportOptions> options)
{
    public Task TidyAsync(DateTimeOffset now)
    {
        const string Forget = "DELETE FROM report WHERE handled_at <= @since";

        return working.WriteAsync(WorkingMatter.Reports, transaction => transaction.Connection!.Execute(Forget, new { since = now.AddDays(-options.Value.KeepDays) }, transaction));
    }
}
