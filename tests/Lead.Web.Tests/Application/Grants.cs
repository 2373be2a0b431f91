using System.Net;
using Lead.Data.Accounts;
using Lead.Domain;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Tests.Application;

/// <summary>Roles as administrators and second persons deal with them.</summary>
public static class Grants
{
    public static DateOnly Today(this PortalHost host) => LondonTime.Date(host.Clock.GetUtcNow());

    /// <summary>As a date field of a form holds it.</summary>
    public static string Iso(this DateOnly date) => date.ToString("O", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>An animateur's role for an account, granted by somebody, that waits.</summary>
    public static async Task<Guid> AddWaitingGrantAsync(this PortalHost host, Guid account, string role = Roles.Animateur)
    {
        var grant = RoleGrant.To(account, Guid.NewGuid(), role, Guid.NewGuid(), "She joins the team", null, host.Clock.GetUtcNow());
        await host.WithDbAsync(async db =>
        {
            db.Add(grant);
            await db.SaveChangesAsync();
        });
        return grant.Id;
    }

    /// <summary>A tutor's deputy for a week.</summary>
    public static async Task<Guid> AddDeputyAsync(this PortalHost host)
    {
        var tutor = await host.AddAccountAsync(Letters.NewAddress("tutor"), Roles.Tutor);
        var deputy = await host.AddAccountAsync(Letters.NewAddress("deputy"), Roles.Partner);
        var grant = (await host.GrantOfAsync(tutor, Roles.Tutor)).Deputise(deputy, Guid.NewGuid(), tutor, "On leave", host.Today(), host.Today().AddDays(6), host.Clock.GetUtcNow());
        await host.WithDbAsync(async db =>
        {
            db.Add(grant);
            await db.SaveChangesAsync();
        });
        return grant.Id;
    }

    /// <summary>The newest grant of a role to an account.</summary>
    public static async Task<RoleGrant> GrantOfAsync(this PortalHost host, Guid account, string role) => (await host.GrantsOfAsync(account, role))[^1];

    public static async Task<List<RoleGrant>> GrantsOfAsync(this PortalHost host, Guid account, string role) =>
        [.. (await host.WithDbAsync(db => db.RoleGrants.AsNoTracking().Where(g => g.AccountId == account && g.Role == role).ToListAsync())).OrderBy(g => g.GrantedAt)];

    public static Task<List<AccountEvent>> HistoryOfAsync(this PortalHost host, Guid account) =>
        host.WithDbAsync(db => db.AccountEvents.AsNoTracking().Where(line => line.AccountId == account).OrderBy(line => line.Id).ToListAsync());

    /// <summary>Fills in the form, checks it, grants.</summary>
    public static async Task<Answer> GrantAsync(this Visitor administrator, Guid account, object fields)
    {
        var page = $"/admin/users/{account}/grant";
        var check = await administrator.SubmitAsync(page, fields);
        return check.Page.QuerySelector("button[value=confirm]") is null ? check : await administrator.SubmitAsync(check, page, new { step = "confirm" });
    }

    public static Task<Answer> ConfirmAsync(this Visitor second, Guid grant) =>
        second.PostWithTokenAsync($"/admin/grants/{grant}/confirm");

    public static async Task<bool> MayAsync(this Visitor visitor, string page) => (await visitor.GetAsync(page)).Status == HttpStatusCode.OK;

    /// <summary>An account of one's own making and somebody signed in with it.</summary>
    public static async Task<(Guid Id, string Email, Visitor Visitor)> AddSignedInAsync(this PortalHost host, string role, Guid? organisationId = null)
    {
        var email = Letters.NewAddress(role.ToLowerInvariant());
        var id = await host.AddAccountAsync(email, role, organisationId);
        return (id, email, await host.SignInAsync(email));
    }
}
