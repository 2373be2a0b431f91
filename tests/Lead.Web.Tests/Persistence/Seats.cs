using Lead.Data.Courses;
using Lead.Domain;
using Lead.Domain.Courses;
using Lead.Domain.People;
using Lead.Web.Tests.Application;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Tests.Persistence;

/// <summary>Seats taken as the portal takes them, each claim in a scope of its own, as of its own request.</summary>
internal static class Seats
{
    public static readonly Guid Worker = Guid.NewGuid();

    public static async Task<List<Guid>> AddPeopleAsync(this PortalHost host, int count)
    {
        var people = Enumerable.Range(1, count).Select(number => new Person(Guid.NewGuid(), $"Person {number}", "en")).ToList();
        await host.WithDbAsync(async db =>
        {
            db.AddRange(people);
            await db.SaveChangesAsync();
        });
        return [.. people.Select(person => person.Id)];
    }

    public static Task<Booking?> ClaimAsync(this PortalHost host, Guid runId, Guid personId, Guid? bookingId = null) => host.WithDbAsync(db => db.ChangeRunAsync(
        runId, (run, token) => db.ClaimSeatAsync(run, bookingId ?? Guid.NewGuid(), personId, Worker, false, PortalHost.Start, token), CancellationToken.None));

    public static Task<bool> GiveBackAsync(this PortalHost host, Guid bookingId) => host.WithDbAsync(async db =>
    {
        var runId = (await db.Bookings.AsNoTracking().SingleAsync(b => b.Id == bookingId)).RunId;
        return await db.ChangeRunAsync(runId, async (run, token) =>
        {
            run.GiveBack(await db.Bookings.SingleAsync(b => b.Id == bookingId, token), PortalHost.Start);
            return true;
        }, CancellationToken.None);
    });

    /// <summary>All at once: every piece of work waits for the others before it begins.</summary>
    /// <returns>What each gave, or the rule it broke. Any other exception is thrown.</returns>
    public static async Task<IReadOnlyList<(T? Result, string? Refused)>> RaceAsync<TItem, T>(IEnumerable<TItem> items, Func<TItem, Task<T>> work)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var racing = items.Select(item => Task.Run(async () =>
        {
            await start.Task;
            try
            {
                return ((T?)await work(item), (string?)null);
            }
            catch (RuleViolationException violation)
            {
                return (default, violation.Message);
            }
        })).ToList();
        start.SetResult();
        return await Task.WhenAll(racing);
    }

    /// <summary>What the run says is taken, and what the bookings say.</summary>
    public static Task<(int Taken, int Booked)> CountAsync(this PortalHost host, Guid runId) => host.WithDbAsync(async db => (
        await db.CourseRuns.Where(run => run.Id == runId).Select(run => run.PlacesTaken).SingleAsync(),
        await db.Bookings.CountAsync(b => b.RunId == runId && b.Status == BookingStatus.Booked)));
}
