using System.Security.Cryptography;
using Lead.Domain.Courses;
using Lead.Web.Tests.Backups;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Tests.Processes;

/// <summary><c>kill -9</c> in the middle of bookings: what was answered is there, and what was not is whole or not at all.</summary>
public sealed class KillTests
{
    private const int Rounds = 20;

    [Fact]
    public async Task Kill_TwentyTimesAmongBookings_LosesNothingThatWasAnswered()
    {
        using var town = await ResidentsTown.BuildAsync(residents: 8, runs: 6, capacity: 10);
        var portal = await PortalProcess.StartAsync(town.File);
        try
        {
            await Task.WhenAll(town.Residents.Select(resident => resident.SignInAsync(portal.Address)));
            for (var round = 1; round <= Rounds; round++)
            {
                await KillAmongBookingsAsync(portal, town);
                await portal.DisposeAsync();
                portal = await PortalProcess.StartAsync(town.File);
                await WholeAsync(town);
            }
        }
        finally
        {
            await portal.DisposeAsync();
        }
        Assert.True(town.Residents.Sum(resident => resident.Places.Count) > Rounds);
    }

    /// <summary>Once something has been answered, at a moment that nobody chose.</summary>
    private static async Task KillAmongBookingsAsync(PortalProcess portal, ResidentsTown town)
    {
        var before = town.Residents.Sum(resident => resident.Answers);
        var living = town.Residents.Select(resident => resident.LiveAsync(portal.Address, town.Runs)).ToList();
        while (town.Residents.Sum(resident => resident.Answers) == before && !living.Any(life => life.IsCompleted))
        {
            await Task.Delay(5);
        }
        await Task.Delay(RandomNumberGenerator.GetInt32(400));
        await portal.KillAsync();
        await Task.WhenAll(living);
    }

    private static async Task WholeAsync(ResidentsTown town)
    {
        await using var database = new DatabaseFile(town.File);
        var (db, problems) = (database.Db, new List<string>());
        Assert.Equal("ok", await database.IntegrityAsync());
        var bookings = await db.Bookings.AsNoTracking().ToDictionaryAsync(booking => booking.Id);
        foreach (var place in town.Residents.SelectMany(resident => resident.Places))
        {
            var booking = bookings.GetValueOrDefault(place.BookingId);
            if (booking is null || (place.GaveBack is { } gaveBack && gaveBack == (booking.Status == BookingStatus.Booked)))
            {
                problems.Add($"Booking {place.BookingId} was answered, given back: {place.GaveBack}, and is {booking?.Status.ToString() ?? "lost"}.");
            }
        }
        foreach (var run in await db.CourseRuns.AsNoTracking().ToListAsync())
        {
            var booked = bookings.Values.Count(booking => booking.RunId == run.Id && booking.Status == BookingStatus.Booked);
            if (run.PlacesTaken != booked || booked > run.Capacity)
            {
                problems.Add($"Run {run.Id} says {run.PlacesTaken} places taken of {run.Capacity}, and {booked} are booked.");
            }
        }
        var messages = await db.Messages.AsNoTracking().GroupBy(message => message.PersonId).ToDictionaryAsync(group => group.Key!.Value, group => group.Count());
        foreach (var person in bookings.Values.GroupBy(booking => booking.PersonId))
        {
            // One for each booking, one more for each that was given back.
            var expected = person.Sum(booking => booking.Status == BookingStatus.Booked ? 1 : 2);
            if (messages.GetValueOrDefault(person.Key) != expected)
            {
                problems.Add($"Person {person.Key} has {messages.GetValueOrDefault(person.Key)} messages for {expected} changes.");
            }
        }
        Assert.Empty(problems);
    }
}
