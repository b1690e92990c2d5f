namespace Symbolenbank.Api.Scans;

/// <summary>The scope of scanning.</summary>
internal static class ScanScopes
{
    public const string Scan = "scan";
}
