using System.ComponentModel.DataAnnotations;

namespace Symbolenbank.Search;

/// <summary>Limits of scanning texts. Configuration section <c>Scanning</c>.</summary>
public sealed class ScanningOptions
{
    public const string Section = "Scanning";

    /// <summary>The longest text in UTF-16 units, 100 to 1,000,000; 20,000 unless told. Longer ones are not scanned.</summary>
    [Range(100, 1_000_000)]
    public int LongestText { get; set; } = 20_000;

    /// <summary>The most matches judged and given of one text, 1 to 10,000; 200 unless told. Further places are counted.</summary>
    [Range(1, 10_000)]
    public int MostMatches { get; set; } = 200;

    /// <summary>How long the first scan after a start waits for the forms to be compiled, in seconds, 1 to 60; 30 unless told. After that the bank says that it is not ready.</summary>
    [Range(1, 60)]
    public int CompileSeconds { get; set; } = 30;

    /// <summary>A file of the operator with one text a line in UTF-8, to count what a form would hit; none unless told.</summary>
    public string? Corpus { get; set; }

    /// <summary>How much of the corpus is read, in megabytes, 1 to 10,000; 256 unless told.</summary>
    [Range(1, 10_000)]
    public int CorpusMegabytes { get; set; } = 256;

    /// <summary>The most excerpts kept of one form and standing, 0 to 100; 5 unless told.</summary>
    [Range(0, 100)]
    public int CorpusExcerpts { get; set; } = 5;

    /// <summary>The most forms of one person that wait for their count, the one that is counted included; 1 to 200, 20 unless told. Further ones are not begun.</summary>
    [Range(1, 200)]
    public int CorpusWaiting { get; set; } = 20;
}
