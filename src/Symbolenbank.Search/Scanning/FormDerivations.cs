using System.Globalization;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.Folding;

namespace Symbolenbank.Search.Scanning;

/// <summary>Suggests how a form may have come about. A suggestion: the author decides.</summary>
public static class FormDerivations
{
    private const int LongestNumber = 4;
    private const string LeetDigits = "013457@$";
    private const string LeetLetters = "oieastas";

    /// <summary>Digits as places in the alphabet (<c>88</c>: H, H), digits within a word as letters, letters of another script for the Latin ones; empty when nothing is known.</summary>
    public static IReadOnlyList<Derivation> Suggest(string form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var value = form.Trim();
        if (value.Length is > 0 and <= LongestNumber && value.All(static c => c is >= '1' and <= '9')) return [.. value.Select(PlaceInAlphabet)];
        var latin = value.Any(char.IsAsciiLetter);
        return latin ? [.. value.Select(Disguise).OfType<Derivation>().DistinctBy(static step => step.From, StringComparer.Ordinal)] : [];
    }

    private static Derivation PlaceInAlphabet(char digit) =>
        new() { From = digit.ToString(CultureInfo.InvariantCulture), To = ((char)('A' + digit - '1')).ToString(CultureInfo.InvariantCulture), Rule = DerivationRule.AlphabetPosition };

    private static Derivation? Disguise(char c)
    {
        if (LeetDigits.IndexOf(c, StringComparison.Ordinal) is >= 0 and var place) return Step(c, LeetLetters[place], DerivationRule.Leet);
        return c > '\u007F' && LookAlikes.LatinFor(c) is var letter && letter != c ? Step(c, letter, DerivationRule.LookAlike) : null;
    }

    private static Derivation Step(char from, char to, DerivationRule rule) =>
        new() { From = from.ToString(CultureInfo.InvariantCulture), To = to.ToString(CultureInfo.InvariantCulture), Rule = rule };
}
