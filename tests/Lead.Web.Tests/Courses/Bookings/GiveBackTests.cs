using System.Net;
using Lead.Data.Accounts;
using Lead.Domain.Courses;
using Lead.Web.Tests.Application;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Tests.Courses.Bookings;

public sealed class GiveBackTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Pages_SignedOut_LeadToSignIn()
    {
        var run = await host.AddRunAsync();
        var address = await (await host.SignedInAsync(Roles.Resident)).BookAsync(run);
        foreach (var path in new[] { address, address + "/give-back", "/my" })
        {
            (await host.Visitor().GetAsync(path)).AsksToSignIn();
        }
        (await host.Visitor().PostAsync(address + "/give-back", [])).AsksToSignIn();
    }

    [Theory]
    [InlineData(Roles.Resident)]
    [InlineData(Roles.Manager)]
    [InlineData(Roles.Administrator)]
    public async Task Booking_OfSomebodyElse_IsNotFound(string role)
    {
        var run = await host.AddRunAsync();
        var address = await (await host.SignedInAsync(Roles.Resident)).BookAsync(run);
        var other = await host.SignedInAsync(role);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(address + "/give-back")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.PostWithTokenAsync(address + "/give-back")).Status);
        Assert.Equal(BookingStatus.Booked, Assert.Single(await host.BookingsAsync(run)).Status);
    }

    [Fact]
    public async Task GiveBack_Booked_FreesTheSeatForSomebodyElse()
    {
        var run = await host.AddRunAsync(capacity: 1);
        var first = await host.SignedInAsync(Roles.Resident);
        var address = await first.BookAsync(run);
        var answer = await first.SubmitAsync(address + "/give-back");
        Assert.Equal(address, answer.Location);
        Assert.Contains("You gave this place back", (await first.GetAsync(address)).Words, StringComparison.Ordinal);
        Assert.Equal(0, (await host.RunAsync(run)).PlacesTaken);
        await (await host.SignedInAsync(Roles.Resident)).BookAsync(run);
        Assert.Equal(1, (await host.RunAsync(run)).PlacesTaken);
    }

    [Fact]
    public async Task GiveBack_Twice_FreesOneSeatAndTellsOnce()
    {
        var run = await host.AddRunAsync(capacity: 3);
        await (await host.SignedInAsync(Roles.Resident)).BookAsync(run);
        var resident = await host.SignedInAsync(Roles.Resident);
        var address = await resident.BookAsync(run);
        var page = await resident.GetAsync(address + "/give-back");
        foreach (var answer in await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => resident.SubmitAsync(page, address + "/give-back"))))
        {
            Assert.Equal(address, answer.Location);
        }
        Assert.Equal(1, (await host.RunAsync(run)).PlacesTaken);
        var booking = (await host.BookingsAsync(run)).Single(b => b.Status == BookingStatus.GivenBack);
        Assert.Equal(2, await host.WithDbAsync(db => db.Messages.CountAsync(m => m.PersonId == booking.PersonId)));
    }

    [Fact]
    public async Task GiveBack_ThenBookAgain_MakesANewBooking()
    {
        var run = await host.AddRunAsync();
        var resident = await host.SignedInAsync(Roles.Resident);
        var address = await resident.BookAsync(run);
        await resident.SubmitAsync(address + "/give-back");
        Assert.NotEqual(address, await resident.BookAsync(run));
        Assert.Equal(1, (await host.RunAsync(run)).PlacesTaken);
    }
}
