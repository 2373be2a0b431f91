using System.Net;
using Lead.Data.Accounts;

namespace Lead.Web.Tests.Application;

/// <summary>The host itself works: pages, sign-in and a seat, before anything is said about them.</summary>
public sealed class SmokeTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Book_SignedIn_LeadsToTheBooking()
    {
        var run = await host.AddRunAsync();
        var resident = await host.SignedInAsync(Roles.Resident);
        var fields = new { Name = "Shabana", Way = "Text", Contact = "07700 900123", Language = "en", step = "check" };
        var check = await resident.SubmitAsync(run.BookPage, fields);
        var booked = await resident.SubmitAsync(check, run.BookPage, new { step = "confirm" });
        Assert.Equal(HttpStatusCode.Redirect, booked.Status);
        Assert.Contains("Your place is booked", (await resident.GetAsync(booked.Location!)).Words, StringComparison.Ordinal);
    }
}
