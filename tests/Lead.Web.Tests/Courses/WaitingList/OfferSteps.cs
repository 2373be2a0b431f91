using Lead.Data.Accounts;
using Lead.Domain.Courses;
using Lead.Domain.People;
using Lead.Web.Tests.Application;

namespace Lead.Web.Tests.Courses.WaitingList;

/// <summary>Somebody on a waiting list, reached by e-mail.</summary>
internal sealed record Waiter(Visitor Visitor, string Mail, string Page)
{
    public Guid PlaceId => Guid.Parse(Page.Split('/')[^1]);
}

/// <summary>The steps of waiting and answering, as people take them.</summary>
internal static class OfferSteps
{
    public static async Task<Waiter> WaiterAsync(this PortalHost host, TestRun run)
    {
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        var (mail, resident) = (Letters.NewAddress(), await host.SignedInAsync(Roles.Resident));
        return new Waiter(resident, mail, await resident.JoinAsync(run, BookingSteps.Fields(ContactWay.Email, mail)));
    }

    /// <summary>A run with one place, somebody with an offer, and somebody after them.</summary>
    public static async Task<(TestRun Run, Waiter First, Waiter Second)> OfferedAsync(this PortalHost host)
    {
        var run = await host.AddFullRunAsync();
        var (first, second) = (await host.WaiterAsync(run), await host.WaiterAsync(run));
        await host.FreeAsync(run);
        Assert.NotNull((await host.PlaceAsync(first.PlaceId)).OpenOffer);
        return (run, first, second);
    }

    public static Task<Answer> AnswerAsync(this Visitor visitor, string page, OfferAnswer answer) => visitor.SubmitAsync(page, new { answer = answer.ToString() });

    /// <summary>What somebody was told of places that are free for them.</summary>
    public static async Task<int> OffersToldAsync(this PortalHost host, string to) =>
        (await host.MessagesToAsync(to)).Count(message => message.Body.Contains("” is free for you", StringComparison.Ordinal));

    /// <summary>Taken, held, free.</summary>
    public static async Task<(int Taken, int Held, int Free)> SeatsAsync(this PortalHost host, TestRun run)
    {
        var saved = await host.RunAsync(run);
        return (saved.PlacesTaken, saved.PlacesHeld, saved.FreePlaces);
    }
}
