using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.Scanning;
using Symbolenbank.Testing.Running;

namespace Symbolenbank.Search.Tests.Scanning;

/// <summary>Which forms get into a scan set.</summary>
public sealed class ScannedFormsTests
{
    private static readonly EntryContent[] Shipped =
        [.. Directory.EnumerateFiles(Checkout.Path("data", "entries"), "*.json").Select(static file => EntryJson.Read(File.ReadAllText(file)))];

    private static readonly EntryContent Scanned = Shipped.First(static entry => ScannedForms.Of(entry, examples: true, Scans.Today).Any());

    [Fact]
    public void Of_ShippedExamples_AreInNoSetOutsideDevelopment()
    {
        Assert.NotEmpty(Shipped.SelectMany(static entry => ScannedForms.Of(entry, examples: true, Scans.Today)));
        Assert.All(Shipped, static entry => Assert.Empty(ScannedForms.Of(entry, examples: false, Scans.Today)));
    }

    [Fact]
    public void Use_OfShippedForms_IsNeverMoreThanTheirEntryLetsScan() => Assert.Empty(Shipped
        .SelectMany(static entry => entry.Forms.Where(static form => form.Use is not FormUse.LookupOnly).Select(form => (entry.Code, form.Value)))
        .Except(Shipped.SelectMany(static entry => ScannedForms.Of(entry, examples: true, Scans.Today).Select(form => (entry.Code, form.Value)))));

    [Fact]
    public void Of_Reviewed_IsInTheSetEverywhere() =>
        Assert.NotEmpty(ScannedForms.Of(Scanned with { Assurance = Assurance.Reviewed }, examples: false, Scans.Today));

    [Fact]
    public void Of_ConfusableMostlyInnocentOrReligious_IsNever()
    {
        Assert.Empty(ScannedForms.Of(Scanned with { Ambiguity = Ambiguity.MostlyInnocent }, examples: true, Scans.Today));
        Assert.Empty(ScannedForms.Of(Scanned with { Admission = Scanned.Admission with { Ground = AdmissionGround.Confusable } }, examples: true, Scans.Today));
        Assert.Empty(ScannedForms.Of(Scanned with { Senses = [.. Scanned.Senses.Where(static sense => sense.Nature is not SenseNature.Extremist)] }, examples: true, Scans.Today));
    }

    [Theory]
    [InlineData(FormUse.LookupOnly, null, false)]
    [InlineData(FormUse.Scan, null, true)]
    [InlineData(FormUse.ScanWithContext, null, true)]
    [InlineData(FormUse.Scan, "2026-11-22", true)]
    [InlineData(FormUse.Scan, "2026-11-23", false)]
    public void Of_AForm_FollowsItsUseAndItsDay(FormUse use, string? disabledUntil, bool expected)
    {
        var form = Scanned.Forms[0] with { Use = use, DisabledUntil = disabledUntil is null ? null : DateOnly.Parse(disabledUntil, null) };
        Assert.Equal(expected, ScannedForms.Of(Scanned with { Forms = [form] }, examples: true, Scans.Today).Any());
    }
}
