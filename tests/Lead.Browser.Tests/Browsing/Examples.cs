using Lead.Data;
using Lead.Data.Accounts;
using Lead.Data.Courses;
using Lead.Domain;
using Lead.Domain.Courses;
using Lead.Domain.Messages;
using Lead.Domain.People;
using Lead.Web.Infrastructure;
using Lead.Web.Tests.Application;
using Microsoft.EntityFrameworkCore;

namespace Lead.Browser.Tests.Browsing;

/// <summary>Records of the demo data that example addresses name in braces, and the few that the demo data leaves out.</summary>
internal static class Examples
{
    private const string Course = "start-a-food-business-from-home";

    public static async Task<Dictionary<string, string>> MakeAsync(PortalHost host)
    {
        var examples = await MakeRowsAsync(host);
        var resident = (await host.AccountAsync(DemoAccounts.Address(Roles.Resident)))!;
        examples["passkey"] = await host.AddPasskeyAsync((resident.Id, resident.Email!));
        await host.AddHolderAsync(DemoAccounts.Address(BrowserPortal.Holder), BrowserPortal.HolderKey);
        return examples;
    }

    private static Task<Dictionary<string, string>> MakeRowsAsync(PortalHost host) => host.WithDbAsync(async db =>
    {
        var now = host.Clock.GetUtcNow();
        var resident = await db.Users.SingleAsync(user => user.Email == DemoAccounts.Address(Roles.Resident));
        var course = await db.Courses.SingleAsync(course => course.Slug == Course);
        var runs = (await db.CourseRuns.Include(run => run.Sessions).Where(run => run.CourseId == course.Id).ToListAsync()).OrderBy(run => run.StartsAt).ToList();
        var open = runs.First(run => run.StartsAt > now && run.Status == RunStatus.Published && run.PlacesTaken < run.Details.Capacity);
        var person = db.Add(new Person(Guid.NewGuid(), "Shabana", "ur")).Entity;
        person.ClaimBy(resident.Id);
        person.ReachBy(ContactWay.Text, "07700 900123");
        var message = db.Add(new Message(Guid.NewGuid(), person, "Your place is booked", "Tuesday, 10am to 12 noon, at the hub.", now)).Entity;
        var grant = await GrantsAsync(db, now);
        var change = db.Add(new EmailChange(resident.Id, "shabana.new@lead.example", "old-end", "new-end", now)).Entity;
        await db.SaveChangesAsync();
        var full = runs.First(run => run.StartsAt > now && run.PlacesTaken == run.Details.Capacity);
        return new Dictionary<string, string>(await WaitAsync(db, full, person, resident.Id, now))
        {
            ["course"] = Course,
            ["run"] = open.Id.ToString(),
            ["draft"] = runs.First(run => run.Status == RunStatus.Draft).Id.ToString(),
            ["full"] = full.Id.ToString(),
            ["session"] = open.Sessions[0].Id.ToString(),
            ["booking"] = (await BookAsync(db, course.Id, person, resident.Id, now)).Id.ToString(),
            ["email-change"] = $"change={change.Id}&token=new-end",
            ["message"] = message.Id.ToString(),
            ["account"] = grant.AccountId.ToString(),
            ["grant"] = grant.Id.ToString(),
        };
    });

    /// <summary>A role of the manager's that waits for a second person; and a deputy for the manager.</summary>
    private static async Task<RoleGrant> GrantsAsync(LeadDbContext db, DateTimeOffset now)
    {
        var accounts = await db.Users.ToDictionaryAsync(user => user.Email!, user => user.Id);
        var (manager, partner) = (accounts[DemoAccounts.Address(Roles.Manager)], accounts[DemoAccounts.Address(Roles.Partner)]);
        var waiting = RoleGrant.To(manager, Guid.NewGuid(), Roles.SafeguardingLead, accounts[DemoAccounts.Address(Roles.Administrator)], "Named by the board", null, now);
        var duty = await db.RoleGrants.SingleAsync(grant => grant.AccountId == manager && grant.Role == Roles.Manager);
        var day = LondonTime.Date(now);
        IReadOnlyList<AccountEvent> events =
        [
            .. await db.AddGrantAsync(waiting, now, CancellationToken.None),
            .. await db.AddGrantAsync(duty.Deputise(partner, Guid.NewGuid(), manager, "On leave", day.AddDays(7), day.AddDays(14), now), now, CancellationToken.None),
        ];
        db.AddRange(events);
        return waiting;
    }

    /// <summary>The resident's places on waiting lists: one that was left, one that waits, and on another course one with an old offer and a new one.</summary>
    private static async Task<Dictionary<string, string>> WaitAsync(LeadDbContext db, CourseRun full, Person person, Guid account, DateTimeOffset now)
    {
        var left = full.Join(Guid.NewGuid(), person.Id, account, hasPriority: false, now);
        full.Leave(left, account, now);
        var waiting = full.Join(Guid.NewGuid(), person.Id, account, hasPriority: false, now);
        var other = (await db.CourseRuns.Include(run => run.Sessions).Where(run => run.CourseId != full.CourseId && run.Status == RunStatus.Published).ToListAsync())
            .Where(run => run.StartsAt > now && run.FreePlaces == 0).MaxBy(run => run.StartsAt)!;
        var offered = other.Join(Guid.NewGuid(), person.Id, account, hasPriority: false, now);
        other.Change(other.Details with { Capacity = other.PlacesTaken + 1 });
        var old = other.Offer(offered, heardAtOnce: true, madeBy: null, reason: null, now);
        other.LetPass(offered, account, note: null, now);
        var open = other.Offer(offered, heardAtOnce: true, account, "She asked us to", now);
        db.AddRange(left, waiting, offered);
        await db.SaveChangesAsync();
        return new Dictionary<string, string>
        {
            ["left"] = left.Id.ToString(),
            ["waiting"] = waiting.Id.ToString(),
            ["offered"] = offered.Id.ToString(),
            ["old-code"] = old.Code!,
            ["code"] = open.Code!,
            ["other-course"] = await db.Courses.Where(course => course.Id == other.CourseId).Select(course => course.Slug).SingleAsync(),
            ["other-full"] = other.Id.ToString(),
        };
    }

    /// <summary>The resident's place on another course.</summary>
    private static async Task<Booking> BookAsync(LeadDbContext db, Guid notCourse, Person person, Guid account, DateTimeOffset now)
    {
        var runs = await db.CourseRuns.Include(run => run.Sessions).Where(run => run.CourseId != notCourse && run.Status == RunStatus.Published).ToListAsync();
        var run = runs.Where(run => run.StartsAt > now && run.PlacesTaken < run.Details.Capacity).MinBy(run => run.StartsAt)!;
        var booking = await db.ClaimSeatAsync(run, Guid.NewGuid(), person.Id, account, false, now, CancellationToken.None);
        await db.SaveChangesAsync();
        return booking;
    }
}
