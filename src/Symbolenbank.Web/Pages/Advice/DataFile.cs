using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Symbolenbank.Catalog.Hosting;

namespace Symbolenbank.Web.Pages.Advice;

/// <summary>Reads a file that the bank is born with.</summary>
internal static class DataFile
{
    /// <exception cref="BankStartException">The file is missing or broken; the message names it.</exception>
    public static T Read<T>(string file, JsonTypeInfo<T> type)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return JsonSerializer.Deserialize(stream, type) ?? throw new JsonException("The document is empty.");
        }
        catch (Exception fault) when (fault is IOException or JsonException or UnauthorizedAccessException)
        {
            throw new BankStartException($"'{file}' cannot be read: {fault.Message}");
        }
    }
}
