using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Symbolenbank.Catalog.Drawings;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Hosting;
using Symbolenbank.Catalog.Taxonomy;

namespace Symbolenbank.Catalog.Founding;

/// <summary>An entry as a file of <c>data/</c> holds it.</summary>
/// <param name="Hash">SHA-256 of the file's bytes: tells whether the file changed since it was imported.</param>
/// <param name="Drawings">What its images name.</param>
internal sealed record EntryFile(string Name, string Hash, EntryContent Content, IReadOnlyList<DrawingFile> Drawings);

/// <summary>Reads the files that the bank is born with. All of them are read and checked before anything is written.</summary>
internal sealed class DataFiles(BankFolders folders)
{
    private readonly DrawingFiles _drawings = new(folders);

    /// <summary>All entries by code; with <paramref name="exercises"/> also the invented ones.</summary>
    /// <exception cref="BankStartException">A file is missing or broken; the message names file and fault.</exception>
    public IReadOnlyList<EntryFile> Entries(bool exercises)
    {
        var files = FilesIn("entries").Concat(exercises ? FilesIn("exercise") : []).Select(Read).OrderBy(file => file.Content.Code).ToList();
        Unique(files, file => file.Content.Code.ToString());
        Unique(files, file => file.Content.Id.ToString("D"));
        return files;
    }

    /// <exception cref="BankStartException">A file is missing or broken.</exception>
    public IReadOnlyList<(Vocabulary Vocabulary, IReadOnlyList<Term> Terms)> Taxonomy() =>
        [.. Enum.GetValues<Vocabulary>().Select(vocabulary => (vocabulary, Terms(vocabulary)))];

    private IReadOnlyList<Term> Terms(Vocabulary vocabulary)
    {
        var file = Path.Combine(folders.Data, "taxonomy", vocabulary.ToString().ToLowerInvariant() + ".json");
        return Parse(file, text => JsonSerializer.Deserialize<TermFile>(text, EntryJson.Options)!.Terms);
    }

    private IEnumerable<string> FilesIn(string folder)
    {
        var path = Path.Combine(folders.Data, folder);
        return Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*.json").Order(StringComparer.Ordinal)
            : throw new BankStartException($"The folder {path} is missing. Set Bank:Data to the folder that holds 'entries' and 'taxonomy'.");
    }

    private EntryFile Read(string file) => Parse(file, text =>
    {
        var content = EntryJson.Read(text);
        var faults = EntryRules.Check(content);
        if (faults.Count > 0) throw new JsonException(string.Join(" ", faults.Select(fault => $"{fault.Field}: {fault.Sentence}")));
        if (content.Code.Number > EntryCode.LastOfData) throw new JsonException($"Codes of data files end at {EntryCode.LastOfData}.");
        return new EntryFile(
            Path.GetRelativePath(folders.Data, file),
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            content,
            [.. content.Images.Select(image => _drawings.Read(content.Code, image))]);
    });

    private static T Parse<T>(string file, Func<string, T> read)
    {
        try
        {
            return read(File.ReadAllText(file));
        }
        catch (JsonException fault)
        {
            throw new BankStartException($"The data file {file} is broken: {fault.Message}");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new BankStartException($"The data file {file} cannot be read: {fault.Message}");
        }
    }

    private static void Unique(IEnumerable<EntryFile> files, Func<EntryFile, string> key)
    {
        foreach (var twins in files.GroupBy(key, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            throw new BankStartException($"{twins.Key} stands in more than one data file: {string.Join(" and ", twins.Select(file => file.Name))}. Give one of them another.");
        }
    }
}
