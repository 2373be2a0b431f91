using Microsoft.EntityFrameworkCore;

namespace Lead.Data.Seeding;

/// <summary>An invented Black Country to try the portal on. For Development only; no real person or body is in it.</summary>
public static class DemoData
{
    /// <summary>Has several courses and publishes them itself: for the demo tutor.</summary>
    public static readonly Guid TutorOrganisationId = DemoOrganisations.Chainmakers;

    /// <summary>For the demo partner.</summary>
    public static readonly Guid PartnerOrganisationId = DemoOrganisations.AdultCollege;

    /// <summary>The account that booked every demo place: for the demo animateur.</summary>
    public static readonly Guid AnimateurAccountId = DemoId.Account(1);

    /// <summary>Adds the demo data, dated around today. Does nothing when there is any organisation already.</summary>
    public static async Task SeedAsync(LeadDbContext db, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await db.Organisations.AnyAsync(cancellationToken))
        {
            return;
        }
        await ReferenceData.AddMissingAsync(db, cancellationToken);
        db.Organisations.AddRange(DemoOrganisations.All());
        db.Venues.AddRange(DemoVenues.All());
        db.Communities.AddRange(DemoCommunities.All());
        AddCourses(db, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
    }

    private static void AddCourses(LeadDbContext db, DateTimeOffset now)
    {
        var women = DemoPeople.Women();
        var men = DemoPeople.Men();
        db.People.AddRange([.. women, .. men]);
        var bookings = new DemoBookings(women, men, AnimateurAccountId);
        var courseNumber = 0;
        var runNumber = 0;
        foreach (var demo in DemoCourses.All())
        {
            var course = demo.Build(++courseNumber);
            db.Courses.Add(course);
            foreach (var plan in demo.Runs)
            {
                var run = DemoRunBuilder.Build(plan, ++runNumber, course.Id, now);
                db.Bookings.AddRange(bookings.Fill(run, plan, runNumber, now));
                db.WaitingPlaces.AddRange(bookings.Wait(run, plan, runNumber, now));
                DemoRunBuilder.Finish(run, plan, runNumber, now);
                db.CourseRuns.Add(run);
            }
        }
    }
}
