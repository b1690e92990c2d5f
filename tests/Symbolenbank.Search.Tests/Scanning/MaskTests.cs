using FsCheck;
using FsCheck.Fluent;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.Folding;
using Symbolenbank.Search.Scanning;
using Symbolenbank.Search.Scanning.Letters;
using Symbolenbank.Search.Scanning.Masks;
using Symbolenbank.Search.Scanning.Words;

namespace Symbolenbank.Search.Tests.Scanning;

/// <summary>A letter behind a sign is guessed where the word leaves no other reading, and said to be a guess.</summary>
public sealed class MaskTests
{
    private static readonly string[] Forms = ["kwibberdonk", "bergkristal", "Witte Zwaluw", "kwartelkoning", "вежливость", "سنونوات"];

    private static readonly string[] Others = ["zwaluwkruis", "#WitteWijk", "kanz", "xqj", "raven", "kerkuil", "katsfoto", "stakart", "tekening"];

    private static readonly ScanForm[] All =
        [.. Forms.Concat(Others).Select(static form => ScanForm.Of(form, form)), ScanForm.Of("VOGELS", "VOGELS", FormType.Acronym), ScanForm.Of("1488", "1488", FormType.NumberCode)];

    private static readonly FormSet Set = FormSet.Compile(All);

    [Theory]
    [InlineData("zwaluwkruis", "een zw*luwkruis gezien", 4, 11)]
    [InlineData("zwaluwkruis", "een zwaluwkr#is gezien", 4, 11)]
    [InlineData("zwaluwkruis", "een zwal@wkruis gezien", 4, 11)]
    [InlineData("zwaluwkruis", "een zw°luwkruis gezien", 4, 11)]
    [InlineData("zwaluwkruis", "een zwalu²kruis gezien", 4, 11)]
    [InlineData("zwaluwkruis", "een zwٷluwkruis gezien", 4, 11)]
    [InlineData("zwaluwkruis", "een zwaluwkrўis gezien", 4, 11)]
    [InlineData("zwaluwkruis", "een zwаluwkrўis gezien", 4, 11)]
    [InlineData("zwaluwkruis", "een zw🌟luwkruis gezien", 4, 12)]
    [InlineData("zwaluwkruis", "een zw❤️luwkruis gezien", 4, 12)]
    [InlineData("zwaluwkruis", "een zw*luwkr*is gezien", 4, 11)]
    [InlineData("Witte Zwaluw", "de w*tte zwaluw komt", 3, 12)]
    [InlineData("Witte Zwaluw", "de witte zw*luw komt", 3, 12)]
    [InlineData("#WitteWijk", "op #witt*wijk gezien", 3, 10)]
    [InlineData("VOGELS", "de V*GELS daar", 3, 6)]
    [InlineData("kanz", "de kٷnz daar", 3, 4)]
    [InlineData("kanz", "de k*nz daar", 3, 4)]
    [InlineData("вежливость", "это вежл*вость", 4, 10)]
    public void Scan_LetterBehindASign_IsGuessedAndNeedsContext(string form, string text, int start, int length)
    {
        var match = Assert.Single(Scans.In(Set, text));
        Assert.Equal((form, start, length, ScanStanding.NeedsContext), (match.Form, match.Start, match.Length, match.Standing));
        Assert.Contains(FoldStep.LookAlike, match.Steps);
        Assert.Contains(ScanCue.GuessedLetter, match.Against);
    }

    [Theory]
    [InlineData("daar r*ven ze")]
    [InlineData("de x*j daar")]
    [InlineData("de k*rk*il daar")]
    [InlineData("een *waluwkruis en een zwaluwkrui* en zwaluwkrui²")]
    [InlineData("een zw**uwkruis")]
    [InlineData("een zw*luwkruisjes")]
    [InlineData("een zw*luwwkruis")]
    [InlineData("de kat*foto daar")]
    [InlineData("een sta*art daar")]
    [InlineData("de v*gels daar")]
    [InlineData("de t€ken*ng daar")]
    public void Scan_SignThatMayBeAnything_IsNoMatch(string text) => Assert.Empty(Scans.In(Set, text));

    [Fact]
    public void Scan_WordThatIsFoundWithoutGuessing_IsNotGuessed()
    {
        var match = Assert.Single(Scans.In("een zwаluwkruis hier", ScanForm.Of("zwaluwkruis", "A"), ScanForm.Of("zweluwkruis", "B")));
        Assert.Equal(("A", ScanStanding.FormRecognised), (match.Code, match.Standing));
    }

    [Fact]
    public void Scan_GuessBesideAnotherForm_DoesNotSpeakForIt()
    {
        var match = Scans.In(Set, "zw*luwkruis en 1488").Single(static match => match.Form == "1488");
        Assert.Equal(ScanStanding.NeedsContext, match.Standing);
    }

    [Fact]
    public void Scan_AnyLetterBehindAnySign_MarksTheWholeAndNothingElse()
    {
        var masked =
            from form in Gen.Elements(Forms)
            from place in Gen.Choose(1, form.Length - 2)
            where char.IsLetter(form[place - 1]) && char.IsLetter(form[place]) && char.IsLetter(form[place + 1])
            from sign in Gen.Elements("*", "#", "_", "%", "~", "🌟", "❤️", "👍🏽", "☆")
            from before in Gen.Elements("", "ja ", "😂 ", "een\u00A0keer, ")
            from after in Gen.Elements("", " hier", " 😂", ".")
            select (form, before, masked: string.Concat(form.AsSpan(0, place), sign, form.AsSpan(place + 1)), after);
        Prop.ForAll(masked.ToArbitrary(), static typed =>
        {
            var matches = Scans.In(Set, typed.before + typed.masked + typed.after, null);
            return matches is [var match] && string.Equals(match.Form, typed.form, StringComparison.Ordinal) && match.Start == typed.before.Length && match.Length == typed.masked.Length
                && match.CodePointLength == typed.masked.EnumerateRunes().Count() && match.Standing is ScanStanding.NeedsContext;
        }).Check(Runs.Config);
    }

    // A word of which two letters are hidden costs 676 tries, one with four look-alikes 104: so many for each of its letters at most.
    [Theory]
    [InlineData("abc*def*gh ")]
    [InlineData("ab*cd ")]
    [InlineData("a°b°c°d°e ")]
    [InlineData("аbбcбdбe ")]
    [InlineData("ab*cd-")]
    [InlineData("ab*cd")]
    public void Find_TextFullOfMasks_TriesInProportionToItsLength(string unit)
    {
        var lane = new MaskLane(new WordLane(Set.Letters, All), [.. All.SelectMany(static (form, number) => FormSpelling.Of(number, form))]);
        int Tried(int times) => lane.Find(string.Concat(Enumerable.Repeat(unit, times)), new WordGuard(OrdinaryWords.None, IsLanguageTold: false), new ScanSession(), TestContext.Current.CancellationToken);

        var (some, twice) = (Tried(200), Tried(400));
        Assert.InRange(some, 0, 200 * unit.Length * 80);
        Assert.InRange(twice, 0, 2 * some);
    }

    [Theory]
    [InlineData("een b*rgmeer en wie w#et het")]
    [InlineData("een k°rtel, zo аnders en d²t of zwٷrt")]
    [InlineData("een w*nd*rlijke zomer ☀️ en v🌟gels")]
    public void Scan_TextWithMasksAndNoForm_AllocatesNothing(string text)
    {
        // The first rounds compile what they run.
        const int Rounds = 200;

        var matches = new List<ScanMatch>();
        var least = long.MaxValue;
        for (var round = 0; round < Rounds && least > 0; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var run = 0; run < 100; run++)
                Set.Scan(text, null, matches, ct: TestContext.Current.CancellationToken);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Empty(matches);
        Assert.Equal(0, least);
    }
}
