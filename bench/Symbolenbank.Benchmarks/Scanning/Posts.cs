using System.Globalization;
using System.Text;

namespace Symbolenbank.Benchmarks.Scanning;

/// <summary>Posts as a platform sees them: mostly Dutch and English words, some numbers, links, emoji and other scripts. The same every run.</summary>
internal sealed class Posts(string[] words)
{
    private static readonly string[] Extras = ["😂", "👍🏽", "https://voorbeeld.example/p/4711", "@lisa88", "#zaterdag", "€ 14,88", "18:14", "1988", "café", "reünie", "Привет как дела", "سلام", "γεια", "!!!", "ok", "haha"];

    private readonly Random _random = new(4711);

    /// <summary>Lines of 20 to 280 characters, together <paramref name="bytes"/> of UTF-8 or a little more.</summary>
    public string Make(int bytes)
    {
        var text = new StringBuilder(bytes + 300);
        while (text.Length < bytes)
        {
            var count = _random.Next(3, 40);
            for (var word = 0; word < count; word++)
            {
                _ = text.Append(word == 0 ? "" : " ").Append(_random.Next(12) == 0 ? Extras[_random.Next(Extras.Length)] : Word());
            }
            _ = text.Append(_random.Next(3) switch { 0 => ".\n", 1 => "!\n", _ => "\n" });
        }
        return text.ToString();
    }

    /// <summary>Forms of one to three words or with a number, one in fifty a number code (<c>14/88</c>), at least five characters long, without doubles.</summary>
    public string[] Forms(int count)
    {
        var forms = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (forms.Count < count)
        {
            var form = _random.Next(50) == 0 ? $"{Digits(10, 100)}/{Digits(10, 100)}" : _random.Next(4) switch
            {
                0 => $"{Word()} {Word()}",
                1 => $"{Word()}{Word()}",
                2 => $"{Word()}{Digits(10, 9999)}",
                _ => $"{Word()} {Word()} {Word()}",
            };
            if (form.Length >= 5 && Ascii.IsValid(form))
                _ = forms.Add(form.ToLowerInvariant());
        }
        return [.. forms];
    }

    private string Digits(int from, int below) => _random.Next(from, below).ToString(CultureInfo.InvariantCulture);

    // Common words far more often than rare ones, as in speech.
    private string Word()
    {
        var rank = Math.Pow(_random.NextDouble(), 4);
        return words[(int)(rank * (words.Length - 1))];
    }
}
