using Lead.Data;
using Lead.Data.Accounts;
using Lead.Domain.Organisations;
using Lead.Domain.Places;
using Lead.Web.Infrastructure;
using Lead.Web.Infrastructure.Jobs;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Features.Admin;

/// <summary>A venue with the place it is in.</summary>
public sealed record AdminVenue(Venue Venue, string Ward, string Borough);

/// <summary>What the installation knows of places and partners, and how it runs.</summary>
/// <param name="Jobs">Null for those who do not run the installation.</param>
public sealed record AdminPage(IReadOnlyList<Organisation> Organisations, IReadOnlyList<AdminVenue> Venues, IReadOnlyList<Community> Communities, int Boroughs, int Wards, IReadOnlyList<JobState>? Jobs);

[Route(Landing.Admin)]
[Authorize(Landing.Admin)]
public sealed class AdminController(LeadDbContext db, JobStates jobs) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var venues =
            from venue in db.Venues.AsNoTracking()
            join ward in db.Wards on venue.WardCode equals ward.Code
            join borough in db.Boroughs on ward.BoroughCode equals borough.Code
            orderby venue.Name
            select new AdminVenue(venue, ward.Name, borough.Name);
        return View(new AdminPage(
            await db.Organisations.AsNoTracking().OrderBy(o => o.Name).ToListAsync(cancellationToken),
            await venues.ToListAsync(cancellationToken),
            await db.Communities.AsNoTracking().OrderBy(c => c.Name).ToListAsync(cancellationToken),
            await db.Boroughs.CountAsync(cancellationToken),
            await db.Wards.CountAsync(cancellationToken),
            User.IsInRole(Roles.Administrator) ? await jobs.ReadAsync(cancellationToken) : null));
    }
}
