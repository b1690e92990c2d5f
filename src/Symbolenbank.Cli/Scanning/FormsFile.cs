using System.Text.Json;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.Scanning;

namespace Symbolenbank.Cli.Scanning;

/// <summary>A table of forms: a header line, then <c>form</c>, <c>code</c> and <c>type</c> with tabs between them.</summary>
internal static class FormsFile
{
    private static readonly Dictionary<string, FormType> Types =
        Enum.GetValues<FormType>().ToDictionary(static type => JsonNamingPolicy.KebabCaseLower.ConvertName(type.ToString()), StringComparer.OrdinalIgnoreCase);

    /// <exception cref="ScanException">The file cannot be read, has no such columns, or names a type that does not exist.</exception>
    public static IReadOnlyList<ScanForm> Read(FileInfo file)
    {
        try
        {
            var lines = File.ReadAllLines(file.FullName);
            if (lines.Length == 0 || lines[0].TrimStart('\uFEFF').Split('\t') is not ["form", "code", "type", ..])
                throw new ScanException($"{file} must begin with a line of the columns form, code and type.");
            return [.. lines.Skip(1).Select((line, index) => Form(file, line, index + 2)).OfType<ScanForm>()];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ScanException($"{file} cannot be read: {exception.Message}");
        }
    }

    private static ScanForm? Form(FileInfo file, string line, int number)
    {
        var columns = line.Split('\t');
        if (columns[0].Trim().Length == 0)
            return null;
        var named = columns.Length > 2 ? columns[2].Trim() : "";
        if (named.Length > 0 && !Types.ContainsKey(named))
            throw new ScanException($"{file}, line {number}: there is no form type '{named}'.");
        return ScanForm.Of(columns[0], columns.Length > 1 ? columns[1] : "", named.Length == 0 ? null : Types[named]);
    }
}
