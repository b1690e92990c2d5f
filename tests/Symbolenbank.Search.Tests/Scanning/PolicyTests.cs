using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.Scanning;
using Symbolenbank.Search.Scanning.Signs;

namespace Symbolenbank.Search.Tests.Scanning;

/// <summary>Each option of a form's policy does something for each type of form, or is refused.</summary>
public sealed class PolicyTests
{
    private static readonly MatchBoundary[] Boundaries = Enum.GetValues<MatchBoundary>();

    /// <summary>A form of each type and matter, a text that every boundary finds it in, and one for each boundary that it is found in with that but with no stricter one.</summary>
    public static TheoryData<string, FormType, string, string?, string?> Forms => new()
    {
        { "zwaluwkruis", FormType.Word, "een zwaluwkruis hier", null, "eenqzwaluwkruisq hier" },
        { "witte zwaluw", FormType.Phrase, "een witte zwaluw hier", null, "eenqwitte zwaluwq hier" },
        { "ZOG", FormType.Acronym, "een ZOG hier", null, null },
        { "ZWALK", FormType.Acronym, "een ZWALK hier", null, "qZWALKq hier" },
        { "#zwaluwkruis", FormType.Hashtag, "een #zwaluwkruis hier", null, "een #qzwaluwkruisq hier" },
        { "88", FormType.NumberCode, "alleen 1488 of 88 hier", null, null },
        { "1488", FormType.NumberCode, "alleen 1488 hier", "volg lisa_1488 hier", null },
        { "H8", FormType.NumberCode, "alleen H8 hier", null, null },
        { "8️⃣8️⃣", FormType.Emoji, "alleen 88 hier", null, null },
        { "⚡⚡", FormType.Emoji, "een ⚡⚡ hier", null, "een⚡⚡hier" },
        { "ᛋᛋ", FormType.Rune, "een ᛋᛋ hier", null, "een ᛋᛋer hier" },
        { "卐", FormType.Pictogram, "een 卐 hier", null, "een卐hier" },
        { "(((zij)))", FormType.Phrase, "een (((zij))) hier", null, "een(((zij)))hier" },
        { "@wijk*", FormType.UserNamePattern, "volg @wijkraad hier", null, null },
        { "t[.]me/wijk*", FormType.LinkPattern, "zie t.me/wijkraad hier", null, null },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Boundary_OfEachTypeOfForm_WorksOrIsRefused(string value, FormType type, string whole, string? inName, string? anywhere)
    {
        foreach (var boundary in Boundaries)
        {
            if (Faults(value, type, new MatchPolicy { Boundary = boundary }).Any())
                continue;
            var form = ScanForm.Of(value, "A", type) with { Boundary = boundary };
            Assert.True(Scans.In(whole, form).Count == 1, $"{boundary}: {whole}");
            if (inName is not null)
                Assert.Equal(boundary is MatchBoundary.Word ? 0 : 1, Scans.In(inName, form).Count);
            if (anywhere is not null)
                Assert.Equal(boundary is MatchBoundary.Anywhere ? 1 : 0, Scans.In(anywhere, form).Count);
        }
    }

    [Theory]
    [InlineData("zwaluwkruis", FormType.Word, "Word Anywhere")]
    [InlineData("ZOG", FormType.Acronym, "Word")]
    [InlineData("ZWALK", FormType.Acronym, "Word Anywhere")]
    [InlineData("kkkkk", FormType.Word, "Word")]
    [InlineData("Ω", FormType.Pictogram, "Word")]
    [InlineData("卐", FormType.Pictogram, "Word Anywhere")]
    [InlineData("#zwaluwkruis", FormType.Hashtag, "Word Anywhere")]
    [InlineData("88", FormType.NumberCode, "Word Number")]
    [InlineData("H8", FormType.NumberCode, "Word Number")]
    [InlineData("8️⃣8️⃣", FormType.Emoji, "Word Number")]
    [InlineData("⚡⚡", FormType.Emoji, "Word Anywhere")]
    [InlineData("ᛋᛋ", FormType.Rune, "Word Anywhere")]
    [InlineData("@wijk*", FormType.UserNamePattern, "Word")]
    [InlineData("t[.]me/wijk*", FormType.LinkPattern, "Word")]
    public void Boundary_ThatWouldDoNothing_IsRefused(string value, FormType type, string accepted)
    {
        Assert.Equal(accepted, string.Join(' ', Boundaries.Where(boundary => !Faults(value, type, new MatchPolicy { Boundary = boundary }).Any())));
        Assert.Empty(Faults(value, type, new MatchPolicy { Boundary = FormPolicies.UsualBoundary(value, type) }));
    }

    /// <summary>What the policy calls letters is looked for by its letters, and so on; only a gap makes signs of everything.</summary>
    [Fact]
    public void Lanes_OfEachShippedForm_AreThoseOfItsMatter()
    {
        var forms = Scans.AllShippedForms();
        var lanes = Lanes.Of(forms);

        Assert.InRange(forms.Select(static form => FormPolicies.MatterOf(form.Value, form.Type)).Distinct().Count(), 3, 4);
        for (var number = 0; number < forms.Length; number++)
        {
            var held = lanes.Patterns.Contains(number) ? FormMatter.Pattern
                : lanes.Signs.Contains(number) ? FormMatter.Signs
                : lanes.Numbers.Contains(number) ? FormMatter.Digits
                : FormMatter.Letters;
            var matter = FormPolicies.MatterOf(forms[number].Value, forms[number].Type);
            Assert.True(held == matter || (held is FormMatter.Signs && FilledForm.IsOne(forms[number].Value)), $"{forms[number].Value} is {matter} and looked for as {held}");
            Assert.True(held is not FormMatter.Letters || lanes.Spellings.Any(spelling => spelling.Form == number), forms[number].Value);
        }
    }

    [Theory]
    [InlineData("⑧⑧", FormType.Emoji, FormMatter.Digits)]
    [InlineData("𝟠𝟠", FormType.Word, FormMatter.Digits)]
    [InlineData("½", FormType.Word, FormMatter.Digits)]
    [InlineData("88 ✋", FormType.Phrase, FormMatter.Digits)]
    [InlineData("88 ✋", FormType.Emoji, FormMatter.Signs)]
    [InlineData("𝐙𝐎𝐆", FormType.Word, FormMatter.Letters)]
    [InlineData("a-b", FormType.Pictogram, FormMatter.Letters)]
    [InlineData("Othala", FormType.Rune, FormMatter.Letters)]
    [InlineData("ᛟ rune", FormType.Rune, FormMatter.Signs)]
    [InlineData("ᛟ rune", FormType.Phrase, FormMatter.Letters)]
    [InlineData("#️⃣", FormType.Emoji, FormMatter.Signs)]
    public void Matter_OfAForm_IsWhatItIsLookedForAs(string value, FormType type, FormMatter matter)
    {
        Assert.Equal(matter, FormPolicies.MatterOf(value, type));
        Assert.Equal(matter switch { FormMatter.Digits => LaneKind.Number, FormMatter.Letters => LaneKind.Word, FormMatter.Signs => LaneKind.Sign, FormMatter.Pattern => LaneKind.Pattern }, Lanes.KindOf(ScanForm.Of(value, "A", type)));
    }

    [Fact]
    public void Lanes_OfAFormWithAGap_AreThoseOfSigns() => Assert.All(["(((naam)))", "heil … heil"], static form => Assert.Equal(LaneKind.Sign, Lanes.KindOf(ScanForm.Of(form, "A", FormType.Phrase))));

    [Fact]
    public void Boundary_OfANumberInLetters_KeepsItWhole()
    {
        var form = ScanForm.Of("zwalk8", "A", FormType.NumberCode);
        Assert.Single(Scans.In("een zwalk8roeper", form with { Boundary = MatchBoundary.Word }));
        Assert.Empty(Scans.In("een zwalk8roeper", form with { Boundary = MatchBoundary.Number }));
    }

    [Theory]
    [InlineData("Zwaluwkruis", FormType.Word, "een {0} hier")]
    [InlineData("Witte Zwaluw", FormType.Phrase, "een {0} hier")]
    [InlineData("ZOG", FormType.Acronym, "een {0} hier")]
    [InlineData("#WitteWijk", FormType.Hashtag, "een {0} hier")]
    [InlineData("H8", FormType.NumberCode, "een {0} hier")]
    [InlineData("(((Zij)))", FormType.Phrase, "een {0} hier")]
    [InlineData("Wat…dan", FormType.Phrase, "een {0} hier")]
    [InlineData("@Wijk*", FormType.UserNamePattern, "volg {0}raad hier")]
    [InlineData("t[.]me/Wijk", FormType.LinkPattern, "zie {0} hier")]
    public void CaseSensitive_OfEachTypeWithLetters_Works(string value, FormType type, string text)
    {
        var typed = value.Replace("*", "", StringComparison.Ordinal).Replace("…", " is ", StringComparison.Ordinal);
        var (same, lower) = (string.Format(null, text, typed), string.Format(null, text, typed.ToLowerInvariant()));
        Assert.Empty(Faults(value, type, new MatchPolicy { CaseSensitive = true }));
        foreach (var sensitive in (bool[])[true, false])
        {
            var form = ScanForm.Of(value, "A", type) with { CaseSensitive = sensitive };
            Assert.Single(Scans.In(same, form));
            Assert.Equal(sensitive ? 0 : 1, Scans.In(lower, form).Count);
        }
    }

    [Fact]
    public void CaseSensitive_OfALink_CountsInItsPathOnly()
    {
        var form = ScanForm.Of("t[.]me/Wijk*", "A") with { CaseSensitive = true };
        Assert.Single(Scans.In("zie T.ME/Wijkraad", form));
        Assert.Empty(Scans.In("zie t.me/wijkraad", form));
    }

    [Theory]
    [InlineData("88", FormType.NumberCode)]
    [InlineData("⚡⚡", FormType.Emoji)]
    [InlineData("*88", FormType.UserNamePattern)]
    public void CaseSensitive_WithoutLetters_IsRefused(string value, FormType type)
    {
        Assert.Single(Faults(value, type, new MatchPolicy { CaseSensitive = true }));
        Assert.Empty(Faults(value, type, new MatchPolicy { CaseSensitive = false }));
    }

    private static IEnumerable<Catalog.Fault> Faults(string value, FormType type, MatchPolicy policy) =>
        FormPolicies.Faults(new Form { Value = value, Type = type, Match = policy with { Boundary = policy.CaseSensitive is null ? policy.Boundary : FormPolicies.UsualBoundary(value, type) } });
}
