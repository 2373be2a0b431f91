using System.Net;
using Lead.Domain.Courses;
using Lead.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Tests.Application;

/// <summary>The steps of booking a place, as a resident takes them.</summary>
public static class BookingSteps
{
    public static Dictionary<string, string> Fields(ContactWay way = ContactWay.Text, string contact = "07700 900123", string language = "en", string name = "Shabana") =>
        new() { ["Name"] = name, ["Way"] = way.ToString(), ["Contact"] = contact, ["Language"] = language };

    /// <summary>What the check page sends: for crafted posts.</summary>
    public static IEnumerable<(string Name, string Value)> Confirmed() => Fields().Select(field => (field.Key, field.Value)).Append(("step", "confirm"));

    /// <summary>Fills in the form and opens the page where it is checked.</summary>
    public static Task<Answer> CheckAsync(this Visitor visitor, TestRun run, Dictionary<string, string>? fields = null) =>
        visitor.SubmitAsync(run.BookPage, fields ?? Fields());

    public static Task<Answer> ConfirmAsync(this Visitor visitor, Answer check, TestRun run) =>
        visitor.SubmitAsync(check, run.BookPage, new { step = "confirm" });

    /// <summary>Books a place and returns the address of the booking.</summary>
    public static async Task<string> BookAsync(this Visitor visitor, TestRun run, Dictionary<string, string>? fields = null)
    {
        var booked = await visitor.ConfirmAsync(await visitor.CheckAsync(run, fields), run);
        Assert.Equal(HttpStatusCode.Redirect, booked.Status);
        return booked.Location!;
    }

    /// <summary>Joins the waiting list of a full run, and returns the address of one's place on it.</summary>
    public static async Task<string> JoinAsync(this Visitor visitor, TestRun run, Dictionary<string, string>? fields = null)
    {
        var joined = await visitor.SubmitAsync(await visitor.CheckAsync(run, fields), run.BookPage, new { step = "join" });
        Assert.Equal(HttpStatusCode.Redirect, joined.Status);
        return joined.Location!;
    }

    public static Task<CourseRun> RunAsync(this PortalHost host, TestRun run) => host.WithDbAsync(db =>
        db.CourseRuns.AsNoTracking().Include(r => r.Sessions).SingleAsync(r => r.Id == run.RunId));

    public static Task<List<Booking>> BookingsAsync(this PortalHost host, TestRun run) => host.WithDbAsync(db =>
        db.Bookings.AsNoTracking().Where(b => b.RunId == run.RunId).ToListAsync());

    public static Task<Person> PersonOfAsync(this PortalHost host, Booking booking) => host.WithDbAsync(db =>
        db.People.AsNoTracking().SingleAsync(p => p.Id == booking.PersonId));
}
