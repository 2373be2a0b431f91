using System.Net;
using Lead.Data.Accounts;
using Lead.Domain.Courses;
using Lead.Web.Tests.Application;

namespace Lead.Web.Tests.Courses.WaitingList;

/// <summary>What staff see of a waiting list, and do on it.</summary>
public sealed class StaffWaitingTests(PortalHost host) : IClassFixture<PortalHost>
{
    /// <summary>Less than a day after the clock's start.</summary>
    private static readonly (DateOnly Date, TimeOnly Time) Tomorrow = (new DateOnly(2026, 3, 3), new TimeOnly(9, 0));

    [Fact]
    public async Task RunPage_PeopleWait_ShowsThemInTheOrderOfOffers()
    {
        var run = await host.AddFullRunAsync(kept: new KeptPlaces(1, TargetGroup.Women, new DateOnly(2026, 3, 6)));
        await host.AddWaitingAsync(run, name: "Third");
        await host.AddWaitingAsync(run, name: "Fourth");
        await host.AddWaitingAsync(run, name: "First", hasPriority: true);
        await host.AddWaitingAsync(run, name: "Second", hasPriority: true);
        var page = await (await host.SignedInAsync(Roles.Tutor, run.OrganisationId)).GetAsync(run.RunPage);
        var table = page.Page.QuerySelectorAll("table").Single(t => t.TextContent.Contains("waiting list", StringComparison.Ordinal));
        Assert.Equal(["1. First", "2. Second", "3. Third", "4. Fourth"], table.QuerySelectorAll("tbody th").Select(name => name.TextContent.Trim()));
        Assert.Contains("Joined, by", table.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("riority", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Offer_LastDay_OnlyWhenStaffPressIt()
    {
        var run = await host.AddFullRunAsync(firstDate: Tomorrow.Date, starts: Tomorrow.Time);
        var (first, second) = (await host.WaiterAsync(run), await host.WaiterAsync(run));
        await host.FreeAsync(run);
        await host.RunJobsAsync("offers");
        Assert.Equal((0, 0, 1), await host.SeatsAsync(run));
        var tutor = await host.SignedInAsync(Roles.Tutor, run.OrganisationId);
        var link = (await tutor.GetAsync(run.RunPage)).Page.QuerySelector($"a[href$='{second.PlaceId}/offer']")!.GetAttribute("href")!;
        Assert.Equal(run.RunPage, (await tutor.SubmitAsync(link, new { Reason = "Her support worker is free" })).Location);
        var offer = Assert.Single((await host.PlaceAsync(second.PlaceId)).Offers);
        Assert.Equal(("Her support worker is free", host.Clock.GetUtcNow(), new DateTimeOffset(2026, 3, 3, 8, 0, 0, TimeSpan.Zero)), (offer.Reason, offer.MadeAt, offer.EndsAt));
        Assert.Equal((0, 1, 0), await host.SeatsAsync(run));
        var page = await tutor.GetAsync(run.RunPage);
        Assert.Matches(@"Offered a place, by tutor-\w+@test\.example\. Her support worker is free", page.Words);
        Assert.Contains("A place is held until", page.Words, StringComparison.Ordinal);
        Assert.Equal(0, await host.OffersToldAsync(first.Mail));
        await host.Visitor().AnswerAsync(await host.LinkToAsync(second.Mail), OfferAnswer.Accepted);
        Assert.Equal((1, 0, 0), await host.SeatsAsync(run));
    }

    [Theory]
    [InlineData("", "Say why you offer the place now")]
    [InlineData("long", "Use 200 letters or fewer")]
    public async Task Offer_ReasonMissingOrTooLong_SaysSo(string reason, string message)
    {
        var (run, page) = await OfferPageAsync();
        var typed = reason == "long" ? new string('r', 201) : reason;
        var form = await (await host.SignedInAsync(Roles.Manager)).SubmitAsync(page, new { Reason = typed });
        form.Refuses("Reason", message);
        Assert.Equal(typed, form.Value("Reason"));
        Assert.Equal((0, 0, 1), await host.SeatsAsync(run));
    }

    [Fact]
    public async Task Offer_NoFreePlace_SaysSo()
    {
        var run = await host.AddFullRunAsync();
        var first = await host.WaiterAsync(run);
        var form = await (await host.SignedInAsync(Roles.Manager)).SubmitAsync($"{run.RunPage}/waiting/{first.PlaceId}/offer", new { Reason = "I want to" });
        Assert.Contains("There is no free place to offer", form.Errors);
        Assert.Equal((1, 0, 0), await host.SeatsAsync(run));
        Assert.Empty((await host.PlaceAsync(first.PlaceId)).Offers);
    }

    [Fact]
    public async Task Offer_TwiceAtOnce_HoldsOneSeat()
    {
        var (run, page) = await OfferPageAsync(capacity: 3);
        var manager = await host.SignedInAsync(Roles.Manager);
        var form = await manager.GetAsync(page);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => manager.SubmitAsync(form, page, new { Reason = "Now" })));
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Redirect);
        Assert.Equal(7, answers.Count(answer => answer.Errors.Contains("This person has an offer already")));
        Assert.Equal(1, (await host.RunAsync(run)).PlacesHeld);
    }

    [Theory]
    [InlineData(Roles.Tutor, OfferAnswer.Accepted, "Said yes")]
    [InlineData(Roles.Manager, OfferAnswer.NotNow, "Said not now, keep my place")]
    [InlineData(Roles.Animateur, OfferAnswer.Accepted, "Said yes")]
    [InlineData(Roles.Supervisor, OfferAnswer.Declined, "Said no")]
    public async Task Answer_ByPhone_IsWrittenDownWithWhoAndHow(string role, OfferAnswer answer, string words)
    {
        var (run, first, _) = await host.OfferedAsync();
        var page = $"{run.RunPage}/waiting/{first.PlaceId}/answer";
        var worker = await host.SignedInAsync(role, run.OrganisationId);
        var expected = role is Roles.Tutor or Roles.Manager ? run.RunPage : "/messages";
        Assert.Equal(expected, (await worker.SubmitAsync(page, new { Answer = answer.ToString(), Note = "On the phone, at ten" })).Location);
        var place = await host.PlaceAsync(first.PlaceId);
        Assert.Equal((answer, "On the phone, at ten"), (place.Offers[0].Answer, place.Offers[0].AnswerNote));
        Assert.Equal(answer == OfferAnswer.Accepted ? (1, 0, 0) : (0, 1, 0), await host.SeatsAsync(run));
        Assert.Matches($@"{words}, by {role.ToLowerInvariant()}-\w+@test\.example\. On the phone, at ten", (await worker.GetAsync(page)).Words);
        var booked = (await host.BookingsAsync(run)).Where(b => b.Status == BookingStatus.Booked);
        Assert.Equal(answer == OfferAnswer.Accepted ? new[] { place.Offers[0].AnsweredBy!.Value } : [], booked.Select(b => b.BookedBy));
    }

    [Theory]
    [InlineData("Answer", null, "Choose an answer")]
    [InlineData("Answer", "Open", "Choose an answer")]
    [InlineData("Answer", "NotReached", "Choose an answer")]
    [InlineData("Note", "", "Say how you heard it")]
    [InlineData("Note", "long", "Use 200 letters or fewer")]
    public async Task Answer_Incomplete_SaysSoAndKeepsTheRest(string field, string? value, string message)
    {
        var (run, first, _) = await host.OfferedAsync();
        var fields = new Dictionary<string, string> { ["Answer"] = "Accepted", ["Note"] = "Her son rang" };
        fields[field] = value == "long" ? new string('n', 201) : value ?? "";
        var form = await (await host.SignedInAsync(Roles.Animateur)).SubmitAsync($"{run.RunPage}/waiting/{first.PlaceId}/answer", fields);
        form.Refuses(field, message);
        Assert.Equal(field == "Note" ? "Accepted" : "Her son rang", form.Value(field == "Note" ? "Answer" : "Note"));
        Assert.Equal((0, 1, 0), await host.SeatsAsync(run));
    }

    [Fact]
    public async Task Answer_AlreadyAnsweredOtherwise_SaysSo()
    {
        var (run, first, _) = await host.OfferedAsync();
        var page = $"{run.RunPage}/waiting/{first.PlaceId}/answer";
        var manager = await host.SignedInAsync(Roles.Manager);
        var form = await manager.GetAsync(page);
        await first.Visitor.AnswerAsync(first.Page, OfferAnswer.Accepted);
        var answer = await manager.SubmitAsync(form, page, new { Answer = "Declined", Note = "On the phone" });
        Assert.Contains("This offer has been answered, or it is over", answer.Errors);
        Assert.Equal((1, 0, 0), await host.SeatsAsync(run));
        Assert.Equal(run.RunPage, (await manager.SubmitAsync(form, page, new { Answer = "Accepted", Note = "On the phone" })).Location);
        Assert.Single(await host.BookingsAsync(run), b => b.Status == BookingStatus.Booked);
    }

    [Fact]
    public async Task Pages_OfAnotherOrganisationOrRun_AreNotFound()
    {
        var (run, first, _) = await host.OfferedAsync();
        var other = await host.AddFullRunAsync();
        var stranger = await host.SignedInAsync(Roles.Tutor, other.OrganisationId);
        var manager = await host.SignedInAsync(Roles.Manager);
        foreach (var what in new[] { "offer", "answer" })
        {
            var foreign = $"{run.RunPage}/waiting/{first.PlaceId}/{what}";
            var wrongRun = $"{other.RunPage}/waiting/{first.PlaceId}/{what}";
            foreach (var (visitor, path) in new[] { (stranger, foreign), (stranger, wrongRun), (manager, wrongRun) })
            {
                Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(path)).Status);
                var answer = await visitor.PostWithTokenAsync(path, ("Reason", "x"), ("Answer", "Accepted"), ("Note", "x"), ("OfferId", (await host.PlaceAsync(first.PlaceId)).OpenOffer!.Id.ToString()));
                Assert.Equal(HttpStatusCode.NotFound, answer.Status);
            }
        }
        Assert.Equal((0, 1, 0), await host.SeatsAsync(run));
    }

    /// <summary>Somebody who waits for a free place that only staff may offer.</summary>
    private async Task<(TestRun Run, string Page)> OfferPageAsync(int capacity = 1)
    {
        var run = await host.AddFullRunAsync(capacity, Tomorrow.Date, Tomorrow.Time);
        var placeId = await host.AddWaitingAsync(run);
        for (var seat = 0; seat < capacity; seat++)
        {
            await host.FreeAsync(run);
        }
        return (run, $"{run.RunPage}/waiting/{placeId}/offer");
    }
}
