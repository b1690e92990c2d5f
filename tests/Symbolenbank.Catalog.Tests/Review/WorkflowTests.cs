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
        [(ReviewState.InReview, ReviewAct.AcceptSmallChange)] = (ReviewState.Published, "Expert EditorInChief"),
        [(ReviewState.InReview, ReviewAct.SupportUrgent)] = (ReviewState.InReview, "Analyst Expert EditorInChief"),
        [(ReviewState.InReview, ReviewAct.PublishUrgent)] = (ReviewState.Published, "EditorInChief"),
        [(ReviewState.Approved, ReviewAct.TakeBack)] = (ReviewState.Draft, "Analyst Expert EditorInChief"),
        [(ReviewState.Approved, ReviewAct.AskForChanges)] = (ReviewState.Draft, "Expert EditorInChief"),
        [(ReviewState.Approved, ReviewAct.Reject)] = (ReviewState.Draft, "Expert EditorInChief"),
        [(ReviewState.Approved, ReviewAct.ConfirmLegal)] = (ReviewState.Approved, "Jurist"),
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

    [Theory]
    [InlineData(ReviewAct.AskForChanges)]
    [InlineData(ReviewAct.Reject)]
    [InlineData(ReviewAct.Approve)]
    [InlineData(ReviewAct.AcceptSmallChange)]
    [InlineData(ReviewAct.Publish)]
    [InlineData(ReviewAct.SupportUrgent)]
    [InlineData(ReviewAct.PublishUrgent)]
    [InlineData(ReviewAct.TimePublication)]
    public void FourEyes_OneOfTheAuthors_MayNotDecide(ReviewAct act)
    {
        Assert.Equal(FourEyesRefusal.IsAuthor, FourEyes.Refusal(act, Author, [Outsider, Author], null, otherOrganisation: true));
        Assert.Equal(FourEyesRefusal.IsAuthor, FourEyes.Refusal(act, Author with { Organisation = Guid.CreateVersion7() }, [Author], null, otherOrganisation: false));
        Assert.Null(FourEyes.Refusal(act, Outsider, [Author], null, otherOrganisation: true));
    }

    [Theory]
    [InlineData(ReviewAct.Approve, true)]
    [InlineData(ReviewAct.AcceptSmallChange, true)]
    [InlineData(ReviewAct.Publish, true)]
    [InlineData(ReviewAct.PublishUrgent, true)]
    [InlineData(ReviewAct.TimePublication, true)]
    [InlineData(ReviewAct.SupportUrgent, false)]
    [InlineData(ReviewAct.AskForChanges, false)]
    [InlineData(ReviewAct.Reject, false)]
    [InlineData(ReviewAct.Withdraw, false)]
    public void FourEyes_SomebodyOfAnAuthorsOrganisation_IsRefusedWhereTheBankWantsAnother(ReviewAct act, bool refused)
    {
        Assert.Equal(refused ? FourEyesRefusal.SameOrganisation : null, FourEyes.Refusal(act, Colleague, [Outsider, Author], null, otherOrganisation: true));
        Assert.Null(FourEyes.Refusal(act, Colleague, [Author], null, otherOrganisation: false));
    }

    [Theory]
    [InlineData(ReviewAct.Approve)]
    [InlineData(ReviewAct.Publish)]
    [InlineData(ReviewAct.PublishUrgent)]
    [InlineData(ReviewAct.TimePublication)]
    [InlineData(ReviewAct.ConfirmWithdrawal)]
    [InlineData(ReviewAct.Restore)]
    public void FourEyes_TheOneWhoMadeTheStepBefore_MayNotCompleteIt(ReviewAct act)
    {
        Assert.Equal(FourEyesRefusal.DecidedBefore, FourEyes.Refusal(act, Outsider, [Author], Outsider.Person, otherOrganisation: false));
        Assert.Null(FourEyes.Refusal(act, Outsider, [Author], Colleague.Person, otherOrganisation: false));
    }

    [Fact]
    public void FourEyes_TakingBack_IsForAuthorsOnly()
    {
        Assert.Null(FourEyes.Refusal(ReviewAct.TakeBack, Author, [Author], null, otherOrganisation: true));
        Assert.Equal(FourEyesRefusal.IsNoAuthor, FourEyes.Refusal(ReviewAct.TakeBack, Colleague, [Author], null, otherOrganisation: true));
    }
}
