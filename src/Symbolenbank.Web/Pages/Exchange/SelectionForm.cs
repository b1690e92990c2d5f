using System.Globalization;
using System.Text.Json;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Exchange;
using Symbolenbank.Web.Pages.Shared;

namespace Symbolenbank.Web.Pages.Exchange;

/// <summary>A selection as it stands in a form and in addresses.</summary>
public sealed record SelectionForm
{
    public const string KindField = "soort";
    public const string IdeologyField = "ideologie";
    public const string LanguageField = "taal";
    public const string LifecycleField = "levensloop";
    public const string StateField = "stand";
    public const string CodesField = "codes";

    private const int LongestCodes = 20_000;
    private const int LongestWord = 60;

    private static readonly Dictionary<SelectionState, string> States = new()
    {
        [SelectionState.Published] = "gepubliceerd",
        [SelectionState.Overdue] = "verlopen",
        [SelectionState.Example] = "voorbeeld",
        [SelectionState.Reviewed] = "beoordeeld",
        [SelectionState.WithoutBenignSense] = "zonder-onschuldig",
        [SelectionState.FormWithoutScript] = "zonder-schrift",
        [SelectionState.OwnDraft] = "mijn-concepten",
        [SelectionState.InReview] = "in-beoordeling",
    };

    public IReadOnlyList<EntryKind> Kinds { get; init; } = [];

    public string Ideology { get; init; } = "";

    public string Language { get; init; } = "";

    public Lifecycle? Lifecycle { get; init; }

    public SelectionState State { get; init; }

    /// <summary>As it was typed.</summary>
    public string Codes { get; init; } = "";

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Words among the codes that are none.</summary>
    public IReadOnlyList<string> NoCodes => [.. Words.Where(word => !EntryCode.TryParse(word, out _)).Take(5)];

    private IEnumerable<string> Words => Codes.Split([' ', ',', ';', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries);

    public static SelectionForm Read(Func<string, IEnumerable<string?>> field)
    {
        string One(string name, int longest) => field(name).FirstOrDefault() is { } text && text.Length <= longest ? text.Trim() : "";
        return new SelectionForm
        {
            Kinds = [.. Enum.GetValues<EntryKind>().Where(kind => field(KindField).Contains(WordOf(kind), StringComparer.Ordinal))],
            Ideology = One(IdeologyField, LongestWord),
            Language = One(LanguageField, LongestWord),
            Lifecycle = Enum.GetValues<Lifecycle>().Select(one => (Lifecycle?)one).FirstOrDefault(one => WordOf(one!.Value) == One(LifecycleField, LongestWord)),
            State = States.FirstOrDefault(pair => pair.Value == One(StateField, LongestWord)).Key,
            Codes = One(CodesField, LongestCodes),
            Page = int.TryParse(One("pagina", 9), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Max(page, 1) : 1,
        };
    }

    public Selection Selection() => new()
    {
        Kinds = Kinds,
        Ideologies = Ideology.Length == 0 ? [] : [Ideology],
        Languages = Language.Length == 0 ? [] : [Language],
        Lifecycles = Lifecycle is { } one ? [one] : [],
        State = State,
        Codes = [.. Words.Select(word => EntryCode.TryParse(word, out var code) ? code : (EntryCode?)null).OfType<EntryCode>()],
    };

    /// <summary>True for a choice among texts that readers do not see.</summary>
    public bool IsUnpublished => State is SelectionState.OwnDraft or SelectionState.InReview;

    /// <summary>The fields as name and value, without those that ask nothing.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Fields()
    {
        foreach (var kind in Kinds) yield return new(KindField, WordOf(kind));
        if (Ideology.Length > 0) yield return new(IdeologyField, Ideology);
        if (Language.Length > 0) yield return new(LanguageField, Language);
        if (Lifecycle is { } one) yield return new(LifecycleField, WordOf(one));
        if (State is not SelectionState.Published) yield return new(StateField, States[State]);
        if (Codes.Length > 0) yield return new(CodesField, Codes);
    }

    public string AddressOn(string path) => path + QueryString.Create(Page > 1 ? Fields().Append(new("pagina", Page.ToString(CultureInfo.InvariantCulture))) : Fields());

    public static string WordOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    public static string WordOf(SelectionState state) => States[state];

    internal static Phrase Of(SelectionState state) => state switch
    {
        SelectionState.Published => new("Alles wat gepubliceerd is", "All that is published"),
        SelectionState.Overdue => new("Datum van nakijken voorbij", "Date of the next check passed"),
        SelectionState.Example => new("Voorbeeld, door niemand beoordeeld", "Example, reviewed by nobody"),
        SelectionState.Reviewed => new("Beoordeeld", "Reviewed"),
        SelectionState.WithoutBenignSense => new("Zonder onschuldige betekenis", "Without an innocent meaning"),
        SelectionState.FormWithoutScript => new("Met een schrijfwijze zonder schrift", "With a form without a script"),
        SelectionState.OwnDraft => new("Mijn concepten", "My drafts"),
        SelectionState.InReview => new("In beoordeling", "In review"),
    };
}
