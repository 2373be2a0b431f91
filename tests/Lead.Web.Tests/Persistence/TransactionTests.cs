using Lead.Data.Courses;
using Lead.Domain.Courses;
using Lead.Domain.Messages;
using Lead.Domain.People;
using Lead.Web.Tests.Application;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Tests.Persistence;

/// <summary>A change of a run is whole or not at all.</summary>
public sealed class TransactionTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Change_FailsAfterTheClaim_LeavesNothing()
    {
        var run = await host.AddRunAsync();
        var newcomer = new Person(Guid.NewGuid(), "Newcomer", "en");
        await Assert.ThrowsAsync<IOException>(() => host.WithDbAsync(db => db.ChangeRunAsync<Booking>(run.RunId, async (found, token) =>
        {
            db.People.Add(newcomer);
            await db.ClaimSeatAsync(found, Guid.NewGuid(), newcomer.Id, Seats.Worker, false, PortalHost.Start, token);
            db.Messages.Add(new Message(Guid.NewGuid(), newcomer, "News", "You have a place.", PortalHost.Start));
            throw new IOException("The power is gone.");
        }, CancellationToken.None)));
        await NothingIsLeftAsync(run, newcomer);
    }

    [Fact]
    public async Task Change_FailsAfterItWasWritten_LeavesNothing()
    {
        var run = await host.AddRunAsync();
        var newcomer = new Person(Guid.NewGuid(), "Newcomer", "en");
        await Assert.ThrowsAsync<IOException>(() => host.WithDbAsync(db => db.ChangeRunAsync<Booking>(run.RunId, async (found, token) =>
        {
            db.People.Add(newcomer);
            await db.ClaimSeatAsync(found, Guid.NewGuid(), newcomer.Id, Seats.Worker, false, PortalHost.Start, token);
            Assert.Equal(3, await db.SaveChangesAsync(token));
            throw new IOException("The power is gone.");
        }, CancellationToken.None)));
        await NothingIsLeftAsync(run, newcomer);
    }

    [Fact]
    public async Task Change_AfterAFailure_WorksAgain()
    {
        var run = await host.AddRunAsync(capacity: 1);
        var person = (await host.AddPeopleAsync(1))[0];
        await Assert.ThrowsAsync<IOException>(() => host.WithDbAsync(db =>
            db.ChangeRunAsync<bool>(run.RunId, (_, _) => throw new IOException("The power is gone."), CancellationToken.None)));
        Assert.NotNull(await host.ClaimAsync(run.RunId, person));
        Assert.Equal((1, 1), await host.CountAsync(run.RunId));
    }

    [Fact]
    public async Task Change_NoSuchRun_DoesNothing() =>
        Assert.Null(await host.ClaimAsync(Guid.NewGuid(), (await host.AddPeopleAsync(1))[0]));

    [Fact]
    public async Task Claim_AfterGivingBack_IsANewBooking()
    {
        var run = await host.AddRunAsync(capacity: 1);
        var person = (await host.AddPeopleAsync(1))[0];
        var first = await host.ClaimAsync(run.RunId, person);
        await host.GiveBackAsync(first!.Id);
        await host.GiveBackAsync(first.Id);
        Assert.Equal((0, 0), await host.CountAsync(run.RunId));
        var second = await host.ClaimAsync(run.RunId, person);
        Assert.NotEqual(first.Id, second!.Id);
        Assert.Equal((1, 1), await host.CountAsync(run.RunId));
    }

    [Fact]
    public async Task Booking_SecondOfOnePersonPastTheClaim_IsRefusedByTheDatabase()
    {
        var run = await host.AddRunAsync();
        var person = (await host.AddPeopleAsync(1))[0];
        await host.ClaimAsync(run.RunId, person);
        await Assert.ThrowsAsync<DbUpdateException>(() => host.WithDbAsync(async db =>
        {
            var found = await db.CourseRuns.Include(r => r.Sessions).SingleAsync(r => r.Id == run.RunId);
            db.Bookings.Add(found.Claim(Guid.NewGuid(), person, Seats.Worker, PortalHost.Start));
            await db.SaveChangesAsync();
        }));
        Assert.Equal((1, 1), await host.CountAsync(run.RunId));
    }

    private async Task NothingIsLeftAsync(TestRun run, Person newcomer)
    {
        Assert.Equal((0, 0), await host.CountAsync(run.RunId));
        Assert.False(await host.WithDbAsync(db => db.People.AnyAsync(person => person.Id == newcomer.Id)));
        Assert.False(await host.WithDbAsync(db => db.Messages.AnyAsync(message => message.PersonId == newcomer.Id)));
    }
}
