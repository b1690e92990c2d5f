using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Symbolenbank.Search.Tests.Scanning;

/// <summary>How many cases a property is tried on: a few hundred, or as many as <c>SYMBOLENBANK_PROPERTY_CASES</c> says.</summary>
internal static class Runs
{
    private const int ShortForm = 300;

    public static Config Config => Config.QuickThrowOnFailure.WithMaxTest(
        int.TryParse(Environment.GetEnvironmentVariable("SYMBOLENBANK_PROPERTY_CASES"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : ShortForm);
}
