using System.Net;
using AngleSharp.Dom;
using Lead.Data.Accounts;
using Lead.Domain.Courses;
using Lead.Domain.Organisations;
using Lead.Web.Tests.Application;
using Answer = Lead.Domain.Organisations.Answer;

namespace Lead.Web.Tests.Courses;

public sealed class CoursePageTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Page_EachRun_ShowsItsOwnFacts()
    {
        var run = await host.AddRunAsync(access: new AccessFacts([new(AccessFact.CrecheOnSite, Answer.Yes), new(AccessFact.HearingLoop, Answer.No)]));
        await host.WithDbAsync(async db =>
        {
            var second = new CourseRun(Guid.NewGuid(), run.CourseId, new RunDetails(null, DeliveryMode.Online, "Ewa Nowak", ["pl"], 4, 250, AccessFacts.None, "Bring headphones"));
            second.AddSession(Guid.NewGuid(), new SessionDetails(new DateOnly(2026, 4, 15), new TimeOnly(18, 30), new TimeOnly(20, 0), null, null));
            second.Publish();
            db.Add(second);
            await db.SaveChangesAsync();
        });
        var page = await host.Visitor().GetAsync(run.Page);
        var (first, online) = (Card(page, "Harjit Gill"), Card(page, "Ewa Nowak"));
        Assert.All(["Tuesdays, 10am to 12 noon", "Tipton Canal Sheds", "10 places left", "Creche on site"], text => Assert.Contains(text, first, StringComparison.Ordinal));
        Assert.All(["6:30pm to 8pm", "Online", "4 places left", "Polish", "£2.50", "Bring headphones"], text => Assert.Contains(text, online, StringComparison.Ordinal));
        Assert.DoesNotContain("Bring headphones", first, StringComparison.Ordinal);
        Assert.Contains("Hearing loop - no ", first, StringComparison.Ordinal);
        Assert.Contains("Hearing loop - not confirmed", online, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OldAddress_RedirectsForGood()
    {
        var run = await host.AddRunAsync();
        var manager = await host.SignedInAsync(Roles.Manager);
        var title = $"Renamed {Guid.NewGuid():N}";
        await manager.SubmitAsync($"{run.Page}/edit", new { Title = title });
        foreach (var prefix in new[] { "", "/ur" })
        {
            var answer = await host.Visitor().GetAsync(prefix + run.Page);
            Assert.Equal(HttpStatusCode.MovedPermanently, answer.Status);
            Assert.Equal($"{prefix}/courses/{CourseSlug.From(title)}", answer.Location);
        }
    }

    [Fact]
    public async Task Page_OnlyDrafts_IsHiddenButFromThoseWhoEditIt()
    {
        var run = await host.AddRunAsync(published: false);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Visitor().GetAsync(run.Page)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.SignedInAsync(Roles.Resident)).GetAsync(run.Page)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.SignedInAsync(Roles.Tutor, await host.AddOrganisationAsync())).GetAsync(run.Page)).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await host.SignedInAsync(Roles.Tutor, run.OrganisationId)).GetAsync(run.Page)).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await host.SignedInAsync(Roles.Manager)).GetAsync(run.Page)).Status);
    }

    [Fact]
    public async Task Page_CancelledRun_IsCalledOffWithItsReason()
    {
        var run = await host.AddRunAsync(change: r => r.Cancel("The roof leaks", PortalHost.Start));
        var page = await host.Visitor().GetAsync(run.Page);
        Assert.Contains("Called off", page.Words, StringComparison.Ordinal);
        Assert.Contains("The roof leaks", page.Words, StringComparison.Ordinal);
        Assert.Empty(page.Page.QuerySelectorAll("main a[href$='/book']"));
    }

    [Fact]
    public async Task Page_Unknown_IsNotFound() =>
        Assert.Equal(HttpStatusCode.NotFound, (await host.Visitor().GetAsync("/courses/no-such-course")).Status);

    [Theory]
    [InlineData("ur", "rtl")]
    [InlineData("pl", "ltr")]
    public async Task Page_InALanguage_MarksItsEnglishTexts(string language, string direction)
    {
        var run = await host.AddRunAsync(change: r => r.CancelSession(r.Sessions[0].Id, "The hall is let"));
        var page = await host.Visitor().GetAsync($"/{language}{run.Page}");
        Assert.Equal((language, direction), (page.Page.DocumentElement.GetAttribute("lang"), page.Page.DocumentElement.GetAttribute("dir")));
        var english = new[] { "Learn it step by step.", "Everyone.", "How to begin.", "A stall of your own.", "Tipton Canal Sheds", "The hall is let" };
        foreach (var text in english)
        {
            var element = page.Page.QuerySelectorAll("main *").Last(e => e.TextContent.Contains(text, StringComparison.Ordinal));
            var marked = element.Closest("[lang]")!;
            Assert.Equal(("en", "ltr"), (marked.GetAttribute("lang"), marked.GetAttribute("dir")));
        }
        Assert.DoesNotContain("Book a place", page.Words, StringComparison.Ordinal);
    }

    private static string Card(Application.Answer page, string tutor) => string.Join(' ', page.Page.QuerySelectorAll("article.run")
        .Single(card => card.TextContent.Contains(tutor, StringComparison.Ordinal)).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
