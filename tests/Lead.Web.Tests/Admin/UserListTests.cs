using System.Net;
using Lead.Data.Accounts;
using Lead.Domain.People;
using Lead.Web.Tests.Application;

namespace Lead.Web.Tests.Admin;

/// <summary>Finding accounts, and inviting somebody who has none.</summary>
public sealed class UserListTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Users_ByAddressNameOrRole_AreFound()
    {
        var administrator = await host.SignedInAsync(Roles.Administrator);
        var (id, email, _) = await host.AddSignedInAsync(Roles.Partner, await host.AddOrganisationAsync());
        await host.WithDbAsync(async db =>
        {
            db.Add(new Person(Guid.NewGuid(), "Gurpreet 100%", "pa")).Entity.ClaimBy(id);
            await db.SaveChangesAsync();
        });
        foreach (var query in new[] { "?q=" + email[..20].ToUpperInvariant(), "?q=gurpreet+100%25", $"?q={email}&role=Partner" })
        {
            var page = await administrator.GetAsync("/admin/users" + query);
            Assert.Equal("1 account", page.Page.QuerySelector("caption")!.TextContent.Trim());
            Assert.NotNull(page.Page.QuerySelector($"a[href='/admin/users/{id}']"));
        }
        Assert.Contains("No account fits", (await administrator.GetAsync($"/admin/users?q={email}&role=Manager")).Words, StringComparison.Ordinal);
        Assert.Contains("No account fits", (await administrator.GetAsync("/admin/users?q=100_")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Users_MoreThanAPage_ArePagedByAddressAndKeepTheFilter()
    {
        var mark = Guid.NewGuid().ToString("N");
        await host.WithDbAsync(async db =>
        {
            db.AddRange(Enumerable.Range(1, 51).Select(number => $"{mark}-{number:00}@test.example").Select(email =>
                new LeadUser { UserName = email, Email = email, NormalizedEmail = email.ToUpperInvariant(), NormalizedUserName = email.ToUpperInvariant() }));
            await db.SaveChangesAsync();
        });
        var administrator = await host.SignedInAsync(Roles.Administrator);
        var first = await administrator.GetAsync("/admin/users?q=" + mark);
        Assert.Equal(50, first.Page.QuerySelectorAll("tbody tr").Length);
        var second = await administrator.GetAsync("/admin/users" + first.Page.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Contains($"{mark}-51@test.example", Assert.Single(second.Page.QuerySelectorAll("tbody tr")).TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync($"/admin/users?q={mark}&page=99")).Status);
    }

    [Fact]
    public async Task Users_SecondFactor_IsShown()
    {
        var (administrator, email) = (await host.SignedInAsync(Roles.Administrator), Letters.NewAddress());
        await host.AddAccountAsync(email, Roles.Manager);
        Assert.Equal("No", await FactorAsync());
        await host.WithDbAsync(async db =>
        {
            db.Users.Single(user => user.Email == email).TwoFactorEnabled = true;
            await db.SaveChangesAsync();
        });
        Assert.Equal("Yes", await FactorAsync());

        async Task<string> FactorAsync() => (await administrator.GetAsync("/admin/users?q=" + email)).Page.QuerySelector("td[data-l='Second factor']")!.TextContent.Trim();
    }

    [Fact]
    public async Task Users_OtherRoles_AreForbiddenTheDataProtectionLeadToo()
    {
        foreach (var role in Roles.All.Where(role => role != Roles.Administrator))
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await (await host.SignedInAsync(role)).GetAsync("/admin/users")).Status);
        }
        (await host.Visitor().GetAsync("/admin/users")).AsksToSignIn();
        Assert.True(await (await host.SignedInAsync(Roles.DataProtection)).MayAsync("/admin"));
    }

    [Fact]
    public async Task Invite_NewAddress_MailsALinkThatLeadsIn()
    {
        var (administrator, email) = (await host.SignedInAsync(Roles.Administrator), Letters.NewAddress("new"));
        var page = (await administrator.SubmitAsync("/admin/users/new", new { Email = email })).Location!;
        var account = (await host.AccountAsync(email))!;
        Assert.Equal($"/admin/users/{account.Id}", page);
        Assert.Contains("Not chosen yet", (await administrator.GetAsync(page)).Words, StringComparison.Ordinal);
        var link = await host.LinkToAsync(email);
        await administrator.GrantAsync(account.Id, new { Role = Roles.Manager, Reason = "Starts on Monday" });
        var visitor = host.Visitor();
        Assert.Equal("/my/duties", (await visitor.SubmitAsync(link, new { NewPassword = Accounts.Password })).Location);
        Assert.True(await visitor.MayAsync("/manage"));
        Assert.Equal([AccountEventKind.Invited, AccountEventKind.Granted], (await host.HistoryOfAsync(account.Id)).Select(line => line.Kind));
    }

    [Fact]
    public async Task Invite_TwiceOrKnownAddress_LeadsToTheAccountAndMailsNothingMore()
    {
        var (administrator, email) = (await host.SignedInAsync(Roles.Administrator), Letters.NewAddress("new"));
        var page = (await administrator.SubmitAsync("/admin/users/new", new { Email = email })).Location;
        Assert.Equal(page, (await administrator.SubmitAsync("/admin/users/new", new { Email = email.ToUpperInvariant() })).Location);
        Assert.Single(await host.MessagesToAsync(email));
        (await administrator.SubmitAsync("/admin/users/new", new { Email = "nobody" })).Refuses("Email", "Check the e-mail address. It should look like name@example.com");
    }

    [Fact]
    public async Task History_NewestFirst_SaysWhoWhatAndWhy()
    {
        var (administrator, colleague) = (await host.AddSignedInAsync(Roles.Administrator), await host.AddSignedInAsync(Roles.Resident));
        await administrator.Visitor.GrantAsync(colleague.Id, new { Role = Roles.Manager, Reason = "Runs it" });
        await administrator.Visitor.SubmitAsync($"/admin/users/{colleague.Id}/disable", new { Reason = "Lost a laptop" });
        var rows = (await administrator.Visitor.GetAsync("/admin/users/history")).Page.QuerySelectorAll("tbody tr");
        Assert.Contains("Switched off", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Lost a laptop", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Role granted: Manager", rows[1].TextContent, StringComparison.Ordinal);
        Assert.Contains($"by {administrator.Email}", rows[1].TextContent, StringComparison.Ordinal);
    }
}
