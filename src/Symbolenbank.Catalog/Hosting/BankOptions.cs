using System.ComponentModel.DataAnnotations;

namespace Symbolenbank.Catalog.Hosting;

/// <summary>Which database holds the truth.</summary>
public enum StoreEngine
{
    /// <summary>One file, one serving process.</summary>
    Sqlite,

    /// <summary>Several processes or machines.</summary>
    Postgres,
}

/// <summary>The settings of the bank itself, section <c>Bank</c>.</summary>
public sealed class BankOptions
{
    public const string Section = "Bank";

    /// <summary>The organisation that runs this bank. While it is empty, every page says that this is no government service.</summary>
    public string? Operator { get; set; }

    /// <summary>Whether entries that nobody has reviewed are published. Default: only in Development.</summary>
    public bool? Examples { get; set; }

    /// <summary>Whether TLP:CLEAR entries are shown to people who have not signed in. Default: no.</summary>
    public bool OpenToEveryone { get; set; }

    /// <summary>The origin at which people reach the bank, such as <c>https://symbolenbank.example</c>; never an IP address.</summary>
    [Required]
    public string PublicAddress { get; set; } = "http://localhost:5080";

    /// <summary>True when people reach the bank over https, whatever a proxy says of one request.</summary>
    public bool IsSecure => PublicAddress.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>The origin at which machines reach the bank; the issuer of its tokens.</summary>
    [Required]
    public string ApiAddress { get; set; } = "http://localhost:5081";

    /// <summary>The folder for the bank's own files. Default: <c>var</c> beside <c>Symbolenbank.sln</c>, else below the working folder.</summary>
    public string? Var { get; set; }

    /// <summary>The folder for keys: of cookies, authenticator codes, tokens and the hashes in the record. Default: <c>keys</c> in <see cref="Var"/>. Several nodes share one.</summary>
    public string? Keys { get; set; }

    /// <summary>The folder that the bank is born with. Default: <c>data</c> beside <c>Symbolenbank.sln</c>, else beside the program.</summary>
    public string? Data { get; set; }

    public StoreEngine Store { get; set; } = StoreEngine.Sqlite;

    /// <summary>The PostgreSQL connection string; required with <see cref="StoreEngine.Postgres"/>, unused otherwise.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>How long a signed-in person may stay in all. Range 5 minutes to 24 hours, default 8 hours.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "1.00:00:00")]
    public TimeSpan SessionLimit { get; set; } = TimeSpan.FromHours(8);

    /// <summary>How long a signed-in person may do nothing. Range 1 minute to 8 hours, default 30 minutes.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "08:00:00")]
    public TimeSpan SessionIdle { get; set; } = TimeSpan.FromMinutes(30);
}
