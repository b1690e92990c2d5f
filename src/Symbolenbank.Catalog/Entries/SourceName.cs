using System.Security.Cryptography;
using System.Text;

namespace Symbolenbank.Catalog.Entries;

/// <summary>By what the same source is recognised in different entries: what is cited, who published it and where it can be read.</summary>
internal static class SourceName
{
    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public static string Of(Source source) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', source.Citation.Trim(), source.Publisher.Trim(), source.Address?.Trim()))));
}
