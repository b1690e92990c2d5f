using System.CommandLine;
using System.Data.Common;
using Symbolenbank.Catalog.Hosting;

namespace Symbolenbank.Cli.Verification;

/// <summary><c>symbolenbank verify [--var DIR]</c>: proves that nobody changed the record, from the bank's file alone.</summary>
internal static class VerifyVerb
{
    public static Command Create()
    {
        var var = new Option<DirectoryInfo?>("--var") { Description = "The folder with the bank's files, if not the one that the server uses by itself." };
        var verb = new Command("verify", "Proves that the audit record is whole and that every change has its record.") { var };
        verb.SetAction((parsed, ct) => RunAsync(parsed.GetValue(var), ct));
        return verb;
    }

    private static async Task<int> RunAsync(DirectoryInfo? var, CancellationToken ct)
    {
        var folders = BankFolders.Find(var?.FullName, configuredData: null);
        if (!File.Exists(folders.Database))
        {
            await Console.Error.WriteLineAsync($"There is no bank in {folders.Var}: {folders.Database} is missing.");
            return 2;
        }

        try
        {
            var report = await Catalog.Audit.Verification.OfFileAsync(folders.Database, ct);
            Console.WriteLine(FormattableString.Invariant($"{report.Records} records, {report.Revisions} revisions, {report.Publications} publications, {report.Faults.Count} faults"));
            foreach (var fault in report.Faults) await Console.Error.WriteLineAsync(fault);
            return report.Faults.Count == 0 ? 0 : 1;
        }
        catch (DbException unreadable)
        {
            await Console.Error.WriteLineAsync($"{folders.Database} cannot be read as a bank: {unreadable.Message}");
            return 2;
        }
    }
}
