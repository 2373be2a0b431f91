using System.Net;
using Lead.Data.Accounts;
using Lead.Domain.Courses;
using Lead.Web.Tests.Application;

namespace Lead.Web.Tests.Courses.Bookings;

/// <summary>Runs that cannot be booked, and those that clash.</summary>
public sealed class BookingStateTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Form_RunFull_OffersTheWaitingList()
    {
        var run = await host.AddRunAsync(capacity: 1);
        await (await host.SignedInAsync(Roles.Resident)).BookAsync(run);
        var late = await host.SignedInAsync(Roles.Resident);
        Assert.Contains("When a place is free for you, we ask if you want it", (await late.GetAsync(run.BookPage)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirm_LastSeatWentMeanwhile_SaysFullAndKeepsTheText()
    {
        var run = await host.AddRunAsync(capacity: 1);
        var late = await host.SignedInAsync(Roles.Resident);
        var check = await late.CheckAsync(run, BookingSteps.Fields(name: "Too late"));
        await (await host.SignedInAsync(Roles.Resident)).BookAsync(run);
        var answer = await late.ConfirmAsync(check, run);
        Assert.Contains("This course is full. You can join the waiting list", answer.Errors);
        Assert.Equal("Too late", answer.Value("Name"));
        Assert.Single(await host.BookingsAsync(run));
    }

    [Fact]
    public async Task Confirm_RunStarted_SaysSo()
    {
        var run = await host.AddRunAsync(firstDate: new DateOnly(2026, 2, 24));
        var resident = await host.SignedInAsync(Roles.Resident);
        Assert.Contains("Already started", (await resident.GetAsync(run.BookPage)).Words, StringComparison.Ordinal);
        var answer = await resident.PostWithTokenAsync(run.BookPage, BookingSteps.Confirmed());
        Assert.Contains("This course has already started", answer.Errors);
        Assert.Empty(await host.BookingsAsync(run));
    }

    [Fact]
    public async Task Confirm_Draft_IsNotFound()
    {
        var run = await host.AddRunAsync(published: false);
        var resident = await host.SignedInAsync(Roles.Resident);
        Assert.Equal(HttpStatusCode.NotFound, (await resident.GetAsync(run.BookPage)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await resident.PostWithTokenAsync(run.BookPage, BookingSteps.Confirmed())).Status);
        Assert.Empty(await host.BookingsAsync(run));
    }

    [Fact]
    public async Task Confirm_Cancelled_SaysItIsNotOpen()
    {
        var run = await host.AddRunAsync(change: r => r.Cancel("The tutor is ill", PortalHost.Start));
        var resident = await host.SignedInAsync(Roles.Resident);
        Assert.Contains("This time is called off", (await resident.GetAsync(run.BookPage)).Words, StringComparison.Ordinal);
        Assert.Contains("This course is not open for booking", (await resident.PostWithTokenAsync(run.BookPage, BookingSteps.Confirmed())).Errors);
        Assert.Empty(await host.BookingsAsync(run));
    }

    [Theory]
    [InlineData(11, true)]
    [InlineData(12, false)]
    public async Task Check_OtherBookingAtTheSameTime_WarnsAndLetsThemBook(int hour, bool overlaps)
    {
        var first = await host.AddRunAsync();
        var second = await host.AddRunAsync(starts: new TimeOnly(hour, 0));
        var resident = await host.SignedInAsync(Roles.Resident);
        await resident.BookAsync(first);
        var check = await resident.CheckAsync(second);
        Assert.Equal(overlaps, check.Words.Contains("You have something else at the same time", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Redirect, (await resident.ConfirmAsync(check, second)).Status);
    }
}
