using System.Globalization;
using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Cli.Scanning;

/// <summary>The markings of TLP 2.0 as they are typed and shown.</summary>
internal static class TlpWords
{
    /// <summary>The words on the command line, the freest first.</summary>
    public static readonly string[] All = ["clear", "green", "amber", "amber+strict", "red"];

    public static Tlp Read(string word) => (Tlp)Array.IndexOf(All, word);

    public static string Of(Tlp marking) => "TLP:" + All[(int)marking].ToUpper(CultureInfo.InvariantCulture);
}
