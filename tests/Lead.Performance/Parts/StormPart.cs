using System.Diagnostics;
using System.Net;
using Lead.Domain.Courses;
using Lead.Performance.Load;
using Lead.Performance.Portals;
using Microsoft.EntityFrameworkCore;

namespace Lead.Performance.Parts;

/// <summary>Many people claim few seats at once, through the real form.</summary>
internal static class StormPart
{
    private const int People = 500;
    private const int Seats = 20;

    public static async Task RunAsync(Report report)
    {
        await using var database = await TemporaryDatabase.WithCoursesAsync(1);
        await using var portal = new Portal(database);
        var run = await portal.WithDbAsync(db => db.CourseRuns.Where(run => run.Capacity == Seats).Select(run => run.Id).FirstAsync());
        report.Note($"  {People} people sign in and open the form");
        using var crowd = await Crowd.GatherAsync(portal, $"{ManyCourses.Course}/runs/{run}/book", People);
        var begun = Stopwatch.GetTimestamp();
        var answers = await crowd.BookAsync();
        var took = Stopwatch.GetElapsedTime(begun);
        var booked = await portal.WithDbAsync(db => db.Bookings.CountAsync(booking => booking.RunId == run && booking.Status == BookingStatus.Booked));
        report.Add($"storm, {People} people for {Seats} seats: booked", $"{booked}", $"{Seats}");
        report.Add("storm: sent to their booking", $"{answers.Count(answer => answer.Status == HttpStatusCode.Redirect)}", $"{Seats}");
        report.Add("storm: told that it is full", $"{answers.Count(answer => answer.Status == HttpStatusCode.OK && answer.Page.Contains("is full", StringComparison.Ordinal))}", $"{People - Seats}");
        report.Add("storm: faults", $"{answers.Count(answer => answer.Status >= HttpStatusCode.InternalServerError)}", "0");
        report.Add("storm: all answered within", took.TotalSeconds, "<= 5 s", " s");
    }
}
