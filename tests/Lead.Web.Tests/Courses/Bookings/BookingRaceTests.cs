using System.Net;
using Lead.Data.Accounts;
using Lead.Domain.Courses;
using Lead.Web.Tests.Application;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Tests.Courses.Bookings;

/// <summary>Many at once, through HTTP: the seats and the bookings are right whatever the order.</summary>
public sealed class BookingRaceTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Confirm_FiftyResidentsOneSeat_OneGetsItAndTheOthersReadFull()
    {
        var run = await host.AddRunAsync(capacity: 1);
        var checks = new List<(Visitor Resident, Answer Check)>();
        for (var number = 0; number < 50; number++)
        {
            var resident = await host.SignedInAsync(Roles.Resident);
            checks.Add((resident, await resident.CheckAsync(run)));
        }
        var answers = await Task.WhenAll(checks.Select(pair => pair.Resident.ConfirmAsync(pair.Check, run)));
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Redirect);
        Assert.Equal(49, answers.Count(answer => answer.Status == HttpStatusCode.OK && answer.Errors.Contains("This course is full. You can join the waiting list")));
        Assert.Single(await host.BookingsAsync(run));
        Assert.Equal(1, (await host.RunAsync(run)).PlacesTaken);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Confirm_OneResidentTwentyTimesAtOnce_BooksOnce(bool sameForm)
    {
        var run = await host.AddRunAsync(capacity: 30);
        var resident = await host.SignedInAsync(Roles.Resident);
        var check = await resident.CheckAsync(run);
        var checks = new List<Answer>();
        for (var number = 0; number < 20; number++)
        {
            checks.Add(sameForm ? check : await resident.CheckAsync(run));
        }
        var answers = await Task.WhenAll(checks.Select(page => resident.ConfirmAsync(page, run)));
        Assert.All(answers.Select(answer => answer.Status), status => Assert.Equal(HttpStatusCode.Redirect, status));
        Assert.Single(answers.Select(answer => answer.Location).Distinct());
        var booking = Assert.Single(await host.BookingsAsync(run));
        Assert.Equal(1, (await host.RunAsync(run)).PlacesTaken);
        Assert.Equal(1, await host.WithDbAsync(db => db.Messages.CountAsync(m => m.PersonId == booking.PersonId)));
    }

    [Fact]
    public async Task Confirm_NewResidentOnManyRunsAtOnce_IsOnePerson()
    {
        var runs = new List<TestRun>();
        for (var number = 0; number < 8; number++)
        {
            runs.Add(await host.AddRunAsync());
        }
        var resident = await host.SignedInAsync(Roles.Resident);
        var checks = new List<Answer>();
        foreach (var run in runs)
        {
            checks.Add(await resident.CheckAsync(run));
        }
        var answers = await Task.WhenAll(runs.Zip(checks, (run, check) => resident.ConfirmAsync(check, run)));
        Assert.All(answers.Select(answer => answer.Status), status => Assert.Equal(HttpStatusCode.Redirect, status));
        var runIds = runs.Select(run => run.RunId).ToList();
        var people = await host.WithDbAsync(db => db.Bookings.Where(b => runIds.Contains(b.RunId)).Select(b => b.PersonId).ToListAsync());
        Assert.Equal(8, people.Count);
        Assert.Single(people.Distinct());
    }

    [Fact]
    public async Task BookAndGiveBack_ManyAtOnce_CountStaysTheNumberOfBookings()
    {
        var run = await host.AddRunAsync(capacity: 4);
        var checks = new List<(Visitor Resident, Answer Check)>();
        for (var number = 0; number < 10; number++)
        {
            var resident = await host.SignedInAsync(Roles.Resident);
            checks.Add((resident, await resident.CheckAsync(run)));
        }
        await Task.WhenAll(checks.Select(async pair =>
        {
            var (resident, check) = pair;
            var booked = await resident.ConfirmAsync(check, run);
            Assert.NotEqual(HttpStatusCode.InternalServerError, booked.Status);
            if (booked.Status == HttpStatusCode.Redirect && booked.Location!.GetHashCode(StringComparison.Ordinal) % 2 == 0)
            {
                await resident.SubmitAsync(booked.Location + "/give-back");
            }
        }));
        var bookings = await host.BookingsAsync(run);
        Assert.Equal(bookings.Count(b => b.Status == BookingStatus.Booked), (await host.RunAsync(run)).PlacesTaken);
        Assert.InRange((await host.RunAsync(run)).PlacesTaken, 0, 4);
    }
}
