using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Hosting;
using Symbolenbank.Testing;
using Symbolenbank.Testing.Running;
using Symbolenbank.Web.Pages.Advice;

namespace Symbolenbank.Web.Tests.Advice;

/// <summary>The advice that is shipped: for everybody, in plain Dutch, with contacts that say where they come from.</summary>
public sealed class AdviceFilesTests
{
    private static readonly AdviceBook Book = AdviceBook.Read(BankFolders.Find(null, Checkout.Path("data")));

    [Fact]
    public void Advice_ForEachAudience_IsPlainDutch() =>
        NoFaults.Among(Enum.GetValues<Audience>().SelectMany(audience => PlainDutch.Faults(audience.ToString(), Book.For(audience).Steps.Select(step => step.Nl))));

    [Fact]
    public void Advice_ForEachAudience_IsThereInEnglish() =>
        Assert.All(Enum.GetValues<Audience>().SelectMany(audience => Book.For(audience).Steps), step => Assert.NotEmpty(step.En));

    [Fact]
    public void Contacts_Always_NameTheirSourceOverHttps()
    {
        var contacts = Enum.GetValues<Audience>().SelectMany(audience => Book.For(audience).Contacts).Distinct().Select(id => Book.Contacts.Find(id)!);
        Assert.All(contacts, contact => Assert.StartsWith("https://", contact.Source, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-11-21", "2027-02-19", true)]
    [InlineData("2026-11-21", "2027-02-20", false)]
    [InlineData(null, "2026-11-21", false)]
    public void Contact_CheckedMoreThanNinetyDaysAgoOrNever_IsNotFresh(string? checkedOn, string today, bool fresh)
    {
        var contact = Book.Contacts.Find("police")! with { CheckedOn = checkedOn is null ? null : DateOnly.Parse(checkedOn, System.Globalization.CultureInfo.InvariantCulture) };
        Assert.Equal(fresh, contact.IsFresh(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Read_WithAFileMissing_NamesIt()
    {
        using var empty = new TemporaryFolder();
        var fault = Assert.Throws<BankStartException>(() => AdviceBook.Read(BankFolders.Find(null, empty.Path)));
        Assert.Contains("contacts.json", fault.Message, StringComparison.Ordinal);
    }
}
