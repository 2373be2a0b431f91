using System.Net;
using Lead.Data.Accounts;
using Lead.Domain.Courses;
using Lead.Web.Tests.Application;

namespace Lead.Web.Tests.Courses.Runs;

public sealed class PublishingTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Theory]
    [InlineData(Roles.Manager, false, true)]
    [InlineData(Roles.Tutor, true, true)]
    [InlineData(Roles.Tutor, false, false)]
    public async Task Publish_Draft_IsForManagersAndTrustedOrganisations(string role, bool publishesItself, bool may)
    {
        var organisation = await host.AddOrganisationAsync(publishesItself);
        var run = await host.AddRunAsync(published: false, organisationId: organisation);
        var visitor = await host.SignedInAsync(role, role == Roles.Tutor ? organisation : null);
        Assert.Equal(may, (await visitor.GetAsync(run.RunPage)).Page.QuerySelector("form[action$='/publish']") is not null);
        var answer = await visitor.PostWithTokenAsync(run.RunPage + "/publish");
        Assert.Equal(may ? HttpStatusCode.Redirect : HttpStatusCode.Forbidden, answer.Status);
        Assert.Equal(may ? RunStatus.Published : RunStatus.Draft, (await host.RunAsync(run)).Status);
    }

    [Fact]
    public async Task Publish_NoSessionOrTwice_SaysWhyNot()
    {
        var manager = await host.SignedInAsync(Roles.Manager);
        var run = await host.AddRunAsync(published: false, change: r => r.Sessions.ToList().ForEach(session => r.CancelSession(session.Id, "Not this one")));
        await manager.PostWithTokenAsync(run.RunPage + "/publish");
        Assert.Contains("Add a session before you publish", (await manager.GetAsync(run.RunPage)).Words, StringComparison.Ordinal);
        Assert.Equal(RunStatus.Draft, (await host.RunAsync(run)).Status);
        var published = await host.AddRunAsync();
        await manager.PostWithTokenAsync(published.RunPage + "/publish");
        Assert.Contains("Only a draft can be published", (await manager.GetAsync(published.RunPage)).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Say why, so that people who booked can be told")]
    [InlineData("long", "Use 200 letters or fewer")]
    public async Task Cancel_ReasonMissingOrTooLong_SaysSoAndCancelsNothing(string reason, string message)
    {
        var run = await host.AddRunAsync();
        var manager = await host.SignedInAsync(Roles.Manager);
        var typed = reason == "long" ? new string('r', 201) : reason;
        var form = await manager.SubmitAsync(run.RunPage + "/cancel", new { Reason = typed });
        form.Refuses("Reason", message);
        Assert.Equal(typed, form.Value("Reason"));
        Assert.Equal(RunStatus.Published, (await host.RunAsync(run)).Status);
    }

    [Fact]
    public async Task Cancel_DraftOrTwice_IsRefusedAndKeepsTheFirstReason()
    {
        var manager = await host.SignedInAsync(Roles.Manager);
        var draft = await host.AddRunAsync(published: false);
        Assert.Contains("This run cannot be cancelled any more", (await manager.SubmitAsync(draft.RunPage + "/cancel", new { Reason = "No" })).Errors);
        var run = await host.AddRunAsync();
        var page = await manager.GetAsync(run.RunPage + "/cancel");
        Assert.Equal(run.RunPage, (await manager.SubmitAsync(page, run.RunPage + "/cancel", new { Reason = "The first" })).Location);
        Assert.Contains("This run cannot be cancelled any more", (await manager.SubmitAsync(page, run.RunPage + "/cancel", new { Reason = "The second" })).Errors);
        Assert.Equal("The first", (await host.RunAsync(run)).CancelReason);
    }

    [Fact]
    public async Task Delete_Draft_IsGoneAndAPublishedRunIsNot()
    {
        var manager = await host.SignedInAsync(Roles.Manager);
        var draft = await host.AddRunAsync(published: false);
        Assert.Equal($"{draft.Page}/runs", (await manager.SubmitAsync(draft.RunPage, form: "main form[action$='/delete']")).Location);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync(draft.RunPage)).Status);
        var run = await host.AddRunAsync();
        await manager.PostWithTokenAsync(run.RunPage + "/delete");
        Assert.Contains("A published run cannot be deleted. Cancel it with a reason instead", (await manager.GetAsync(run.RunPage)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edit_CancelledRun_SaysItCannotBeChanged()
    {
        var run = await host.AddRunAsync(change: r => r.Cancel("The roof leaks", PortalHost.Start));
        var manager = await host.SignedInAsync(Roles.Manager);
        Assert.Contains("A cancelled run cannot be changed", (await manager.SubmitAsync(run.RunPage + "/edit", new { Capacity = "3" })).Errors);
        var fields = new { Date = "2026-03-20", Starts = "10:00", Ends = "12:00" };
        Assert.Contains("A cancelled run cannot be changed", (await manager.SubmitAsync(run.RunPage + "/sessions/new", fields)).Errors);
        Assert.Equal(3, (await host.RunAsync(run)).Sessions.Count);
    }
}
