using System.Text.Json;
using System.Text.Json.Serialization;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Hosting;

namespace Symbolenbank.Web.Pages.Advice;

/// <summary>What somebody of one audience can do at any sign, and where to turn: a file of <c>data/advice</c>.</summary>
internal sealed record DefaultAdvice
{
    public required Audience Audience { get; init; }

    public required IReadOnlyList<LocalText> Steps { get; init; }

    /// <summary>Ids from <c>data/contacts.json</c>, the most urgent first.</summary>
    public required IReadOnlyList<string> Contacts { get; init; }

    public required IReadOnlyList<AdviceSource> Sources { get; init; }
}

/// <summary>The law or publication that an advice leans on.</summary>
internal sealed record AdviceSource(string Citation, string Address);

/// <summary>The default advice of the bank by audience. Read once, at start.</summary>
internal sealed class AdviceBook
{
    private readonly Dictionary<Audience, DefaultAdvice> _byAudience;

    private AdviceBook(Dictionary<Audience, DefaultAdvice> byAudience, ContactList contacts) => (_byAudience, Contacts) = (byAudience, contacts);

    public ContactList Contacts { get; }

    public DefaultAdvice For(Audience audience) => _byAudience[audience];

    /// <exception cref="BankStartException">A file is missing or broken; the message names it.</exception>
    public static AdviceBook Read(BankFolders folders)
    {
        var contacts = ContactList.Read(Path.Combine(folders.Data, "contacts.json"));
        var advice = new Dictionary<Audience, DefaultAdvice>();
        foreach (var audience in Enum.GetValues<Audience>())
        {
            var file = Path.Combine(folders.Data, "advice", JsonNamingPolicy.KebabCaseLower.ConvertName(audience.ToString()) + ".json");
            var read = DataFile.Read(file, AdviceJson.Default.DefaultAdvice);
            var unknown = read.Contacts.FirstOrDefault(id => contacts.Find(id) is null);
            if (read.Audience != audience || unknown is not null)
            {
                throw new BankStartException($"'{file}' must be the advice for {audience} and name contacts of contacts.json only{(unknown is null ? "" : $"; '{unknown}' is none")}.");
            }

            advice.Add(audience, read);
        }

        return new AdviceBook(advice, contacts);
    }

    /// <summary>The audience that a reader with these roles belongs to; null where the reader should choose.</summary>
    public static Audience? AudienceOf(IReadOnlySet<Role> roles) =>
        roles.Contains(Role.Moderator) ? Audience.Platform
        : roles.Contains(Role.MunicipalProfessional) ? Audience.Municipality
        : roles.Contains(Role.Analyst) || roles.Contains(Role.EditorInChief) ? Audience.Police
        : null;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    Converters = [typeof(AudienceConverter)])]
[JsonSerializable(typeof(DefaultAdvice))]
[JsonSerializable(typeof(IReadOnlyList<Contact>))]
internal sealed partial class AdviceJson : JsonSerializerContext;

internal sealed class AudienceConverter() : JsonStringEnumConverter<Audience>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);
