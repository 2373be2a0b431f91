using System.Net;
using Lead.Data.Accounts;
using Lead.Domain.People;
using Lead.Web.Tests.Application;

namespace Lead.Web.Tests.Courses.Bookings;

public sealed class BookTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Form_SignedOut_LeadsToSignInAndBack()
    {
        var run = await host.AddRunAsync();
        var visitor = host.Visitor();
        var answer = await visitor.GetAsync(run.BookPage);
        answer.AsksToSignIn();
        Assert.Contains(Uri.EscapeDataString(run.BookPage), answer.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_UnknownRunOrCourse_IsNotFound()
    {
        var run = await host.AddRunAsync();
        var other = await host.AddRunAsync();
        var resident = await host.SignedInAsync(Roles.Resident);
        foreach (var path in new[] { $"{run.Page}/runs/{Guid.NewGuid()}/book", $"{other.Page}/runs/{run.RunId}/book", $"/courses/none/runs/{run.RunId}/book" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await resident.GetAsync(path)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await resident.PostWithTokenAsync(path, BookingSteps.Confirmed())).Status);
        }
        Assert.Empty(await host.BookingsAsync(run));
    }

    [Theory]
    [InlineData(Roles.Resident)]
    [InlineData(Roles.Animateur)]
    [InlineData(Roles.Tutor)]
    [InlineData(Roles.Manager)]
    public async Task Form_AnyRole_CanBookForThemselves(string role)
    {
        var run = await host.AddRunAsync();
        var visitor = await host.SignedInAsync(role);
        var page = await visitor.GetAsync(await visitor.BookAsync(run));
        Assert.Contains("Your place is booked", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_ValidForm_ShowsEverythingAndSavesNothing()
    {
        var run = await host.AddRunAsync();
        var resident = await host.SignedInAsync(Roles.Resident);
        var check = await resident.CheckAsync(run, BookingSteps.Fields(ContactWay.Post, "3 Canal Row, Tipton", "pa", "Amrit"));
        Assert.Equal(HttpStatusCode.OK, check.Status);
        Assert.All(["Check before you book", "Amrit", "Write me a letter", "3 Canal Row, Tipton", "ਪੰਜਾਬੀ"], part => Assert.Contains(part, check.Words, StringComparison.Ordinal));
        Assert.Empty(await host.BookingsAsync(run));
        Assert.Equal(0, (await host.RunAsync(run)).PlacesTaken);
    }

    [Fact]
    public async Task Change_FromTheCheckPage_ShowsTheFormWithEverythingTyped()
    {
        var run = await host.AddRunAsync();
        var resident = await host.SignedInAsync(Roles.Resident);
        var fields = BookingSteps.Fields(ContactWay.Email, "amrit@test.example", "pa", "Amrit O'Neill <b>");
        var check = await resident.CheckAsync(run, new(fields) { ["NeedsInterpreter"] = "true" });
        var form = await resident.SubmitAsync(check, run.BookPage, new { step = "change" });
        Assert.Empty(form.Errors);
        Assert.All(fields, field => Assert.Equal(field.Value, form.Value(field.Key)));
        Assert.Equal("true", form.Value("NeedsInterpreter"));
        Assert.Equal(check.Value("FormToken"), form.Value("FormToken"));
        Assert.Empty(await host.BookingsAsync(run));
    }

    [Fact]
    public async Task Confirm_ValidForm_KeepsTheSeatAndThePerson()
    {
        var run = await host.AddRunAsync(capacity: 2);
        var resident = await host.SignedInAsync(Roles.Resident);
        var address = await resident.BookAsync(run);
        var booking = Assert.Single(await host.BookingsAsync(run));
        Assert.Equal($"/my/bookings/{booking.Id}", address);
        Assert.Equal(1, (await host.RunAsync(run)).PlacesTaken);
        Assert.Equal("Shabana", (await host.PersonOfAsync(booking)).Name);
        Assert.Contains(booking.Reference, (await resident.GetAsync(address)).Words, StringComparison.Ordinal);
        Assert.Contains(booking.Reference, (await resident.GetAsync("/my")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_BookedBefore_KnowsThePersonAlready()
    {
        var resident = await host.SignedInAsync(Roles.Resident);
        await resident.BookAsync(await host.AddRunAsync(), BookingSteps.Fields(ContactWay.Phone, "0121 496 0123", "ur", "Nasreen"));
        var form = await resident.GetAsync((await host.AddRunAsync(starts: new TimeOnly(15, 0))).BookPage);
        Assert.Equal(("Nasreen", "Phone", "01214960123", "ur"), (form.Value("Name"), form.Value("Way"), form.Value("Contact"), form.Value("Language")));
    }
}
