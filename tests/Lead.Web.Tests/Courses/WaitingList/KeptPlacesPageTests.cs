using AngleSharp.Html.Dom;
using Lead.Data.Accounts;
using Lead.Domain.Courses;
using Lead.Web.Tests.Application;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Tests.Courses.WaitingList;

/// <summary>Places kept for some people for a while: public, self-declared, unseen by tutors, and forgotten when they are for everyone.</summary>
public sealed class KeptPlacesPageTests : WithOwnHost
{
    private const string Rule = "1 place is kept until 6 March for: ";

    private static readonly KeptPlaces One = new(1, TargetGroup.UnemployedPeople, new DateOnly(2026, 3, 6));

    [Fact]
    public async Task Question_OnlyWhileKeptAndWithoutADefault()
    {
        var run = await AddRunAsync(2);
        var resident = await Host.SignedInAsync(Roles.Resident);
        var form = await resident.GetAsync(run.BookPage);
        var radios = form.Page.QuerySelectorAll("input[name=HasPriority]").OfType<IHtmlInputElement>().ToList();
        Assert.Equal(["True", "False"], radios.Select(radio => radio.Value));
        Assert.DoesNotContain(radios, radio => radio.IsChecked);
        Assert.All([form, await Host.Visitor().GetAsync(run.Page)], page => Assert.Contains(Rule, page.Words, StringComparison.Ordinal));
        Assert.Empty((await resident.GetAsync((await Host.AddRunAsync()).BookPage)).Page.QuerySelectorAll("input[name=HasPriority]"));
        Turn("2026-03-07 00:00");
        resident = await Host.SignedInAsync(Roles.Resident);
        Assert.Empty((await resident.GetAsync(run.BookPage)).Page.QuerySelectorAll("input[name=HasPriority]"));
        Assert.DoesNotContain("kept until", (await Host.Visitor().GetAsync(run.Page)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Book_KeptPlace_IsForThoseWhoSaySo()
    {
        var run = await AddRunAsync(1);
        var (says, not) = (await Host.SignedInAsync(Roles.Resident), await Host.SignedInAsync(Roles.Resident));
        var check = await not.CheckAsync(run);
        Assert.Equal("join", check.Page.QuerySelector("main form button[name=step]")!.GetAttribute("value"));
        Assert.Contains(
            "The last places are kept for some people for now. You can join the waiting list",
            (await not.PostWithTokenAsync(run.BookPage, BookingSteps.Confirmed())).Errors);
        Assert.Contains("You are 1st", (await not.GetAsync(await not.JoinAsync(run))).Words, StringComparison.Ordinal);
        await says.BookAsync(run, new(BookingSteps.Fields()) { ["HasPriority"] = "True" });
        Assert.True(Assert.Single(await Host.BookingsAsync(run)).HasPriority);
    }

    [Fact]
    public async Task Answer_IsKeptWhenTheFormIsChanged()
    {
        var run = await AddRunAsync(2);
        var resident = await Host.SignedInAsync(Roles.Resident);
        foreach (var answer in new[] { "True", "False" })
        {
            var check = await resident.CheckAsync(run, new(BookingSteps.Fields()) { ["HasPriority"] = answer });
            var form = await resident.SubmitAsync(check, run.BookPage, new { step = "change" });
            Assert.Equal(answer, form.Value("HasPriority"));
        }
        Assert.Empty((await resident.SubmitAsync(await resident.CheckAsync(run), run.BookPage, new { step = "change" })).Values("HasPriority"));
    }

    /// <summary>Two runs alike but for what the people said: the tutor's pages are alike too.</summary>
    [Fact]
    public async Task TutorsPages_DoNotSayWhoHasPriority()
    {
        var pages = new List<string>();
        foreach (var answer in new[] { "True", "False" })
        {
            var run = await AddRunAsync(2);
            await (await Host.SignedInAsync(Roles.Resident)).BookAsync(run, new(BookingSteps.Fields()) { ["HasPriority"] = answer });
            Host.Clock.Advance(TimeSpan.FromSeconds(1));
            await Host.FillAsync(run, hasPriority: true);
            await (await Host.SignedInAsync(Roles.Resident)).JoinAsync(run, new(BookingSteps.Fields()) { ["HasPriority"] = answer });
            var words = (await (await Host.SignedInAsync(Roles.Tutor, run.OrganisationId)).GetAsync(run.RunPage)).Words;
            var references = (await Host.BookingsAsync(run)).Select(booking => booking.Reference);
            pages.Add(references.Aggregate(words[words.IndexOf("Booked", StringComparison.Ordinal)..], (text, reference) => text.Replace(reference, "", StringComparison.Ordinal)));
        }
        Assert.Contains("Waiting list", pages[0], StringComparison.Ordinal);
        Assert.Equal(pages[0], pages[1]);
    }

    [Fact]
    public async Task LastDayOver_JobForgetsAndOffers()
    {
        var run = await AddRunAsync(2);
        await (await Host.SignedInAsync(Roles.Resident)).BookAsync(run, new(BookingSteps.Fields()) { ["HasPriority"] = "True" });
        await Host.FillAsync(run, hasPriority: true);
        var (waits, with) = (await Host.AddWaitingAsync(run), await Host.AddWaitingAsync(run, hasPriority: true, contact: "01214960124"));
        await Host.FreeAsync(run);
        Assert.True((await Host.PlaceAsync(with)).OpenOffer!.HasPriority);
        Turn("2026-03-06 23:59");
        await Host.RunJobsAsync("offers");
        Assert.Contains(await Host.PlacesAsync(run), place => place.HasPriority);
        Turn("2026-03-07 00:00");
        await Host.RunJobsAsync("offers");
        Assert.DoesNotContain(await Host.BookingsAsync(run), booking => booking.HasPriority);
        Assert.DoesNotContain(await Host.PlacesAsync(run), place => place.HasPriority || place.Offers.Any(offer => offer.HasPriority));
        Assert.Equal(0, (await Host.RunAsync(run)).KeptPlacesUsed);
        Assert.Equal([waits, with], (await Host.PlacesAsync(run)).Select(place => place.Id));
    }

    [Fact]
    public async Task LastDayOver_BeforeTheJobComesBy_ThoseWhoWaitStillComeFirst()
    {
        var run = await AddRunAsync(1);
        var waits = await Host.AddWaitingAsync(run);
        Turn("2026-03-07 00:00");
        var other = await Host.SignedInAsync(Roles.Resident);
        var answer = await other.PostWithTokenAsync(run.BookPage, BookingSteps.Confirmed());
        Assert.Contains("This course is full. You can join the waiting list", answer.Errors);
        await Host.RunJobsAsync("offers");
        Assert.NotNull((await Host.PlaceAsync(waits)).OpenOffer);
        Assert.Equal((0, 1, 0), await Host.SeatsAsync(run));
    }

    [Fact]
    public async Task KeptPlaces_TakenBackByAnEdit_AreForgottenAndOffered()
    {
        var run = await AddRunAsync(1);
        await (await Host.SignedInAsync(Roles.Resident)).BookAsync(run, new(BookingSteps.Fields()) { ["HasPriority"] = "True" });
        await (await Host.SignedInAsync(Roles.Manager)).SubmitAsync(run.RunPage + "/edit", new { KeptCount = "", KeptUntil = "", KeptFor = Array.Empty<string>() });
        await Host.RunJobsAsync("offers");
        Assert.False(Assert.Single(await Host.BookingsAsync(run)).HasPriority);
        Assert.Null(await Host.WithDbAsync(db => db.CourseRuns.Where(r => r.Id == run.RunId).Select(r => r.KeptUntil).SingleAsync()));
    }

    private Task<TestRun> AddRunAsync(int capacity) => Host.AddRunAsync(capacity, firstDate: new DateOnly(2026, 3, 24), change: r => r.Change(r.Details with { Kept = One }));

    private void Turn(string utc) =>
        Host.Clock.Advance(DateTimeOffset.Parse(utc + "Z", System.Globalization.CultureInfo.InvariantCulture) - Host.Clock.GetUtcNow());
}
