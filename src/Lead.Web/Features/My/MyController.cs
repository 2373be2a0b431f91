using Lead.Data;
using Lead.Domain.Courses;
using Lead.Web.Features.Courses.Bookings;
using Lead.Web.Features.Courses.WaitingList;
using Lead.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Features.My;

/// <summary>A resident's own place.</summary>
public sealed record MyPage(string? Name, IReadOnlyList<MyBooking> Coming, IReadOnlyList<MyBooking> Earlier, IReadOnlyList<MyWaiting> Waiting, DateTimeOffset Now);

[Route("my")]
public sealed class MyController(LeadDbContext db, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.AccountId == User.AccountId(), cancellationToken);
        var bookings = (await db.BookingsOf(User.AccountId()).MineAsync(db, cancellationToken))
            .ToLookup(booking => booking.Status == BookingStatus.Booked && booking.Run.EndsAt > now);
        var waiting = await db.WaitingOf(User.AccountId()).Where(place => place.Status == WaitingStatus.Waiting).MineAsync(db, cancellationToken);
        return View(new MyPage(person?.Name, [.. bookings[true]], [.. bookings[false]], waiting, now));
    }
}
