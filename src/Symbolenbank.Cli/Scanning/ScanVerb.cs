using System.CommandLine;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.Scanning;

namespace Symbolenbank.Cli.Scanning;

/// <summary><c>symbolenbank scan (--forms FILE | --bank [--tlp clear]) [--language nl] [--input FILE] [--format ndjson|text|summary]</c>: finds forms in texts, one text a line.</summary>
internal static class ScanVerb
{
    public static Command Create()
    {
        var forms = new Option<FileInfo?>("--forms") { Description = "A table with the columns form, code and type, tabs between them; type may be empty." };
        var bank = new Option<bool>("--bank") { Description = "The forms that the published entries of the local bank allow to be scanned for." };
        var tlp = new Option<string>("--tlp") { Description = "The strictest marking of the bank's entries that is scanned for; what comes out may go no further than that.", DefaultValueFactory = _ => TlpWords.All[0] };
        tlp.AcceptOnlyFromAmong(TlpWords.All);
        var var = new Option<DirectoryInfo?>("--var") { Description = "The folder with the bank's files, if not the one that the server uses by itself." };
        var language = new Option<string?>("--language") { Description = "The language of the texts, such as nl; Dutch and English when it is not told." };
        var input = new Option<FileInfo?>("--input") { Description = "A file with one text a line, in UTF-8; standard input when it is not told." };
        var format = new Option<ScanFormat>("--format") { Description = "ndjson: a JSON object for each line with a match. text: a line for each match. summary: how often each form was found." };
        var verb = new Command("scan", "Finds forms in texts, through disguises. A match says what stands there, never what the writer means.") { forms, bank, tlp, var, language, input, format };
        verb.Validators.Add(result =>
        {
            if (result.GetValue(forms) is null == !result.GetValue(bank))
                result.AddError("Give either --forms FILE or --bank.");
            if (result.GetResult(tlp) is { Implicit: false } && !result.GetValue(bank))
                result.AddError("Give --tlp with --bank only: a table of forms has no markings.");
            if (result.GetValue(language) is { } named && !TextLanguage.IsTag(named))
                result.AddError($"'{VisibleText.Of(named)}' is no language. {TextLanguage.Rule}");
        });
        verb.SetAction((parsed, ct) => new ScanRun
        {
            Forms = parsed.GetValue(forms),
            Var = parsed.GetValue(var),
            Clearance = TlpWords.Read(parsed.GetValue(tlp)!),
            Language = parsed.GetValue(language),
            Input = parsed.GetValue(input),
            Format = parsed.GetValue(format),
        }.RunAsync(ct));
        return verb;
    }
}

/// <summary>How a scan is written.</summary>
internal enum ScanFormat
{
    Ndjson,
    Text,
    Summary,
}
