using System.Net;
using Lead.Data.Accounts;
using Lead.Web.Tests.Application;

namespace Lead.Web.Tests.Courses.Bookings;

/// <summary>A form sent twice, a second form, and the form of somebody else.</summary>
public sealed class BookAgainTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Confirm_SameFormTwice_BooksOnce()
    {
        var run = await host.AddRunAsync();
        var resident = await host.SignedInAsync(Roles.Resident);
        var check = await resident.CheckAsync(run);
        var first = await resident.ConfirmAsync(check, run);
        Assert.Equal(first.Location, (await resident.ConfirmAsync(check, run)).Location);
        Assert.Single(await host.BookingsAsync(run));
        Assert.Equal(1, (await host.RunAsync(run)).PlacesTaken);
    }

    [Fact]
    public async Task Confirm_BookedAlready_LeadsToTheSameBookingAlsoWhenFull()
    {
        var run = await host.AddRunAsync(capacity: 1);
        var resident = await host.SignedInAsync(Roles.Resident);
        var second = await resident.CheckAsync(run, BookingSteps.Fields(name: "Another name"));
        var address = await resident.BookAsync(run);
        Assert.Equal(address, (await resident.ConfirmAsync(second, run)).Location);
        Assert.Equal("Shabana", (await host.PersonOfAsync(Assert.Single(await host.BookingsAsync(run)))).Name);
    }

    [Fact]
    public async Task Confirm_FormOfSomebodyElse_IsRefused()
    {
        var run = await host.AddRunAsync();
        var owner = await host.SignedInAsync(Roles.Resident);
        var token = (await owner.CheckAsync(run)).Value("FormToken")!;
        var address = await owner.BookAsync(run, new(BookingSteps.Fields()) { ["FormToken"] = token });
        var other = await host.SignedInAsync(Roles.Resident);
        var answer = await other.PostWithTokenAsync(run.BookPage, BookingSteps.Confirmed().Append(("FormToken", token)));
        Assert.Contains("This form has been used. Open the course again to book a place", answer.Errors);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(address)).Status);
        Assert.Single(await host.BookingsAsync(run));
    }
}
