using System.Runtime.InteropServices;

namespace Symbolenbank.Search.Scanning;

/// <summary>Lines of a file or stream that are scanned together, which is quicker than one after another. Not thread-safe.</summary>
/// <param name="language">BCP 47 language of the texts; null when it is not told.</param>
public sealed class TextBatch(string? language)
{
    /// <summary>A batch is full with as many texts.</summary>
    public const int MostTexts = 256;

    /// <summary>And with as many UTF-16 units: the lines of somebody who types come one by one, long ones do not pile up.</summary>
    public const int MostUnits = 65_536;

    private readonly List<TextToScan> _texts = [];
    private readonly List<List<ScanMatch>> _matches = [];
    private int _units;

    public int Count => _texts.Count;

    public bool IsFull => _texts.Count >= MostTexts || _units >= MostUnits;

    public void Add(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _texts.Add(new TextToScan(text, language));
        _units += text.Length;
        if (_matches.Count < _texts.Count)
            _matches.Add([]);
    }

    /// <summary>Scans what was added, and forgets it; the answer holds until the next text is added.</summary>
    public IReadOnlyList<(string Text, IReadOnlyList<ScanMatch> Matches)> Scan(FormSet set, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(set);
        foreach (var matches in _matches)
            matches.Clear();
        _ = set.Scan(CollectionsMarshal.AsSpan(_texts), _matches, ct: ct);
        (string, IReadOnlyList<ScanMatch>)[] scanned = [.. _texts.Select((text, at) => (text.Text, (IReadOnlyList<ScanMatch>)_matches[at]))];
        _texts.Clear();
        _units = 0;
        return scanned;
    }
}
