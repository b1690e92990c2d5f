namespace Symbolenbank.Api.Surfaces;

/// <summary>The version of the machine surface and the headers that every answer carries.</summary>
internal static class ApiVersion
{
    /// <summary>The full version (semver); its first number is the one in the paths.</summary>
    public const string Full = "1.0.0";

    public const string Header = "API-Version";

    /// <summary>The id under which the audit log records the request.</summary>
    public const string CorrelationHeader = "Correlation-Id";
}
