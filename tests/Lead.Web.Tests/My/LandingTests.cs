using System.Net;
using Lead.Data.Accounts;
using Lead.Web.Tests.Application;

namespace Lead.Web.Tests.My;

/// <summary>Each role's own page, and nobody else's.</summary>
public sealed class LandingTests(PortalHost host) : IClassFixture<PortalHost>
{
    private static readonly string[] Pages = ["/manage", "/teach", "/caseload", "/reviews", "/admin"];

    [Theory]
    [InlineData(Roles.Resident, null)]
    [InlineData(Roles.Receiver, null)]
    [InlineData(Roles.Manager, "/manage")]
    [InlineData(Roles.Tutor, "/teach")]
    [InlineData(Roles.Animateur, "/caseload")]
    [InlineData(Roles.Supervisor, "/caseload")]
    [InlineData(Roles.Partner, "/reviews")]
    [InlineData(Roles.DataProtection, "/admin")]
    [InlineData(Roles.Administrator, "/admin")]
    public async Task Page_EachRole_OpensItsOwnOnly(string role, string? own)
    {
        var visitor = await host.SignedInAsync(role);
        foreach (var page in Pages)
        {
            Assert.Equal((page, page == own ? HttpStatusCode.OK : HttpStatusCode.Forbidden), (page, (await visitor.GetAsync(page)).Status));
        }
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/my")).Status);
        var menu = (await visitor.GetAsync("/")).Page.QuerySelectorAll("#menu a").Select(link => link.GetAttribute("href")).Intersect(Pages);
        Assert.Equal(own is null ? [] : [own], menu);
    }

    [Fact]
    public async Task Page_SignedOut_LeadsToSignIn()
    {
        foreach (var page in Pages.Append("/my"))
        {
            (await host.Visitor().GetAsync(page)).AsksToSignIn();
        }
    }

    [Fact]
    public async Task Teach_Tutor_SeesOnlyTheCoursesOfTheOrganisation()
    {
        var (mine, other) = (await host.AddRunAsync(), await host.AddRunAsync());
        var page = await (await host.SignedInAsync(Roles.Tutor, mine.OrganisationId)).GetAsync("/teach");
        Assert.NotNull(page.Page.QuerySelector($"a[href='{mine.Page}/runs']"));
        Assert.NotNull(page.Page.QuerySelector($"a[href='{mine.RunPage}']"));
        Assert.DoesNotContain(other.Slug, page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task My_BookingsComingCancelledAndGivenBack_StandWhereTheyBelong()
    {
        var (coming, cancelled, gone) = (await host.AddRunAsync(title: $"Coming {Guid.NewGuid():N}"), await host.AddRunAsync(title: $"Off {Guid.NewGuid():N}"), await host.AddRunAsync(title: $"Back {Guid.NewGuid():N}"));
        var resident = await host.SignedInAsync(Roles.Resident);
        await resident.BookAsync(coming);
        var off = await resident.BookAsync(cancelled);
        await resident.SubmitAsync(await resident.BookAsync(gone) + "/give-back");
        await (await host.SignedInAsync(Roles.Manager)).SubmitAsync(cancelled.RunPage + "/cancel", new { Reason = "The roof leaks" });
        var page = await resident.GetAsync("/my");
        Assert.Equal(2, page.Page.QuerySelectorAll("li.ol h3").Length);
        Assert.Contains("Called off", page.Words, StringComparison.Ordinal);
        Assert.Contains("Back", page.Page.QuerySelector("details")!.TextContent, StringComparison.Ordinal);
        var details = await resident.GetAsync(off);
        Assert.All(["This course is called off", "The roof leaks"], text => Assert.Contains(text, details.Words, StringComparison.Ordinal));
    }
}
