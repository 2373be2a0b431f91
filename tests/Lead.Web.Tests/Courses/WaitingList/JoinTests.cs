using System.Net;
using Lead.Data.Accounts;
using Lead.Domain.Courses;
using Lead.Domain.People;
using Lead.Web.Tests.Application;

namespace Lead.Web.Tests.Courses.WaitingList;

public sealed class JoinTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Join_FullRun_ShowsWhereOneStands()
    {
        var run = await host.AddFullRunAsync();
        var (mail, first, second) = (Letters.NewAddress(), await host.SignedInAsync(Roles.Resident), await host.SignedInAsync(Roles.Resident));
        var check = await first.CheckAsync(run, BookingSteps.Fields(ContactWay.Email, mail));
        Assert.Contains("There is no free place for you just now", check.Words, StringComparison.Ordinal);
        Assert.Equal("Join the waiting list", check.Page.QuerySelector("main form button[name=step]")!.TextContent);
        var firsts = (await first.SubmitAsync(check, run.BookPage, new { step = "join" })).Location!;
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        var seconds = await second.JoinAsync(run);
        Assert.Matches("^/my/waiting/[0-9a-f-]{36}$", firsts);
        foreach (var (visitor, path, place) in new[] { (first, firsts, "You are 1st"), (second, seconds, "You are 2nd") })
        {
            Assert.Contains(place, (await visitor.GetAsync(path)).Words, StringComparison.Ordinal);
            Assert.Contains(place, (await visitor.GetAsync("/my")).Words, StringComparison.Ordinal);
        }
        Assert.Contains("You are 1st on the waiting list", Assert.Single(await host.MessagesToAsync(mail)).Body, StringComparison.Ordinal);
        Assert.Equal(firsts, await host.LinkToAsync(mail));
        Assert.Equal((1, 0), ((await host.RunAsync(run)).PlacesTaken, (await host.BookingsAsync(run)).Count(b => b.BookedBy == Guid.Empty)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Join_TwentyTimesAtOnce_IsOneEntryAndOneMail(bool sameForm)
    {
        var run = await host.AddFullRunAsync();
        var (mail, resident) = (Letters.NewAddress(), await host.SignedInAsync(Roles.Resident));
        var check = await resident.CheckAsync(run, BookingSteps.Fields(ContactWay.Email, mail));
        var checks = new List<Answer>();
        for (var number = 0; number < 20; number++)
        {
            checks.Add(sameForm ? check : await resident.CheckAsync(run, BookingSteps.Fields(ContactWay.Email, mail)));
        }
        var answers = await Task.WhenAll(checks.Select(page => resident.SubmitAsync(page, run.BookPage, new { step = "join" })));
        Assert.All(answers.Select(answer => answer.Status), status => Assert.Equal(HttpStatusCode.Redirect, status));
        var address = Assert.Single(answers.Select(answer => answer.Location).Distinct());
        Assert.Equal(address, $"/my/waiting/{Assert.Single(await host.PlacesAsync(run)).Id}");
        Assert.Single(await host.MessagesToAsync(mail));
    }

    [Fact]
    public async Task Join_LeftBefore_IsANewPlaceAtTheEnd()
    {
        var run = await host.AddFullRunAsync();
        var resident = await host.SignedInAsync(Roles.Resident);
        var old = await resident.JoinAsync(run);
        await host.AddWaitingAsync(run);
        await resident.SubmitAsync(old);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        var again = await resident.JoinAsync(run);
        Assert.NotEqual(old, again);
        Assert.Contains("You are 2nd", (await resident.GetAsync(again)).Words, StringComparison.Ordinal);
        Assert.Contains("You left the list. You can join again at any time.", (await resident.GetAsync(old)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Join_PlaceFreeAfterAll_OffersToBookIt()
    {
        var run = await host.AddFullRunAsync();
        var resident = await host.SignedInAsync(Roles.Resident);
        var check = await resident.CheckAsync(run);
        await host.FreeAsync(run);
        var answer = await resident.SubmitAsync(check, run.BookPage, new { step = "join" });
        Assert.Contains("There is a free place just now. You can book it", answer.Errors);
        Assert.Equal("confirm", answer.Page.QuerySelector("main form button[name=step]")!.GetAttribute("value"));
        Assert.Empty(await host.PlacesAsync(run));
    }

    [Fact]
    public async Task Join_HasAPlace_SaysSo()
    {
        var run = await host.AddRunAsync(capacity: 1);
        var resident = await host.SignedInAsync(Roles.Resident);
        await resident.BookAsync(run);
        var answer = await resident.SubmitAsync(await resident.CheckAsync(run), run.BookPage, new { step = "join" });
        Assert.Contains("You have a place on this course already", answer.Errors);
        Assert.Empty(await host.PlacesAsync(run));
    }

    [Fact]
    public async Task Join_FormOfSomebodyElse_IsRefused()
    {
        var run = await host.AddFullRunAsync();
        var (owner, other) = (await host.SignedInAsync(Roles.Resident), await host.SignedInAsync(Roles.Resident));
        var token = (await owner.JoinAsync(run)).Split('/')[^1];
        var answer = await other.PostWithTokenAsync(run.BookPage, [.. BookingSteps.Fields().Select(field => (field.Key, field.Value)), ("FormToken", token), ("step", "join")]);
        Assert.Contains("This form has been used. Open the course again to book a place", answer.Errors);
        Assert.Single(await host.PlacesAsync(run));
    }

    [Fact]
    public async Task Join_NotOpen_IsRefused()
    {
        var resident = await host.SignedInAsync(Roles.Resident);
        var join = BookingSteps.Fields().Select(field => (field.Key, field.Value)).Append(("step", "join")).ToList();
        var draft = await host.AddRunAsync(published: false);
        Assert.Equal(HttpStatusCode.NotFound, (await resident.PostWithTokenAsync(draft.BookPage, join)).Status);
        var cancelled = await host.AddRunAsync(change: r => r.Cancel("The tutor is ill", PortalHost.Start));
        Assert.Contains("This course is not open for booking", (await resident.PostWithTokenAsync(cancelled.BookPage, join)).Errors);
        var started = await host.AddRunAsync(firstDate: new DateOnly(2026, 2, 24));
        Assert.Contains("This course has already started", (await resident.PostWithTokenAsync(started.BookPage, join)).Errors);
        Assert.Equal(0, await host.WithDbAsync(db => Task.FromResult(db.WaitingPlaces.Count(p => p.RunId == draft.RunId || p.RunId == cancelled.RunId || p.RunId == started.RunId))));
    }
}
