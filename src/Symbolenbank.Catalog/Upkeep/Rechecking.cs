using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Review;

namespace Symbolenbank.Catalog.Upkeep;

/// <summary>Says of a published text that it is still right: a small change that moves the days of the checks on.</summary>
public sealed class Rechecking
{
    private readonly DirectHandIn _handIn;

    internal Rechecking(DirectHandIn handIn) => _handIn = handIn;

    /// <summary>Hands in the text as it is, checked today; the next check is <see cref="PublicationGate.MonthsOfOthers"/> months on, or <see cref="PublicationGate.MonthsOfEmerging"/> for what is emerging.</summary>
    /// <param name="hash">The SHA-256 of the text that was read again.</param>
    /// <returns>Conflict when that is not what is published, or somebody works on it already.</returns>
    public Task<Outcome<RevisionName>> ConfirmAsync(Reader reader, EntryCode code, string hash, CancellationToken ct) =>
        _handIn.HandInAsync(reader, code, hash, "Opnieuw nagekeken: nog juist.", clean: true, Checked, ct);

    private static EntryContent Checked(EntryContent content, DateOnly today) => content with
    {
        CheckedOn = today,
        ReviewBy = today.AddMonths(content.Lifecycle is Lifecycle.Emerging ? PublicationGate.MonthsOfEmerging : PublicationGate.MonthsOfOthers),
    };
}
