using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Symbolenbank.Search.Scanning.Context;

/// <summary>Reads the text around matches for cues.</summary>
/// <param name="numbers">Numbers of the forms that are number codes, however a text writes them.</param>
internal sealed class ContextReader(IReadOnlyList<ScanForm> forms, IEnumerable<int> numbers)
{
    private readonly FrozenSet<int> _numbers = numbers.ToFrozenSet();
    private readonly ConcurrentDictionary<int, string> _values = [];

    public ScanForm this[int form] => forms[form];

    /// <param name="found">In the order of the text; of those that begin together, the longest first.</param>
    /// <param name="language">BCP 47 language of the text, or null.</param>
    public TextContext Read(string text, IReadOnlyList<RawMatch> found, string? language = null) => new(text, found, this, language);

    public bool IsNumber(int form) => _numbers.Contains(form);

    /// <summary>Equal for forms that are the same to a reader, and for spellings of one number.</summary>
    public string ValueOf(int form) => _values.GetOrAdd(form, static (number, reader) =>
        reader.IsNumber(number) ? DigitsOf(reader[number].Value) : FormSameness.KeyOf(reader[number].Value), this);

    private static string DigitsOf(string value) =>
        string.Concat(value.EnumerateRunes().Where(static rune => Rune.IsNumber(rune)).Select(static rune => Rune.GetNumericValue(rune).ToString(CultureInfo.InvariantCulture)));
}

/// <summary>How a match stands in its text.</summary>
internal sealed record JudgedMatch(ScanStanding Standing, IReadOnlyList<ScanCue> For, IReadOnlyList<ScanCue> Against);
