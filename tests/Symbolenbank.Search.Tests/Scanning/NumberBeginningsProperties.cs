using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Symbolenbank.Search.Scanning;
using Symbolenbank.Search.Scanning.Letters;
using Symbolenbank.Search.Scanning.Numbers;

namespace Symbolenbank.Search.Tests.Scanning;

/// <summary>Where a code begins, its first digits and what follows them always let it begin.</summary>
public sealed class NumberBeginningsProperties
{
    // As a reader gives them.
    private static readonly string[] Codes = ["14", "88", "14/88", "14 88", "168:1", "18", "1488", "14x88", "23-16", "777 88", "12345"];

    private static readonly Gen<string> Pieces = Gen.OneOf(
        Gen.Elements("14", "88", "1", "8", "168", "23", "16", "777", "12345"),
        Gen.Elements(Codes),
        Gen.Elements(" ", " ", "/", " / ", ":", "-", "–", "−", "x", "X", "×", ".", ",", "  ", "a", "_", "#", "\uFE0F\u20E3", "！", "\n", "８"));

    [Fact]
    public void MayBegin_WhereACodeBegins_IsTrue() =>
        Prop.ForAll(Gen.SubListOf(Codes).ToArbitrary(), Pieces.ListOf().Select(static parts => string.Concat(parts)).ToArbitrary(), static (codes, text) =>
        {
            var beginnings = new NumberBeginnings();
            foreach (var code in codes)
                beginnings.Add(code);
            for (var at = 0; at < text.Length; at++)
            {
                if (char.IsAsciiDigit(text[at]) && !beginnings.MayBegin(text, at) && (codes.Contains(KeyAt(text, at, out var spaced)) || codes.Contains(spaced)))
                    return false;
            }
            return true;
        }).Check(Runs.Config.WithMaxTest(3 * Runs.Config.MaxTest));

    [Fact]
    public void Find_TextOfAscii_IsWhatReadingAllNumbersFinds() =>
        Prop.ForAll(Gen.SubListOf(Codes).ToArbitrary(), Pieces.Where(static piece => Ascii.IsValid(piece)).ListOf().Select(static parts => string.Concat(parts)).ToArbitrary(), static (codes, text) =>
        {
            ScanForm[] forms = [.. codes.Select(static code => ScanForm.Of(code, "SB-2026-0001"))];
            var lane = new NumberLane(forms, Enumerable.Range(0, forms.Length));
            using var stream = new LetterStream();
            var numbers = stream.NumbersOf(stream.Read(text));
            var (few, all) = (new List<RawMatch>(), new List<RawMatch>());
            lane.Find(text, numbers, hasOtherDigit: false, few);
            lane.Find(text, numbers, hasOtherDigit: true, all);
            return few.SequenceEqual(all);
        }).Check(Runs.Config.WithMaxTest(3 * Runs.Config.MaxTest));

    // The number that begins at a place, and with the one behind a space.
    private static string KeyAt(string text, int at, out string spaced)
    {
        var reader = new NumberReader(text, onlyAscii: false);
        _ = reader.Next(at, new char[NumberReader.Longest], out var number);
        var hasNext = number.End < text.Length && text[number.End] == ' ';
        spaced = hasNext && reader.Next(number.End, new char[NumberReader.Longest], out var next) && next.Start == number.End + 1 ? $"{number.Key} {next.Key}" : "";
        return number.Key.ToString();
    }
}
