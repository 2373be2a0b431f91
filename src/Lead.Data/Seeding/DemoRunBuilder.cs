using System.Globalization;
using Lead.Domain;
using Lead.Domain.Courses;
using Lead.Domain.Organisations;

namespace Lead.Data.Seeding;

/// <summary>Turns the data of a demo run into the run, up to the moment when people can book it.</summary>
internal static class DemoRunBuilder
{
    public static CourseRun Build(DemoRun plan, int number, Guid courseId, DateTimeOffset now)
    {
        var run = new CourseRun(DemoId.Run(number), courseId, Details(plan, LondonTime.Date(now)));
        var week = 0;
        foreach (var date in Dates(plan, LondonTime.Date(now)))
        {
            run.AddSession(DemoId.Session(number, ++week), Session(plan, date, plan.Time));
        }
        if (plan.NoClass is { } noClass)
        {
            run.CancelSession(DemoId.Session(number, noClass.Week), noClass.Reason);
        }
        if (!plan.IsDraft)
        {
            run.Publish();
        }
        return run;
    }

    /// <summary>What happened to the run after people had booked it.</summary>
    public static void Finish(CourseRun run, DemoRun plan, int number, DateTimeOffset now)
    {
        if (plan.Moved is { } moved)
        {
            var session = run.Sessions.Single(s => s.Id == DemoId.Session(number, moved.Week));
            run.ChangeSession(session.Id, Session(plan, session.Details.Date.AddDays(moved.Days), moved.Time));
        }
        if (plan.LoweredTo is { } places)
        {
            run.Change(run.Details with { Capacity = places });
        }
        if (plan.Cancelled is { } reason)
        {
            run.Cancel(reason, now);
        }
    }

    private static RunDetails Details(DemoRun plan, DateOnly today) => new(
        plan.Venue,
        plan.Mode,
        plan.Tutor,
        plan.TaughtIn.Split(' '),
        plan.Places,
        plan.PricePence,
        DemoAccess.Facts(plan.Yes, plan.IsWomenOnly ? plan.No : [.. plan.No, AccessFact.WomenOnly]),
        plan.Note,
        plan.Kept is var (count, groups, days) ? new KeptPlaces(count, groups, today.AddDays(days)) : null);

    private static IEnumerable<DateOnly> Dates(DemoRun plan, DateOnly today)
    {
        var earliest = today.AddDays(plan.StartsInDays);
        var first = plan.Day is { } day ? earliest.AddDays(((int)day - (int)earliest.DayOfWeek + 7) % 7) : earliest;
        return Enumerable.Range(0, plan.Weeks + 2).Select(week => first.AddDays(7 * week)).Where(date => !IsChristmas(date)).Take(plan.Weeks);
    }

    private static bool IsChristmas(DateOnly date) => date is { Month: 12, Day: > 22 } or { Month: 1, Day: 1 };

    private static SessionDetails Session(DemoRun plan, DateOnly date, string time)
    {
        var hours = time.Split('-').Select(text => TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture)).ToList();
        return new SessionDetails(date, hours[0], hours[1], plan.Room, VenueId: null);
    }
}
