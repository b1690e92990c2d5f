using Symbolenbank.Catalog.Reports;

namespace Symbolenbank.Catalog.Tests.Reports;

/// <summary>What a report may hold and what points to a person.</summary>
public sealed class PersonalTracesTests
{
    [Theory]
    [InlineData("gezien bij @jan_88", PersonalTrace.Handle)]
    [InlineData("@iemand", PersonalTrace.Handle)]
    [InlineData("de naam was wolf#1488", PersonalTrace.Handle)]
    [InlineData("op reddit, u/wolfje", PersonalTrace.Handle)]
    [InlineData("mail van jan.jansen@example.nl", PersonalTrace.MailAddress)]
    [InlineData("https://voorbeeld.example/x", PersonalTrace.WebAddress)]
    [InlineData("hxxps://t[.]me/x", PersonalTrace.WebAddress)]
    [InlineData("www.voorbeeld.example", PersonalTrace.WebAddress)]
    [InlineData("op t.me/groep", PersonalTrace.WebAddress)]
    [InlineData("in discord.gg", PersonalTrace.WebAddress)]
    [InlineData("Voorbeeld.NL stond erbij", PersonalTrace.WebAddress)]
    [InlineData("bel 06-12345678", PersonalTrace.PhoneNumber)]
    [InlineData("020 123 45 67", PersonalTrace.PhoneNumber)]
    [InlineData("+31 6 1234 5678", PersonalTrace.PhoneNumber)]
    [InlineData("Kerkstraat 12", PersonalTrace.PostalAddress)]
    [InlineData("op de dorpsweg 3 in het raam", PersonalTrace.PostalAddress)]
    [InlineData("postcode 1234 AB", PersonalTrace.PostalAddress)]
    [InlineData("1234AB, nummer 7", PersonalTrace.PostalAddress)]
    [InlineData("op de jas van Jan Jansen", PersonalTrace.PersonName)]
    [InlineData("Fatima el Idrissi droeg het", PersonalTrace.PersonName)]
    [InlineData("Anna van der Dam", PersonalTrace.PersonName)]
    [InlineData("J. de Vries", PersonalTrace.PersonName)]
    [InlineData("A.B. Pietersen", PersonalTrace.PersonName)]
    [InlineData("mevrouw Bakker", PersonalTrace.PersonName)]
    [InlineData("dhr. van Dijk", PersonalTrace.PersonName)]
    public void In_ATextWithATrace_NamesIt(string text, PersonalTrace trace) => Assert.Equal(trace, PersonalTraces.In(text));

    [Theory]
    [InlineData("een zwarte zon met twaalf spaken")]
    [InlineData("1488 HH")]
    [InlineData("88, 14/88 en 1312")]
    [InlineData("#defendeurope")]
    [InlineData("White Lives Matter")]
    [InlineData("Sieg Heil en Combat 18")]
    [InlineData("Blood & Honour")]
    [InlineData("Den Haag Centraal, op een muur")]
    [InlineData("station Utrecht Centraal, spoor 5")]
    [InlineData("Kanaalstraat in Utrecht")]
    [InlineData("sticker op een paal, A28 en N14")]
    [InlineData("in een spel, bij Jan. Daarna weer")]
    [InlineData("een jongen, Ali of zo")]
    [InlineData("🟥⬛ naast een vlag")]
    [InlineData("☭ @ een paal")]
    [InlineData("bijv. op school")]
    public void In_ATextAboutASign_FindsNothing(string text) => Assert.Null(PersonalTraces.In(text));

    [Theory]
    [InlineData("Jaarverslag 2025, https://voorbeeld.example/verslag.pdf", null)]
    [InlineData("https://social.example/@wolf", PersonalTrace.Handle)]
    [InlineData("J. de Vries, Tekens (2020)", PersonalTrace.PersonName)]
    public void InCitation_OfASource_AllowsItsAddressOnly(string text, PersonalTrace? trace) => Assert.Equal(trace, PersonalTraces.InCitation(text));

    [Fact]
    public void In_ALongText_TakesNoLongerThanItsLength() => Assert.Null(PersonalTraces.In(string.Concat(Enumerable.Repeat("a.b-c ", 20_000))));
}
