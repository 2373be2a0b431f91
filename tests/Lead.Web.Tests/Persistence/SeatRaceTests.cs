using Lead.Data.Courses;
using Lead.Domain.Courses;
using Lead.Web.Tests.Application;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Tests.Persistence;

/// <summary>Seats are never sold twice, on the real database and with real parallelism.</summary>
public sealed class SeatRaceTests(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Full = "This course is full. You can join the waiting list";

    [Fact]
    public async Task Claim_FiftyPeopleOneSeat_GivesOneBooking()
    {
        var run = await host.AddRunAsync(capacity: 1);
        var answers = await Seats.RaceAsync(await host.AddPeopleAsync(50), person => host.ClaimAsync(run.RunId, person));
        Assert.Single(answers, answer => answer.Result is not null);
        Assert.Equal(49, answers.Count(answer => answer.Refused == Full));
        Assert.Equal((1, 1), await host.CountAsync(run.RunId));
    }

    [Fact]
    public async Task Claim_TwentyOfOnePerson_GivesOneBooking()
    {
        var run = await host.AddRunAsync(capacity: 30);
        var person = Assert.Single(await host.AddPeopleAsync(1));
        var answers = await Seats.RaceAsync(Enumerable.Range(0, 20), _ => host.ClaimAsync(run.RunId, person));
        Assert.Single(answers.Select(answer => answer.Result!.Id).Distinct());
        Assert.Equal((1, 1), await host.CountAsync(run.RunId));
    }

    [Fact]
    public async Task Claim_OneFormTwentyTimes_IsAnsweredLikeTheFirst()
    {
        var run = await host.AddRunAsync(capacity: 30);
        var (person, form) = ((await host.AddPeopleAsync(1))[0], Guid.NewGuid());
        var answers = await Seats.RaceAsync(Enumerable.Range(0, 20), _ => host.ClaimAsync(run.RunId, person, form));
        Assert.All(answers, answer => Assert.Equal(form, answer.Result!.Id));
        Assert.Equal((1, 1), await host.CountAsync(run.RunId));
    }

    [Fact]
    public async Task Claim_FormOfAnotherPerson_IsRefused()
    {
        var run = await host.AddRunAsync();
        var (people, form) = (await host.AddPeopleAsync(2), Guid.NewGuid());
        var answers = await Seats.RaceAsync(people, person => host.ClaimAsync(run.RunId, person, form));
        Assert.Single(answers, answer => answer.Refused == "This form has been used. Open the course again to book a place");
        Assert.Equal((1, 1), await host.CountAsync(run.RunId));
    }

    [Fact]
    public async Task Claim_CapacityLoweredMeanwhile_RemovesNobody()
    {
        var run = await host.AddRunAsync(capacity: 20);
        var people = await host.AddPeopleAsync(20);
        await Seats.RaceAsync(people.Take(10), person => host.ClaimAsync(run.RunId, person));
        var answers = await Seats.RaceAsync(
            people.Skip(10).Select(person => (Guid?)person).Append(null),
            person => person is { } id ? ClaimedAsync(run.RunId, id) : LowerAsync(run.RunId, 5));
        var booked = 10 + answers.Take(10).Count(answer => answer.Result);
        Assert.True(answers[10].Result);
        Assert.Equal((booked, booked), await host.CountAsync(run.RunId));
        Assert.Equal(5, await host.WithDbAsync(db => db.CourseRuns.Where(r => r.Id == run.RunId).Select(r => r.Capacity).SingleAsync()));
        var late = await Seats.RaceAsync(await host.AddPeopleAsync(3), person => host.ClaimAsync(run.RunId, person));
        Assert.All(late, answer => Assert.Equal(Full, answer.Refused));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task PlacesTaken_AfterManyClaimsAndGiveBacks_IsTheNumberOfBookings(int round)
    {
        var run = await host.AddRunAsync(capacity: 8);
        var people = await host.AddPeopleAsync(12);
        var steps = Enumerable.Range(0, 60).Select(step => (Person: people[step * (round + 4) % people.Count], GivesBack: (step + round) % 3 == 0));
        var answers = await Seats.RaceAsync(steps, step => step.GivesBack ? LeaveAsync(run.RunId, step.Person) : ClaimedAsync(run.RunId, step.Person));
        Assert.All(answers.Where(answer => answer.Refused is not null), answer => Assert.Equal(Full, answer.Refused));
        var (taken, booked) = await host.CountAsync(run.RunId);
        Assert.Equal(booked, taken);
        Assert.InRange(taken, 1, 8);
    }

    private async Task<bool> ClaimedAsync(Guid runId, Guid personId) => await host.ClaimAsync(runId, personId) is not null;

    private Task<bool> LowerAsync(Guid runId, int capacity) => host.WithDbAsync(db => db.ChangeRunAsync(runId, (run, _) =>
    {
        run.Change(run.Details with { Capacity = capacity });
        return Task.FromResult(true);
    }, CancellationToken.None));

    /// <summary>Gives back what the person has now, if anything.</summary>
    private async Task<bool> LeaveAsync(Guid runId, Guid personId)
    {
        var booking = await host.WithDbAsync(db => db.Bookings
            .Where(b => b.RunId == runId && b.PersonId == personId && b.Status == BookingStatus.Booked)
            .Select(b => (Guid?)b.Id).FirstOrDefaultAsync());
        return booking is { } id && await host.GiveBackAsync(id);
    }
}
