using System.Collections.Concurrent;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.Folding;
using Symbolenbank.Search.Scanning;
using Symbolenbank.Search.Scanning.Letters;
using Symbolenbank.Search.Scanning.Numbers;

namespace Symbolenbank.Search.Tests.Scanning;

/// <summary>Every kind of form, in every way of writing it that a step has a name for: found where it stands, and the marked span folded by the named steps is the form.</summary>
public sealed class DisguiseProperties
{
    private const string Before = "alleen ";
    private const string After = " hier";
    private const string Harakat = "\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652";
    private const string Niqqud = "\u05B0\u05B4\u05B7\u05B8\u05BC\u05C1";

    private static readonly ConcurrentDictionary<(string, FormType?), FormSet> Sets = [];

    private static readonly string[] Words = ["zwaluwkruis", "bergkristal", "kwartelkoning", "torenvalkeneiland"];

    [Fact]
    public void Scan_LookAlikes_AreFoundAndNamed() => Check(FoldStep.LookAlike, null, Disguised(Words, Replaced("aeopcyxi", "аеорсухі")));

    [Fact]
    public void Scan_DigitsForLetters_AreFoundAndNamed() => Check(FoldStep.DigitForLetter, null, Disguised(Words, Replaced("oieast", "013457")));

    [Fact]
    public void Scan_WordsJoined_AreFoundAndNamed() => Check(FoldStep.Joined, null, Disguised(["Witte Zwaluw", "zilveren torenvalk"], static form => Gen.Constant(form.Replace(" ", "", StringComparison.Ordinal))));

    [Fact]
    public void Scan_LettersApart_AreFoundAndNamed() => Check(FoldStep.Joined, null, Disguised(Words, static form => Gen.Constant(string.Join(' ', form.AsEnumerable()))));

    [Fact]
    public void Scan_Umlauts_AreFoundAsTwoLetters() => Check(FoldStep.Transliteration, null, Disguised(["Führerkult", "Bärenhöhle"], static form =>
        Gen.Constant(form.Replace("ü", "ue", StringComparison.Ordinal).Replace("ä", "ae", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal))));

    [Fact]
    public void Scan_DigitsOfOtherScripts_AreFoundAndNamed() => Check(FoldStep.LookAlike, FormType.NumberCode, Disguised(["1488", "88", "14/88", "28"], static form =>
        from zero in Gen.Elements('０', '٠', '۰', '०', '೦')
        select string.Concat(form.Select(c => char.IsAsciiDigit(c) ? (char)(zero + c - '0') : c))));

    [Fact]
    public void Scan_DigitsInCircles_AreFoundAndNamed() => Check(FoldStep.LookAlike, FormType.NumberCode, Disguised(["1488", "88", "28"], static form =>
        Gen.Constant(string.Concat(form.Select(static c => (char)('①' + c - '1'))))));

    [Fact]
    public void Scan_DigitsOnKeys_AreFoundAndNamed() => Check(FoldStep.EmojiVariant, FormType.NumberCode, Disguised(["1488", "88", "28"], static form =>
        from style in Gen.Elements("\uFE0F\u20E3", "\u20E3")
        select string.Concat(form.Select(c => c + style))));

    [Fact]
    public void Scan_NumbersInWords_AreFoundAndNamed() => Check(FoldStep.Transliteration, FormType.NumberCode, Gen.Elements(
        ("88", "achtentachtig"), ("88", "eighty-eight"), ("28", "achtentwintig"), ("1488", "fourteen eighty-eight"), ("88", "achtundachtzig")));

    [Fact]
    public void Scan_EmojiInOtherStyles_AreFoundAndNamed() => Check(FoldStep.EmojiVariant, null, Disguised(["⚡⚡", "👌🏻", "✋👌"], static form =>
        from tone in Gen.Elements("\uFE0F", "\uFE0E", "🏽", "🏿")
        select string.Concat(form.EnumerateRunes().Where(static rune => rune.Value is < 0x1F3FB or > 0x1F3FF).Select(rune => rune + tone))));

    [Fact]
    public void Scan_RunesOfTheSameLook_AreFoundAndNamed() => Check(FoldStep.LookAlike, FormType.Rune, Disguised(["ᛋᛋ", "ᛏᛋ"], static form => Gen.Constant(form.Replace('ᛋ', 'ᛊ'))));

    [Fact]
    public void Scan_SignsApart_AreFoundAndNamed() => Check(FoldStep.Joined, null, Disguised(["ᛋᛋ", "⚡⚡"], static form => Gen.Constant(string.Join(' ', form.AsEnumerable()))));

    [Theory]
    [InlineData(FoldStep.Case, "#wittewijk")]
    [InlineData(FoldStep.Case, "#WITTEWIJK")]
    [InlineData(FoldStep.Joined, "Witte Wijk")]
    [InlineData(FoldStep.Separators, "WitteWijk")]
    public void Scan_Hashtags_AreFoundAndNamed(FoldStep step, string typed) => Check(step, null, Gen.Constant(("#WitteWijk", typed)), once: true);

    [Fact]
    public void Scan_Patterns_AreFoundForAnyFilling()
    {
        var set = FormSet.Compile([ScanForm.Of("@adler*", "A"), ScanForm.Of("hxxps://voorbeeld[.]example/*", "B")]);
        var fillings = Gen.Elements("abcdefghijklmnopqrstuvwxyz0123456789_".ToCharArray()).ListOf().Where(static filling => filling.Count is > 0 and < 200).Select(static filling => string.Concat(filling));
        Prop.ForAll(fillings.ToArbitrary(), filling =>
        {
            var (name, link) = ("@adler" + filling, "https://voorbeeld.example/" + filling);
            return Scans.In(set, Before + name + After).Any(match => match.Code == "A" && match.Start == Before.Length + 1 && match.Length == name.Length - 1)
                && Scans.In(set, Before + link + After).Any(match => match.Code == "B" && match.Start == Before.Length && match.Length == link.Length);
        }).Check(Runs.Config);
    }

    [Fact]
    public void Scan_ArabicWithMarksAndTatweel_IsFoundAndNamed() => Check(FoldStep.Diacritics, null, Disguised(["سنونو الفضة", "عصافير"], Marked(Harakat)));

    [Fact]
    public void Scan_ArabicLettersThatAreWrittenEitherWay_AreFound() => CheckFound(Disguised(["أنوار المساء", "إشراقات", "وادي القمر", "سنونوة"], static form =>
        from alef in Gen.Elements('ا', 'أ', 'إ', 'آ')
        from ya in Gen.Elements('ي', 'ى')
        from ta in Gen.Elements('ة', 'ه')
        from tatweel in Gen.Elements("", "ـ", "ـــ")
        select EitherWay(form, alef, ya, ta, tatweel)));

    [Fact]
    public void Scan_HebrewWithNiqqud_IsFoundAndNamed() => Check(FoldStep.Diacritics, null, Disguised(["ציפורים", "נשר הכסף"], Marked(Niqqud)));

    private static string EitherWay(string form, char alef, char ya, char ta, string tatweel)
    {
        var written = new StringBuilder();
        for (var at = 0; at < form.Length; at++)
        {
            written.Append(form[at] switch { 'أ' or 'إ' => alef, 'ي' => ya, 'ة' => ta, var c => c });
            if (at == 1)
                written.Append(tatweel);
        }
        return written.ToString();
    }

    private static Gen<(string Form, string Typed)> Disguised(string[] forms, Func<string, Gen<string>> disguise) =>
        from form in Gen.Elements(forms)
        from typed in disguise(form)
        select (form, typed);

    // One or more of the letters that can be replaced; never all letters of the word.
    private static Func<string, Gen<string>> Replaced(string letters, string others) => form =>
        from chosen in Gen.Choose(1, (1 << letters.Length) - 1)
        from places in Gen.Choose(0, 1)
        let typed = string.Concat(form.Select((c, at) => letters.IndexOf(c, StringComparison.Ordinal) is >= 0 and var letter && (chosen & (1 << letter)) != 0 && at % 3 != places ? others[letter] : c))
        where !string.Equals(typed, form, StringComparison.Ordinal)
        select typed;

    private static Func<string, Gen<string>> Marked(string marks) => form =>
        from places in Gen.Choose(1, (1 << Math.Min(form.Length, 6)) - 1)
        from mark in Gen.Elements(marks.ToCharArray())
        let typed = string.Concat(form.Select((c, at) => char.IsLetter(c) && (places & (1 << (at % 6))) != 0 ? $"{c}{mark}" : c.ToString()))
        where typed.Length > form.Length
        select typed;

    private static void CheckFound(Gen<(string Form, string Typed)> disguises) =>
        Prop.ForAll(disguises.ToArbitrary(), static disguise => Found(disguise, null) is { } match && IsTheForm(disguise.Typed, match)).Check(Runs.Config);

    private static void Check(FoldStep step, FormType? type, Gen<(string Form, string Typed)> disguises, bool once = false) =>
        Prop.ForAll(disguises.ToArbitrary(), disguise => Found(disguise, type) is { } match && match.Steps.Contains(step) && IsTheForm(disguise.Typed, match)).Check(once ? Runs.Config.WithMaxTest(1) : Runs.Config);

    private static ScanMatch? Found((string Form, string Typed) disguise, FormType? type)
    {
        var set = Sets.GetOrAdd((disguise.Form, type), static form => FormSet.Compile([ScanForm.Of(form.Item1, "A", form.Item2)]));
        var match = Scans.In(set, Before + disguise.Typed + After).FirstOrDefault(static match => match.Start == Before.Length);
        var left = match is null ? 0 : disguise.Typed.Length - match.Length;
        return left >= 0 && match is not null && disguise.Typed.AsSpan(match.Length).IndexOfAnyExcept("\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652\u05B0\u05B4\u05B7\u05B8\u05BC\u05C1") < 0 ? match : null;
    }

    private static bool IsTheForm(string typed, ScanMatch match)
    {
        var steps = match.Steps.Aggregate(FoldSteps.None, static (all, one) => all | Enum.Parse<FoldSteps>(one.ToString()));
        var span = typed[..match.Length];
        string Folded(string text)
        {
            var written = steps.HasFlag(FoldSteps.Transliteration) ? OneWay(text) : text;
            var folded = ComparisonFold.Apply(ComparisonFold.Canonical(written), steps & FoldSteps.Rewriting);
            return Squeezed(steps.HasFlag(FoldSteps.DigitForLetter) ? ComparisonFold.Coarse(folded) : folded, steps);
        }

        if (Numbers(match.Form) is { Length: > 0 } digits && match.Form.All(static c => !char.IsLetter(c)))
            return string.Equals(Numbers(span), digits, StringComparison.Ordinal)
                || (steps.HasFlag(FoldSteps.Transliteration) && SpelledNumbers.Of(match.Form).Any(words => string.Equals(Folded(span), Folded(words), StringComparison.Ordinal)));
        return string.Equals(Folded(span), Folded(match.Form), StringComparison.Ordinal);
    }

    // Umlauts as two letters, and Arabic and Hebrew letters that writers use for each other.
    private static string OneWay(string text) => string.Concat(text.Normalize(NormalizationForm.FormC).Select(static c => c switch
    {
        'ä' => "ae",
        'ö' => "oe",
        'ü' => "ue",
        'Ä' => "Ae",
        'Ö' => "Oe",
        'Ü' => "Ue",
        _ => LetterFold.WithinScript(c).ToString(),
    }));

    // A letter typed many times, and the Arabic tatweel, which lengthens one.
    private static string Squeezed(string text, FoldSteps steps)
    {
        if (!steps.HasFlag(FoldSteps.Repeated))
            return text;
        var plain = text.Replace("\u0640", "", StringComparison.Ordinal);
        return string.Concat(plain.Where((c, at) => at == 0 || plain[at - 1] != c));
    }

    [Fact]
    public void IsTheForm_OfAnotherForm_IsFalse()
    {
        var match = Scans.In("Fuehrerkult", "Führerkult")[0];
        Assert.True(IsTheForm("Fuehrerkult", match));
        Assert.False(IsTheForm("Fuehrerkult", match with { Form = "Fährekult" }));
        Assert.False(IsTheForm("achtentachtig", Scans.In("achtentachtig", "88")[0] with { Form = "28" }));
        Assert.False(IsTheForm("سنونوه", Scans.In("سنونوه", "سنونوة")[0] with { Form = "سنونوت" }));
    }

    [Fact]
    public void Steps_OfEachSet_StandInTheOrderOfTheLadder()
    {
        for (var set = 0; set < 1024; set++)
        {
            var steps = ((FoldSteps)set).ToList();
            Assert.Equal(steps.Order(), steps);
            Assert.Equal((FoldSteps)set, steps.Aggregate(FoldSteps.None, static (all, one) => all | Enum.Parse<FoldSteps>(one.ToString())));
        }
        Assert.Equal("case diacritics zero-width look-alike digit-for-letter repeated separators joined emoji-variant transliteration",
            string.Join(' ', Enum.GetValues<FoldStep>().Select(static step => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(step.ToString()))));
    }

    [Fact]
    public void Scan_TextThatIsReadTwice_NamesStepsInTheOrderOfTheLadder() =>
        Assert.Equal([FoldStep.Case, FoldStep.Diacritics, FoldStep.ZeroWidth, FoldStep.LookAlike, FoldStep.DigitForLetter, FoldStep.Repeated, FoldStep.Separators],
            Assert.Single(Scans.In("een zẃ4-LUUUU\u200Bw-krui\u0455 daar", "zwaluwkruis")).Steps);

    private static string Numbers(string text) => string.Concat(text.EnumerateRunes().Where(Rune.IsNumber).Select(static rune => (int)Rune.GetNumericValue(rune)));
}
