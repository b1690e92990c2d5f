using System.ComponentModel.DataAnnotations;

namespace Symbolenbank.Catalog.Audit;

/// <summary>How the record names what somebody searched for.</summary>
public enum QueryText
{
    /// <summary>As a keyed hash: equal queries can be told to be equal, nothing more.</summary>
    Hash,

    /// <summary>As it was typed.</summary>
    Text,
}

/// <summary>The settings of the audit log, section <c>Audit</c>.</summary>
public sealed class AuditOptions
{
    public const string Section = "Audit";

    public QueryText Queries { get; set; } = QueryText.Hash;

    /// <summary>How long an answer waits for its record before it is refused. Range 0.1 to 60 seconds, default 5 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan Wait { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How many records may wait at once; one more is refused. Range 1 to 1,000,000, default 20,000.</summary>
    [Range(1, 1_000_000)]
    public int MaxWaiting { get; set; } = 20_000;
}
