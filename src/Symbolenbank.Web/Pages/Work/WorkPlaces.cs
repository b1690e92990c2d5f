using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Exchange;
using Symbolenbank.Catalog.Overview;
using Symbolenbank.Catalog.Review;
using Symbolenbank.Web.Pages.Administration;
using Symbolenbank.Web.Pages.Exchange;
using Symbolenbank.Web.Pages.Merging;
using Symbolenbank.Web.Pages.Overview;
using Symbolenbank.Web.Pages.Publication;
using Symbolenbank.Web.Pages.Shared;
using Symbolenbank.Web.Pages.Taxonomy;
using Symbolenbank.Web.Pages.Upkeep;

namespace Symbolenbank.Web.Pages.Work;

/// <summary>A page of the curation workspace.</summary>
/// <param name="Address">Where it is; the first one is the start page.</param>
/// <param name="Label">As short as says enough: all of them stand beside each other on every page of the workspace.</param>
/// <param name="Roles">Who works there. The pages ask the Catalog again: this only leaves out what one cannot use.</param>
internal sealed record WorkPlace(string Address, Phrase Label, IReadOnlyList<Role> Roles);

/// <summary>The pages of the curation workspace, in the order of its menu.</summary>
internal static class WorkPlaces
{
    public const string Start = "/werk";
    public const string ToReview = "/werk/te-beoordelen";
    public const string ToPublish = "/werk/te-publiceren";
    public const string SmallChanges = "/werk/kleine-wijzigingen";
    public const string Withdrawn = "/werk/ingetrokken";

    /// <summary>What one handed in oneself, and what came back.</summary>
    public const string Own = "/werk/eigen";

    /// <inheritdoc cref="Own"/>
    public const string SentBack = "/werk/teruggestuurd";

    /// <summary>Where the whole of a list stands.</summary>
    public static string AddressOf(WorklistKind kind) => kind switch
    {
        WorklistKind.ToReview or WorklistKind.LegalLines => ToReview,
        WorklistKind.ToPublish => ToPublish,
        WorklistKind.SmallChanges => SmallChanges,
        WorklistKind.Withdrawals => Withdrawn,
        WorklistKind.Mine => Own,
        WorklistKind.ChangesAsked => SentBack,
        WorklistKind.Due => RecheckEndpoints.Address,
    };

    /// <summary>Those who may withdraw what readers see.</summary>
    public static readonly IReadOnlyList<Role> Reviewers = [.. Worklists.Roles.Where(role => Workflow.May(ReviewAct.Withdraw, role))];

    public static readonly IReadOnlyList<WorkPlace> All =
    [
        new(Start, new("Uw werk", "Your work"), Worklists.Roles),
        new(ToReview, new("Te beoordelen", "To review"), Worklists.Roles),
        new(SmallChanges, new("Kleine wijzigingen", "Small changes"), Reviewers),
        new(ToPublish, new("Te publiceren", "To publish"), [Role.EditorInChief]),
        new(Withdrawn, new("Ingetrokken", "Withdrawn"), Reviewers),

        new(RecheckEndpoints.Address, new("Nakijken", "Check again"), DraftDesk.Roles),
        new(SourceEndpoints.Address, new("Bronnen", "Sources"), DraftDesk.Roles),
        new(TermWorkEndpoints.Address, new("Begrippen", "Labels"), DraftDesk.Roles),
        new(MergingEndpoints.MergeAddress, new("Samenvoegen", "Merge"), DraftDesk.Roles),
        new(ImportEndpoints.Address, ExchangeTexts.ImportTitle, ImportDesk.Roles),
        new(ExportEndpoints.Address, ExchangeTexts.ExportTitle, ExportDesk.Roles),
        new(OverviewEndpoints.Address, OverviewTexts.Title, OverviewDesk.Roles),
        new(AccessEndpoints.Address, new("Toegang", "Access"), [Role.EditorInChief]),
        new(ChangeEndpoints.Address, ChangeTexts.Title, Worklists.Roles),
    ];

    public static IEnumerable<WorkPlace> For(IReadOnlySet<Role> roles) => All.Where(place => place.Roles.Any(roles.Contains));
}
