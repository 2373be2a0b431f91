using System.Security.Cryptography;
using Lead.Data.Accounts;
using Lead.Domain.Messages;
using Lead.Domain.People;
using Lead.Web.Tests.Application;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Tests.Security;

/// <summary>Puts ids of rows that exist into a route.</summary>
public static class RealIds
{
    /// <summary>An address that a visitor may use, with rows of their own.</summary>
    public static async Task<string> AddressAsync(this StaffedHost host, string route, Visitor visitor)
    {
        if (route.StartsWith("my/bookings/", StringComparison.Ordinal))
        {
            return Fill(route, ("id", await host.AddBookingAsync(visitor)));
        }
        if (route.StartsWith("my/security/passkeys/{id}", StringComparison.Ordinal))
        {
            return Fill(route, ("id", await host.AddPasskeyAsync(await visitor.AccountAsync(host))));
        }
        if (route.StartsWith("my/waiting/", StringComparison.Ordinal))
        {
            return Fill(route, ("id", (await host.AddOfferAsync(await host.AddRunAsync(capacity: 1), visitor)).PlaceId));
        }
        if (route.StartsWith("offers/", StringComparison.Ordinal))
        {
            return Fill(route, ("code", (await host.AddOfferAsync(await host.AddRunAsync(capacity: 1))).Code));
        }
        if (route.StartsWith("messages/", StringComparison.Ordinal))
        {
            return Fill(route, ("id", await host.AddMessageAsync(ContactWay.Phone)));
        }
        if (route.StartsWith("courses/", StringComparison.Ordinal))
        {
            var run = await host.AddRunAsync(capacity: 1, organisationId: await host.OrganisationAsync());
            return Fill(route, run, await host.PartIdAsync(route, run));
        }
        if (route.StartsWith("my/duties/", StringComparison.Ordinal))
        {
            return Fill(route, ("id", await host.AddDeputyAsync(visitor)));
        }
        if (route.StartsWith("admin/", StringComparison.Ordinal) && route.Contains(":guid}", StringComparison.Ordinal))
        {
            var account = await host.AddAccountAsync(Letters.NewAddress("colleague"), Roles.Manager);
            var grant = await host.AddWaitingGrantAsync(account);
            return route.StartsWith("admin/grants/", StringComparison.Ordinal) ? Fill(route, ("id", grant)) : Fill(route, ("id", account), ("grant", grant));
        }
        return Fill(route, ("status", 418), ("path", "nothing/here"));
    }

    /// <summary>A deputy that a visitor names for today through the page; for somebody without a duty, another person's.</summary>
    private static async Task<Guid> AddDeputyAsync(this StaffedHost host, Visitor visitor)
    {
        var page = await visitor.GetAsync("/my/duties");
        if (page.Page.QuerySelector("#Role option:not([value=''])") is not { } duty)
        {
            return await host.AddDeputyAsync();
        }
        var email = Letters.NewAddress("deputy");
        var deputy = await host.AddAccountAsync(email, Roles.Manager, await host.OrganisationAsync());
        var today = host.Today().Iso();
        await visitor.SubmitAsync(page, "/my/duties", new { Role = duty.GetAttribute("value"), Email = email, From = today, Until = today, Reason = "On leave" }, "form:has(#Email)");
        return await host.WithDbAsync(db => db.RoleGrants.Where(grant => grant.AccountId == deputy && grant.DutyOf != deputy).Select(grant => grant.Id).SingleAsync());
    }

    public static string Fill(string route, TestRun run, Guid partId) => route.Contains("{runId:guid}", StringComparison.Ordinal)
        ? Fill(route, ("slug", run.Slug), ("runId", run.RunId), ("id", partId))
        : Fill(route, ("slug", run.Slug), ("id", run.RunId));

    public static string Fill(string route, params (string Name, object Value)[] values)
    {
        foreach (var (name, value) in values)
        {
            route = System.Text.RegularExpressions.Regex.Replace(route, $@"\{{\**{name}(:[^}}]*)?\}}", value.ToString()!);
        }
        Assert.DoesNotContain("{", route, StringComparison.Ordinal);
        return "/" + route.TrimStart('/');
    }

    /// <summary>What a route names inside a run: somebody on its waiting list, or a session.</summary>
    public static async Task<Guid> PartIdAsync(this PortalHost host, string route, TestRun run) =>
        route.Contains("/waiting/", StringComparison.Ordinal) ? (await host.AddOfferAsync(run)).PlaceId : await host.SessionIdAsync(run);

    public static Task<Guid> SessionIdAsync(this PortalHost host, TestRun run) => host.WithDbAsync(db =>
        db.CourseRuns.Where(r => r.Id == run.RunId).SelectMany(r => r.Sessions).OrderBy(s => s.StartsAt).Select(s => s.Id).FirstAsync());

    /// <summary>A call to somebody, or an e-mail.</summary>
    public static async Task<Guid> AddMessageAsync(this PortalHost host, ContactWay way)
    {
        var message = new Message(Guid.NewGuid(), way, way == ContactWay.Email ? "someone@test.example" : "07700900123", "News", "Ring us.", PortalHost.Start);
        await host.WithDbAsync(async db =>
        {
            db.Add(message);
            await db.SaveChangesAsync();
        });
        return message.Id;
    }

    /// <summary>A new run, booked by a visitor through the pages.</summary>
    public static async Task<Guid> AddBookingAsync(this PortalHost host, Visitor visitor)
    {
        // Runs that do not meet at the same time as each other.
        var run = await host.AddRunAsync(firstDate: new DateOnly(2027, 1, 1).AddDays(RandomNumberGenerator.GetInt32(10_000)));
        var fields = new { Name = "Sam", Way = "Phone", Contact = "07700 900124", Language = "en", step = "confirm" };
        var answer = await visitor.SubmitAsync(run.BookPage, fields);
        return Guid.Parse(answer.Location!.Split('/')[^1]);
    }

    /// <summary>A token for the forms of a visitor, from a page everybody may see.</summary>
    public static async Task<KeyValuePair<string, string>> TokenAsync(this Visitor visitor)
    {
        var page = await visitor.GetAsync("/account/register");
        return KeyValuePair.Create("__RequestVerificationToken", page.Page.QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
    }
}
