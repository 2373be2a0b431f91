using System.Net;
using Lead.Data.Accounts;
using Lead.Domain.People;
using Lead.Web.Tests.Application;

namespace Lead.Web.Tests.Security;

/// <summary>An id of somebody else's answers as one that does not exist.</summary>
[Collection(Staffed.Name)]
public sealed class OtherPeoplesIdsTests(StaffedHost host)
{
    public static TheoryData<string> RowsWithIds => Matrix.Names(row => row.Route.Contains(":guid}", StringComparison.Ordinal) || row.Route.Contains("{slug}", StringComparison.Ordinal) || row.Route.Contains("{id}", StringComparison.Ordinal) || row.Route.Contains("{code", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(RowsWithIds))]
    public async Task Endpoint_AnotherPersonsId_AnswersNotFound(string name)
    {
        var row = Matrix.Row(name);
        var (visitor, addresses) = await ForeignAsync(row.Route);
        Assert.NotEmpty(addresses);
        foreach (var address in addresses)
        {
            var answer = row.IsUnsafe ? await visitor.PostAsync(address, [await visitor.TokenAsync()]) : await visitor.GetAsync(address);
            Assert.True(answer.Status == HttpStatusCode.NotFound, $"{row.Method} {address} answered {(int)answer.Status}");
        }
    }

    private async Task<(Visitor Visitor, string[] Addresses)> ForeignAsync(string route)
    {
        if (route.StartsWith("my/bookings/", StringComparison.Ordinal))
        {
            var owner = await host.NewVisitorAsync(Roles.Resident);
            return (await host.VisitorAsync(Roles.Manager), [RealIds.Fill(route, ("id", await host.AddBookingAsync(owner)))]);
        }
        if (route.StartsWith("my/security/passkeys/", StringComparison.Ordinal))
        {
            return (await host.VisitorAsync(Roles.Manager), [await host.AddressAsync(route, await host.NewVisitorAsync(Roles.Resident))]);
        }
        if (route.StartsWith("my/waiting/", StringComparison.Ordinal))
        {
            var owner = await host.NewVisitorAsync(Roles.Resident);
            return (await host.VisitorAsync(Roles.Manager), [RealIds.Fill(route, ("id", (await host.AddOfferAsync(await host.AddRunAsync(capacity: 1), owner)).PlaceId))]);
        }
        if (route.StartsWith("offers/", StringComparison.Ordinal))
        {
            return (host.Visitor(), [RealIds.Fill(route, ("code", new string('0', 40)))]);
        }
        if (route.StartsWith("messages/", StringComparison.Ordinal))
        {
            return (await host.VisitorAsync(Roles.Manager), [RealIds.Fill(route, ("id", await host.AddMessageAsync(ContactWay.Email)))]);
        }
        if (route.StartsWith("my/duties/", StringComparison.Ordinal))
        {
            return (await host.VisitorAsync(Roles.Manager), [RealIds.Fill(route, ("id", await host.AddDeputyAsync()))]);
        }
        if (route.StartsWith("admin/", StringComparison.Ordinal))
        {
            return (await host.VisitorAsync(Roles.Administrator), await StrangeGrantsAsync(route));
        }
        Assert.StartsWith("courses/", route, StringComparison.Ordinal);
        return (await host.VisitorAsync(Roles.Tutor), await ForeignRunsAsync(route));
    }

    /// <summary>Ids of nothing; a grant under an account that does not have it; a role that needs no second person.</summary>
    private async Task<string[]> StrangeGrantsAsync(string route)
    {
        var (account, other) = (await host.AddAccountAsync(Letters.NewAddress(), Roles.Manager), await host.AddAccountAsync(Letters.NewAddress(), Roles.Manager));
        var plain = await host.GrantOfAsync(account, Roles.Manager);
        var unknown = RealIds.Fill(route, ("id", Guid.NewGuid()), ("grant", plain.Id));
        return route.StartsWith("admin/grants/", StringComparison.Ordinal) ? [unknown, RealIds.Fill(route, ("id", plain.Id))]
            : route.Contains("{grant:guid}", StringComparison.Ordinal) ? [unknown, RealIds.Fill(route, ("id", other), ("grant", plain.Id))]
            : [unknown];
    }

    /// <summary>A run of another organisation, under its own course and under mine; and a part of it under my run.</summary>
    private async Task<string[]> ForeignRunsAsync(string route)
    {
        var mine = await host.AddRunAsync(organisationId: await host.OrganisationAsync());
        // What is published everybody may see and book: of others only drafts are private.
        var isPublic = route is "courses/{slug}" || route.EndsWith("/book", StringComparison.Ordinal);
        var theirs = await host.AddRunAsync(capacity: 1, published: !isPublic);
        var part = await host.PartIdAsync(route, theirs);
        List<string> addresses = [RealIds.Fill(route, theirs, part)];
        if (route.Contains(":guid}", StringComparison.Ordinal))
        {
            addresses.Add(RealIds.Fill(route, theirs with { Slug = mine.Slug }, part));
        }
        if (route.Contains("{runId:guid}", StringComparison.Ordinal) && route.Contains("{id:guid}", StringComparison.Ordinal))
        {
            addresses.Add(RealIds.Fill(route, mine, part));
        }
        return [.. addresses];
    }
}
