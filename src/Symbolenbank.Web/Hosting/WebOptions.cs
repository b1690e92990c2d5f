using System.ComponentModel.DataAnnotations;

namespace Symbolenbank.Web.Hosting;

/// <summary>The settings of the human surface, section <c>Web</c>.</summary>
internal sealed class WebOptions
{
    public const string Section = "Web";

    /// <summary>How often one network address may try to sign in. Range 1 to 10,000, default 30 a minute.</summary>
    [Range(1, 10_000)]
    public int SignInsPerMinute { get; set; } = 30;

    /// <summary>How often one person may hand in a report. Range 1 to 1,000, default 6 a minute.</summary>
    [Range(1, 1_000)]
    public int ReportsPerMinute { get; set; } = 6;

    /// <summary>How often one person may try a text (<c>/proef</c>). Range 1 to 1,000, default 30 a minute.</summary>
    [Range(1, 1_000)]
    public int TriedTextsPerMinute { get; set; } = 30;

    /// <summary>How often one person may have forms counted (<c>/tekens/…/treffers</c>). Range 1 to 1,000, default 20 a minute.</summary>
    [Range(1, 1_000)]
    public int FormCountsPerMinute { get; set; } = 20;

    /// <summary>How long a form may take to arrive, files that go with it included. Range 1 to 3,600, default 120 seconds.</summary>
    [Range(1, 3_600)]
    public int FormSeconds { get; set; } = 120;

    /// <summary>Characters that one field of the editor takes at once. Range 1,000 to 900,000, default 100,000.</summary>
    [Range(1_000, 900_000)]
    public int LongestField { get; set; } = 100_000;

    /// <summary>How often an open editor looks what others do with the same entry. Range 1 second to 10 minutes, default 15 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan LookBeside { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Whether this server's keys become the bank's, because the old ones are lost; for one start. Default false.</summary>
    public bool NewKeys { get; set; }

    /// <summary>How long the address of a search works. Range 1 minute to 1 day, default 30 minutes.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan SearchAddressLifetime { get; set; } = TimeSpan.FromMinutes(30);
}
