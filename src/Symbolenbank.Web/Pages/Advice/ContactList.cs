using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Web.Pages.Advice;

/// <summary>Somebody to turn to: an entry of <c>data/contacts.json</c>.</summary>
internal sealed record Contact
{
    public required string Id { get; init; }

    /// <summary>ISO 3166.</summary>
    public required string Country { get; init; }

    public required LocalText Name { get; init; }

    /// <summary>What for, in one or two short sentences.</summary>
    public required LocalText What { get; init; }

    public string? Phone { get; init; }

    public string? Address { get; init; }

    /// <summary>The page that gives the number.</summary>
    public required string Source { get; init; }

    /// <summary>When somebody last made sure; absent if nobody has.</summary>
    public DateOnly? CheckedOn { get; init; }

    /// <summary>True when the number was checked within <see cref="ContactList.CheckedFor"/>.</summary>
    public bool IsFresh(DateOnly today) => CheckedOn is { } day && today.DayNumber - day.DayNumber <= ContactList.CheckedFor.Days;
}

/// <summary>The contacts by id.</summary>
internal sealed class ContactList
{
    /// <summary>How long a check counts.</summary>
    public static readonly TimeSpan CheckedFor = TimeSpan.FromDays(90);

    private readonly Dictionary<string, Contact> _byId;

    private ContactList(Dictionary<string, Contact> byId) => _byId = byId;

    /// <summary>Whom to call in danger.</summary>
    public Contact Emergency => _byId["emergency"];

    /// <summary>Whom to ask about worries over a person.</summary>
    public Contact Support => _byId["lse"];

    public Contact? Find(string id) => _byId.GetValueOrDefault(id);

    public static ContactList Read(string file) =>
        new(DataFile.Read(file, AdviceJson.Default.IReadOnlyListContact).ToDictionary(contact => contact.Id, StringComparer.Ordinal));
}
