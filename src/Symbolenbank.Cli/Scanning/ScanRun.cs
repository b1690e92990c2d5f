using System.Text;
using Symbolenbank.Search.Scanning;

namespace Symbolenbank.Cli.Scanning;

/// <summary>One scan from the first line to the last.</summary>
internal sealed class ScanRun
{
    /// <summary>The file with forms; null for those of the bank.</summary>
    public required FileInfo? Forms { get; init; }

    public required DirectoryInfo? Var { get; init; }

    public required string? Language { get; init; }

    public required FileInfo? Input { get; init; }

    public required ScanFormat Format { get; init; }

    /// <summary>The same switch as the server's: only there do examples count.</summary>
    private static bool IsDevelopment => string.Equals(
        Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT"), "Development", StringComparison.OrdinalIgnoreCase);

#pragma warning disable RS0030 // The composition root of this verb.
    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
#pragma warning restore RS0030

    /// <returns>0, or 1 when there is nothing to scan or to scan for.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        try
        {
            var forms = Forms is { } file ? FormsFile.Read(file) : await BankForms.ReadAsync(Var, IsDevelopment, Today, ct);
            var set = FormSet.Compile(forms);
            await UnheldForms.TellAsync(set, Console.Error);
            using var input = OpenInput();
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

    private void Scan(FormSet set, TextReader input, ScanWriter writer, CancellationToken ct)
    {
        var progress = ScanProgress.OfThisProcess();
        var batch = new TextBatch(Language);
        var number = 0L;
        for (var line = input.ReadLine(); line is not null; line = input.ReadLine())
        {
            batch.Add(line);
            if (batch.IsFull)
                Write();
        }
        Write();
        progress.End(number, writer.Hits);

        void Write()
        {
            foreach (var (text, matches) in batch.Scan(set, ct))
            {
                writer.Write(++number, text, matches);
                progress.Passed(number, writer.Hits);
            }
        }
    }

    private TextReader OpenInput()
    {
        try
        {
            return Input is { } file ? new StreamReader(file.FullName, Encoding.UTF8) : new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ScanException($"{Input} cannot be read: {exception.Message}");
        }
    }
}
