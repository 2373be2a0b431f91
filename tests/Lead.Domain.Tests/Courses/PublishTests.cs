using Lead.Domain.Courses;

namespace Lead.Domain.Tests.Courses;

public sealed class PublishTests
{
    [Fact]
    public void Publish_DraftWithSessions_IsPublished()
    {
        var run = Make.Draft();
        Assert.True(run.CanPublish);
        run.Publish();
        Assert.Equal(RunStatus.Published, run.Status);
        Assert.False(run.CanPublish);
    }

    [Fact]
    public void Publish_NoSession_IsRefused()
    {
        var run = new CourseRun(Guid.NewGuid(), Guid.NewGuid(), Make.Details());
        Assert.False(run.CanPublish);
        Broken.Says("Add a session before you publish", run.Publish);
        Assert.Equal(RunStatus.Draft, run.Status);
    }

    [Fact]
    public void Publish_EverySessionCancelled_IsRefused()
    {
        var run = Make.Draft();
        foreach (var session in run.Sessions)
        {
            run.CancelSession(session.Id, "The hall is closed");
        }
        Assert.False(run.CanPublish);
        Broken.Says("Add a session before you publish", run.Publish);
    }

    [Fact]
    public void Publish_Twice_IsRefused()
    {
        var run = Make.Published();
        Broken.Says("Only a draft can be published", run.Publish);
    }

    [Fact]
    public void Publish_Cancelled_IsRefused()
    {
        var run = Make.Published();
        run.Cancel("No tutor", Make.Now);
        Broken.Says("Only a draft can be published", run.Publish);
    }

    [Fact]
    public void CanDelete_OnlyDraft_SinceNobodyHasSeenIt()
    {
        var run = Make.Draft();
        Assert.True(run.CanDelete);
        run.Publish();
        Assert.False(run.CanDelete);
        run.Cancel("No tutor", Make.Now);
        Assert.False(run.CanDelete);
    }
}
