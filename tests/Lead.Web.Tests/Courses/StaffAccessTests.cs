using System.Net;
using Lead.Data.Accounts;
using Lead.Web.Tests.Application;

namespace Lead.Web.Tests.Courses;

/// <summary>Who may open, and who may post to, the pages where courses are made.</summary>
public sealed class StaffAccessTests(PortalHost host) : IClassFixture<PortalHost>
{
    private static readonly string[] Pages = ["/courses/new", "{page}/edit", "{page}/runs", "{page}/runs/new", "{run}", "{run}/edit", "{run}/cancel", "{run}/sessions/new", "{run}/sessions/{session}/edit", "{run}/sessions/{session}/cancel"];

    private static readonly string[] Posts = ["/courses/new", "{page}/edit", "{page}/runs/new", "{run}/edit", "{run}/publish", "{run}/cancel", "{run}/delete", "{run}/sessions/new", "{run}/sessions/{session}/edit", "{run}/sessions/{session}/cancel"];

    [Fact]
    public async Task Pages_SignedOut_LeadToSignIn()
    {
        var run = await host.AddRunAsync();
        var visitor = host.Visitor();
        foreach (var path in await PathsAsync(Pages, run))
        {
            (await visitor.GetAsync(path)).AsksToSignIn();
        }
        foreach (var path in await PathsAsync(Posts, run))
        {
            (await visitor.PostAsync(path, [])).AsksToSignIn();
        }
    }

    [Theory]
    [InlineData(Roles.Resident)]
    [InlineData(Roles.Animateur)]
    [InlineData(Roles.Supervisor)]
    [InlineData(Roles.Partner)]
    [InlineData(Roles.Receiver)]
    [InlineData(Roles.DataProtection)]
    [InlineData(Roles.Administrator)]
    public async Task Pages_OtherRole_AreForbidden(string role)
    {
        var run = await host.AddRunAsync();
        var visitor = await host.SignedInAsync(role, run.OrganisationId);
        foreach (var path in await PathsAsync(Pages, run))
        {
            Assert.Equal((path, HttpStatusCode.Forbidden), (path, (await visitor.GetAsync(path)).Status));
        }
        foreach (var path in await PathsAsync(Posts, run))
        {
            Assert.Equal((path, HttpStatusCode.Forbidden), (path, (await visitor.PostWithTokenAsync(path)).Status));
        }
    }

    [Theory]
    [InlineData(Roles.Manager)]
    [InlineData(Roles.Tutor)]
    public async Task Pages_OwnOrganisationOrManager_Open(string role)
    {
        var run = await host.AddRunAsync();
        var visitor = await host.SignedInAsync(role, role == Roles.Tutor ? run.OrganisationId : null);
        foreach (var path in await PathsAsync(Pages, run))
        {
            Assert.Equal((path, HttpStatusCode.OK), (path, (await visitor.GetAsync(path)).Status));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Pages_TutorOfAnotherOrganisationOrOfNone_AreNotFound(bool hasOrganisation)
    {
        var run = await host.AddRunAsync();
        var before = (await host.RunAsync(run)).Version;
        var tutor = await host.SignedInAsync(Roles.Tutor, hasOrganisation ? await host.AddOrganisationAsync(publishesItself: true) : null);
        foreach (var path in (await PathsAsync(Pages, run)).Skip(1))
        {
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await tutor.GetAsync(path)).Status));
        }
        foreach (var path in (await PathsAsync(Posts, run)).Skip(1))
        {
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await tutor.PostWithTokenAsync(path, ("Reason", "Mischief"))).Status));
        }
        Assert.Equal(before, (await host.RunAsync(run)).Version);
    }

    [Fact]
    public async Task Pages_RunOrSessionOfAnotherCourse_AreNotFound()
    {
        var (run, other) = (await host.AddRunAsync(), await host.AddRunAsync());
        var manager = await host.SignedInAsync(Roles.Manager);
        var mixed = run with { RunId = other.RunId };
        foreach (var path in (await PathsAsync(Pages, mixed)).Where(path => path.Contains(other.RunId.ToString(), StringComparison.Ordinal)))
        {
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await manager.GetAsync(path)).Status));
        }
        foreach (var path in new[] { $"/sessions/{Guid.NewGuid()}/edit", $"/sessions/{(await host.RunAsync(other)).Sessions[0].Id}/cancel" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync(run.RunPage + path)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await manager.PostWithTokenAsync(run.RunPage + path, ("Reason", "Mischief"))).Status);
        }
    }

    private async Task<List<string>> PathsAsync(string[] templates, TestRun run)
    {
        var session = (await host.RunAsync(run)).Sessions[0].Id.ToString();
        return [.. templates.Select(path => path.Replace("{page}", run.Page, StringComparison.Ordinal)
            .Replace("{run}", run.RunPage, StringComparison.Ordinal).Replace("{session}", session, StringComparison.Ordinal))];
    }
}
