using System.ComponentModel.DataAnnotations;
using Symbolenbank.Api.Problems;
using Symbolenbank.Search;

namespace Symbolenbank.Api.Scans;

/// <summary>How much may be scanned at a time, section <c>Api:Scans</c>. How long one text may be is <c>Scanning:LongestText</c>.</summary>
public sealed class ScanLimits
{
    public const string Section = "Api:Scans";

    /// <summary>The most texts of one request. Range 1 to 1,000, default 1,000.</summary>
    [Range(1, 1_000)]
    public int MostTexts { get; set; } = 1_000;

    /// <summary>The largest body of one request in bytes; streams are not bound by it. Range 1 KiB to 64 MiB, default 4 MiB.</summary>
    [Range(1_024, 64 * 1_024 * 1_024)]
    public int LargestBody { get; set; } = 4 * 1_024 * 1_024;

    /// <summary>The most lines of one stream. Range 1 to 1,000,000,000, default 1,000,000.</summary>
    [Range(1, 1_000_000_000)]
    public int MostLines { get; set; } = 1_000_000;

    /// <summary>The longest line of a stream in bytes. Range 1 KiB to 8 MiB, default 256 KiB.</summary>
    [Range(1_024, 8 * 1_024 * 1_024)]
    public int LongestLine { get; set; } = 256 * 1_024;

    /// <summary>The most streams that one client may have open. Range 1 to 1,000, default 4.</summary>
    [Range(1, 1_000)]
    public int StreamsPerClient { get; set; } = 4;

    /// <summary>The most requests with a whole body that one client may have in hand; streams are counted apart. Range 1 to 1,000, default 8.</summary>
    [Range(1, 1_000)]
    public int RequestsPerClient { get; set; } = 8;

    /// <summary>How many characters (UTF-16 units) of one client are scanned in a minute, requests and streams together; a short text counts for <see cref="CharactersPerText"/>. Range 1,000 to 2,000,000,000, default 120,000,000.</summary>
    /// <remarks>A minute's worth may come at once; then it refills evenly. A request that begins while anything is left is answered whole.</remarks>
    [Range(1_000, 2_000_000_000)]
    public int CharactersPerMinute { get; set; } = 120_000_000;

    /// <summary>What a text costs of <see cref="CharactersPerMinute"/> at least, however short it is, and a line that cannot be read too. Range 0 to 10,000, default 100.</summary>
    [Range(0, 10_000)]
    public int CharactersPerText { get; set; } = 100;

    /// <summary>How long a stream may stay without a new byte, in seconds; it ends sooner where its token or <see cref="StreamMinutes"/> does. Range 1 to 3,600, default 60.</summary>
    [Range(1, 3_600)]
    public int IdleSeconds { get; set; } = 60;

    /// <summary>How long a stream may last, in minutes. Range 1 to 1,440, default 60.</summary>
    /// <remarks>No stream outlives its token. Those of the built-in service live five minutes at most (<c>Api:Tokens:Lifetime</c>), so more than that counts only with tokens of another authority (<c>Api:Authority</c>).</remarks>
    [Range(1, 1_440)]
    public int StreamMinutes { get; set; } = 60;

    internal static string NameOf(string option) => $"{Section}:{option}";

    internal Problem BodyTooLarge() => ProblemTable.TooLarge.Passed($"A request has at most {LargestBody} bytes. Send fewer texts, or stream them.", NameOf(nameof(LargestBody)), LargestBody);

    internal Problem LineTooLong() => ProblemTable.TooLarge.Passed($"A line has at most {LongestLine} bytes.", NameOf(nameof(LongestLine)), LongestLine);

    internal static Problem TextTooLong(int longest) => ProblemTable.TooLarge.Passed($"A text has at most {longest} characters.", $"{ScanningOptions.Section}:{nameof(ScanningOptions.LongestText)}", longest);

    internal Problem TooManyLines() => ProblemTable.TooLarge.Passed($"A stream has at most {MostLines} lines. Begin another with the lines that have no answer.", NameOf(nameof(MostLines)), MostLines);

    internal Problem TooManyStreams() => ProblemTable.TooMany.Passed($"A client has at most {StreamsPerClient} streams open. End one first.", NameOf(nameof(StreamsPerClient)), StreamsPerClient);

    internal Problem TooManyRequests() => ProblemTable.TooMany.Passed($"A client has at most {RequestsPerClient} requests answered at a time. Wait for one.", NameOf(nameof(RequestsPerClient)), RequestsPerClient);

    internal Problem TooManyCharacters() => ProblemTable.TooMany.Passed($"A client has at most {CharactersPerMinute} characters scanned in a minute. Send what has no answer again later.", NameOf(nameof(CharactersPerMinute)), CharactersPerMinute);

    internal Problem TooQuiet() => ProblemTable.TimedOut.Passed($"A stream waits at most {IdleSeconds} seconds for the next byte.", NameOf(nameof(IdleSeconds)), IdleSeconds);

    internal Problem TooOld() => ProblemTable.TimedOut.Passed($"A stream lasts at most {StreamMinutes} minutes. Begin another with the lines that have no answer.", NameOf(nameof(StreamMinutes)), StreamMinutes);

    /// <summary>What texts of these lengths cost together.</summary>
    internal long CostOf(IEnumerable<TextToScan> texts) => texts.Sum(text => CostOf(text.Text.Length));

    internal long CostOf(long length) => Math.Max(length, CharactersPerText);
}
