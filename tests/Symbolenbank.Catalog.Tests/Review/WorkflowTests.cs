using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Review;

namespace Symbolenbank.Catalog.Tests.Review;

/// <summary>The whole table: what is not written here is forbidden.</summary>
public sealed class WorkflowTests
{
    private static readonly Participant Author = new(Guid.CreateVersion7(), Guid.CreateVersion7());
    private static readonly Participant Colleague = new(Guid.CreateVersion7(), Author.Organisation);
    private static readonly Participant Outsider = new(Guid.CreateVersion7(), Guid.CreateVersion7());

    private static readonly Dictionary<(ReviewState State, ReviewAct Act), (ReviewState Next, string Roles)> Table = new()
    {
        [(ReviewState.Draft, ReviewAct.HandIn)] = (ReviewState.InReview, "Analyst Expert EditorInChief"),
        [(ReviewState.InReview, ReviewAct.TakeBack)] = (ReviewState.Draft, "Analyst Expert EditorInChief"),
        [(ReviewState.InReview, ReviewAct.AskForChanges)] = (ReviewState.Draft, "Expert EditorInChief"),
        [(ReviewState.InReview, ReviewAct.Reject)] = (ReviewState.Draft, "Expert EditorInChief"),
        [(ReviewState.InReview, ReviewAct.Approve)] = (ReviewState.Approved, "Expert"),
        [(ReviewState.InReview, ReviewAct.ConfirmLegal)] = (ReviewState.InReview, "Jurist"),
        [(ReviewState.InReview, ReviewAct.SeeHits)] = (ReviewState.InReview, "Expert EditorInChief"),
        [(ReviewState.Approved, ReviewAct.SeeHits)] = (ReviewState.Approved, "Expert EditorInChief"),
        [(ReviewState.InReview, ReviewAct.AcceptSmallChange)] = (ReviewState.Published, "Expert EditorInChief"),
        [(ReviewState.InReview, ReviewAct.SupportUrgent)] = (ReviewState.InReview, "Analyst Expert EditorInChief"),
        [(ReviewState.InReview, ReviewAct.PublishUrgent)] = (ReviewState.Published, "EditorInChief"),
        [(ReviewState.Approved, ReviewAct.TakeBack)] = (ReviewState.Draft, "Analyst Expert EditorInChief"),
        [(ReviewState.Approved, ReviewAct.AskForChanges)] = (ReviewState.Draft, "Expert EditorInChief"),
        [(ReviewState.Approved, ReviewAct.Reject)] = (ReviewState.Draft, "Expert EditorInChief"),
        [(ReviewState.Approved, ReviewAct.ConfirmLegal)] = (ReviewState.Approved, "Jurist"),
        [(ReviewState.InReview, ReviewAct.TakeBackLegal)] = (ReviewState.InReview, "Jurist"),
        [(ReviewState.Approved, ReviewAct.TakeBackLegal)] = (ReviewState.Approved, "Jurist"),
        [(ReviewState.Published, ReviewAct.ConfirmLegal)] = (ReviewState.Published, "Jurist"),
        [(ReviewState.Published, ReviewAct.TakeBackLegal)] = (ReviewState.Published, "Jurist"),
        [(ReviewState.Approved, ReviewAct.Publish)] = (ReviewState.Published, "EditorInChief"),
        [(ReviewState.Approved, ReviewAct.TimePublication)] = (ReviewState.Approved, "EditorInChief"),
        [(ReviewState.Approved, ReviewAct.CancelTimed)] = (ReviewState.Approved, "EditorInChief"),
        [(ReviewState.Published, ReviewAct.Approve)] = (ReviewState.Published, "Expert"),
        [(ReviewState.Published, ReviewAct.Withdraw)] = (ReviewState.Withdrawn, "Expert EditorInChief"),
        [(ReviewState.Withdrawn, ReviewAct.ConfirmWithdrawal)] = (ReviewState.Withdrawn, "Expert EditorInChief"),
        [(ReviewState.Withdrawn, ReviewAct.Restore)] = (ReviewState.Published, "Expert EditorInChief"),
    };

    [Fact]
    public void Next_EveryStateActAndRole_IsAsTheTableSays()
    {
        foreach (var state in Enum.GetValues<ReviewState>())
        {
            foreach (var act in Enum.GetValues<ReviewAct>())
            {
                foreach (var role in Enum.GetValues<Role>())
                {
                    var expected = Table.TryGetValue((state, act), out var row) && row.Roles.Split(' ').Contains(role.ToString()) ? row.Next : (ReviewState?)null;
                    Assert.True(expected == Workflow.Next(state, act, role), $"{state} × {act} × {role}: {Workflow.Next(state, act, role)?.ToString() ?? "nothing"}");
                }
            }
        }
    }

    [Fact]
    public void Next_WithSeveralRoles_IsWhatOneOfThemMayDo()
    {
        Assert.Equal(ReviewState.Published, Workflow.Next(ReviewState.Approved, ReviewAct.Publish, [Role.Analyst, Role.EditorInChief]));
        Assert.Null(Workflow.Next(ReviewState.Approved, ReviewAct.Publish, [Role.Analyst, Role.Expert, Role.Jurist, Role.Administrator]));
        Assert.Null(Workflow.Next(ReviewState.Approved, ReviewAct.Publish, []));
    }

    /// <summary>Whom the rule refuses for each act: an author, somebody of an author's house, who made a step before.</summary>
    public static TheoryData<ReviewAct, FourEyesRefusal?, FourEyesRefusal?, FourEyesRefusal?> Eyes => new()
    {
        { ReviewAct.HandIn, null, null, null },
        { ReviewAct.TakeBack, null, FourEyesRefusal.IsNoAuthor, FourEyesRefusal.IsNoAuthor },
        { ReviewAct.AskForChanges, FourEyesRefusal.IsAuthor, null, null },
        { ReviewAct.Reject, FourEyesRefusal.IsAuthor, null, null },
        { ReviewAct.Approve, FourEyesRefusal.IsAuthor, FourEyesRefusal.SameOrganisation, FourEyesRefusal.DecidedBefore },
        { ReviewAct.ConfirmLegal, FourEyesRefusal.IsAuthor, null, null },
        { ReviewAct.TakeBackLegal, null, null, null },
        { ReviewAct.SeeHits, FourEyesRefusal.IsAuthor, null, null },
        { ReviewAct.Publish, FourEyesRefusal.IsAuthor, FourEyesRefusal.SameOrganisation, FourEyesRefusal.DecidedBefore },
        { ReviewAct.AcceptSmallChange, FourEyesRefusal.IsAuthor, FourEyesRefusal.SameOrganisation, null },
        { ReviewAct.Withdraw, null, null, null },
        { ReviewAct.ConfirmWithdrawal, null, null, FourEyesRefusal.DecidedBefore },
        { ReviewAct.Restore, FourEyesRefusal.IsAuthor, FourEyesRefusal.SameOrganisation, FourEyesRefusal.DecidedBefore },
        { ReviewAct.SupportUrgent, FourEyesRefusal.IsAuthor, null, null },
        { ReviewAct.PublishUrgent, FourEyesRefusal.IsAuthor, FourEyesRefusal.SameOrganisation, FourEyesRefusal.DecidedBefore },
        { ReviewAct.TimePublication, FourEyesRefusal.IsAuthor, FourEyesRefusal.SameOrganisation, FourEyesRefusal.DecidedBefore },
        { ReviewAct.CancelTimed, null, null, null },
        { ReviewAct.Lapse, null, null, null },
    };

    [Theory]
    [MemberData(nameof(Eyes))]
    public void FourEyes_EveryAct_RefusesWhomTheTableSays(ReviewAct act, FourEyesRefusal? author, FourEyesRefusal? colleague, FourEyesRefusal? before)
    {
        var twin = Author with { Organisation = Guid.CreateVersion7() };

        Assert.Equal(author, FourEyes.Refusal(act, Author, [Outsider, Author], [], otherOrganisation: true));
        Assert.Equal(author, FourEyes.Refusal(act, twin, [Author], [], otherOrganisation: false));
        Assert.Equal(colleague, FourEyes.Refusal(act, Colleague, [Author], [], otherOrganisation: true));
        Assert.Equal(colleague is FourEyesRefusal.SameOrganisation ? null : colleague, FourEyes.Refusal(act, Colleague, [Author], [], otherOrganisation: false));
        Assert.Equal(before, FourEyes.Refusal(act, Outsider, [Author], [Colleague.Person, Outsider.Person], otherOrganisation: false));
        Assert.Equal(act is ReviewAct.TakeBack ? FourEyesRefusal.IsNoAuthor : null, FourEyes.Refusal(act, Outsider, [Author], [Colleague.Person], otherOrganisation: true));
    }

    [Fact]
    public void FourEyes_Table_HasEveryAct() =>
        Assert.Equal(Enum.GetValues<ReviewAct>().Order(), Eyes.Select(row => row.Data.Item1).Order());
}
