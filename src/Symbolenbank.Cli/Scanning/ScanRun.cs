using Symbolenbank.Catalog;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.Scanning;

namespace Symbolenbank.Cli.Scanning;

/// <summary>One scan from the first line to the last.</summary>
internal sealed class ScanRun
{
    /// <summary>The file with forms; null for those of the bank.</summary>
    public required FileInfo? Forms { get; init; }

    public required DirectoryInfo? Var { get; init; }

    /// <summary>The strictest marking of the bank's entries that is scanned for.</summary>
    public required Tlp Clearance { get; init; }

    public required string? Language { get; init; }

    public required FileInfo? Input { get; init; }

    public required ScanFormat Format { get; init; }

    /// <summary>The same switch as the server's: only there do examples count.</summary>
    private static bool IsDevelopment => string.Equals(
        Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT"), "Development", StringComparison.OrdinalIgnoreCase);

#pragma warning disable RS0030 // The composition root of this verb.
    private static TimeProvider Clock => TimeProvider.System;
#pragma warning restore RS0030

    private static DateOnly Today => Clock.Today();

    /// <returns>0, or 1 when there is nothing to scan or to scan for.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        try
        {
            var forms = Forms is { } file ? new BankForms(FormsFile.Read(file), []) : await BankForms.ReadAsync(Var, Clearance, IsDevelopment, Today, ct);
            var set = FormSet.Compile(forms.Forms);
            foreach (var notice in forms.Notices) await Console.Error.WriteLineAsync(notice);
            if (Clearance > Tlp.Clear)
                await Console.Error.WriteLineAsync($"Forms up to {TlpWords.Of(Clearance)} are scanned for: what comes out may go no further than that.");
            await UnheldForms.TellAsync(set, Console.Error);
            await using var input = OpenInput();
            await using var output = Console.OpenStandardOutput();
            using var writer = new ScanWriter(output, Format);
            Scan(set, input, writer, ct);
            return 0;
        }
        catch (ScanException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }

    // What was read is answered before more is asked for: whoever writes line by line gets an answer to each.
    private void Scan(FormSet set, Stream input, ScanWriter writer, CancellationToken ct)
    {
        var progress = ScanProgress.OfThisProcess(Clock);
        var batch = new TextBatch(Language);
        var number = 0L;
        using var lines = new TextLines(input, () =>
        {
            Answer();
            writer.Flush();
        });
        while (lines.Next() is { } text)
        {
            batch.Add(text);
            if (batch.IsFull)
                Answer();
        }
        Answer();
        progress.End(number, writer.Hits);

        void Answer()
        {
            foreach (var (text, matches) in batch.Scan(set, ct))
            {
                writer.Write(++number, text, matches);
                progress.Passed(number, writer.Hits);
            }
        }
    }

    private Stream OpenInput()
    {
        try
        {
            return Input is { } file ? file.OpenRead() : Console.OpenStandardInput();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ScanException($"{Input} cannot be read: {exception.Message}");
        }
    }
}
