using System.Text;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.Scanning.Letters;

namespace Symbolenbank.Search.Scanning.Numbers;

/// <summary>Finds number codes as whole numbers, never as part of a longer one, and not where the number is plainly something else.</summary>
internal sealed class NumberLane
{
    private readonly Dictionary<string, List<int>> _forms = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<ScanForm> _all;
    private readonly NumberBeginnings _beginnings = new();

    public NumberLane(IReadOnlyList<ScanForm> all, IEnumerable<int> numbers)
    {
        _all = all;
        Span<char> key = stackalloc char[NumberReader.Longest];
        foreach (var number in numbers)
        {
            var value = all[number].Value.TrimStart('#');
            var reader = new NumberReader(value, Ascii.IsValid(value));
            if (!reader.Next(0, key, out var expression))
                continue;
            Add(KeyOf(value, expression), number);
        }
    }

    /// <param name="numbers">Where digits of ASCII begin.</param>
    /// <param name="hasOtherDigit">True when that is not all: the text holds digits beyond ASCII.</param>
    public void Find(ReadOnlySpan<char> text, in TextPlaces numbers, bool hasOtherDigit, List<RawMatch> found)
    {
        if (_forms.Count == 0)
            return;
        if (hasOtherDigit)
        {
            _ = Find(text, 0, text.Length, onlyAscii: false, found);
            return;
        }
        var at = 0;
        for (var next = 0; next < numbers.Length; next++)
        {
            var start = numbers[next];
            if (start >= at && _beginnings.MayBegin(text, start))
                at = Find(text, NumberBeginnings.OfRow(text, at, start), start, onlyAscii: true, found);
        }
    }

    // The numbers that begin from one place up to another; gives the end of the last.
    private int Find(ReadOnlySpan<char> text, int from, int until, bool onlyAscii, List<RawMatch> found)
    {
        Span<char> key = stackalloc char[NumberReader.Longest];
        Span<char> both = stackalloc char[NumberReader.Longest];
        Span<char> second = stackalloc char[NumberReader.Longest];
        var reader = new NumberReader(text, onlyAscii);
        var lookup = _forms.GetAlternateLookup<ReadOnlySpan<char>>();
        var at = from;
        for (; at <= until && reader.Next(at, key, out var number); at = number.End)
        {
            if (lookup.TryGetValue(number.Key, out var forms))
                Judge(text, number, forms, number.End, found);
            if (number.End + 1 < text.Length && text[number.End] == ' ' && reader.Next(number.End, second, out var next) && next.Start == number.End + 1
                && number.Key.Length + next.Key.Length < NumberReader.Longest)
            {
                number.Key.CopyTo(both);
                both[number.Key.Length] = ' ';
                next.Key.CopyTo(both[(number.Key.Length + 1)..]);
                if (lookup.TryGetValue(both[..(number.Key.Length + 1 + next.Key.Length)], out var spaced))
                    Judge(text, number, spaced, next.End, found);
            }
        }
        return at;
    }

    private static string KeyOf(string value, NumberExpression first) =>
        first.End < value.Length && value[first.End] == ' ' ? value : first.Key.ToString();

    private void Add(string key, int number)
    {
        if (!_forms.TryGetValue(key, out var forms))
        {
            _forms.Add(key, forms = []);
            _beginnings.Add(key);
        }
        forms.Add(number);
    }

    private void Judge(ReadOnlySpan<char> text, NumberExpression number, List<int> forms, int end, List<RawMatch> found)
    {
        if (NumberKinds.IsOrdinary(text, number, end))
            return;
        var tagged = number.Start > 0 && HashSigns.IsOne(text[number.Start - 1]);
        var isInName = (number.Start > 0 && IsOfName(text[number.Start - 1])) || (end < text.Length && IsOfName(text[end]));
        foreach (var form in forms)
        {
            var wantsTag = _all[form].Value.StartsWith('#');
            if ((wantsTag && !tagged) || (isInName && _all[form].Boundary is MatchBoundary.Word))
                continue;
            found.Add(new RawMatch(form, wantsTag ? number.Start - 1 : number.Start, end, wantsTag ? number.Steps | HashSigns.StepsOf(text[number.Start - 1]) : number.Steps)
            {
                IsNumber = !wantsTag,
                OuterStart = number.Start,
                OuterEnd = end,
            });
        }
    }

    // A number against a letter is part of a user name: lisa_88. As a whole word it stands by itself.
    private static bool IsOfName(char c) => char.IsLetterOrDigit(c) || c is '_' or '@';
}
