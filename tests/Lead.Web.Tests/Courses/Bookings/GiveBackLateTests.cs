using Lead.Data.Accounts;
using Lead.Web.Tests.Application;

namespace Lead.Web.Tests.Courses.Bookings;

/// <summary>On a host of its own, since it turns the clock.</summary>
public sealed class GiveBackLateTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task GiveBack_CourseIsOver_SaysWhyNot()
    {
        var run = await host.AddRunAsync();
        var email = $"late-{Guid.NewGuid():N}@test.example";
        await host.AddAccountAsync(email, Roles.Resident);
        var address = await (await host.SignInAsync(email)).BookAsync(run);
        host.Clock.Advance(TimeSpan.FromDays(60));
        var resident = await host.SignInAsync(email);
        Assert.Equal(address, (await resident.PostWithTokenAsync(address + "/give-back")).Location);
        Assert.Contains("This course is over, so its place cannot be given back", (await resident.GetAsync(address)).Words, StringComparison.Ordinal);
        Assert.Equal(1, (await host.RunAsync(run)).PlacesTaken);
    }
}
