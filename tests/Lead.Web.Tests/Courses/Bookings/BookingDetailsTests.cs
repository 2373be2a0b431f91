using System.Net;
using Lead.Data.Accounts;
using Lead.Domain.People;
using Lead.Web.Tests.Application;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Tests.Courses.Bookings;

/// <summary>What somebody tells about themselves when booking.</summary>
public sealed class BookingDetailsTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Theory]
    [InlineData(ContactWay.Text, "07700 900123", "07700900123")]
    [InlineData(ContactWay.Phone, "+44 121 496 0123", "01214960123")]
    [InlineData(ContactWay.Email, " nasreen@test.example ", "nasreen@test.example")]
    [InlineData(ContactWay.Post, "3 Canal Row, Tipton DY4 9ZZ", "3 Canal Row, Tipton DY4 9ZZ")]
    [InlineData(ContactWay.ThroughWorker, "Mrs Kaur at the library", "Mrs Kaur at the library")]
    public async Task Confirm_EachWay_KeepsItAndSendsTheNewsThatWay(ContactWay way, string typed, string kept)
    {
        var run = await host.AddRunAsync();
        var resident = await host.SignedInAsync(Roles.Resident);
        await resident.BookAsync(run, BookingSteps.Fields(way, typed, "ur"));
        var person = await host.PersonOfAsync(Assert.Single(await host.BookingsAsync(run)));
        Assert.Equal((way, kept, "ur"), (person.PreferredWay, person.Detail(way), person.Language));
        var message = await host.WithDbAsync(db => db.Messages.SingleAsync(m => m.PersonId == person.Id));
        Assert.Equal((way, kept), (message.Way, message.To));
    }

    [Theory]
    [InlineData("Name", "", "Tell us a name to call you")]
    [InlineData("Way", "", "Choose how we can reach you")]
    [InlineData("Way", "17", "Check this answer")]
    [InlineData("Way", "Pigeon", "Check this answer")]
    [InlineData("Contact", "", "Give us a phone number")]
    [InlineData("Contact", "12", "Check the phone number. UK mobiles have 11 numbers, like 07700 900123")]
    [InlineData("Language", "", "Choose a language from the list")]
    [InlineData("Language", "tlh", "Choose a language from the list")]
    public async Task Check_WrongAnswer_SaysSoBesideItAndKeepsTheRest(string field, string value, string message)
    {
        var run = await host.AddRunAsync();
        var resident = await host.SignedInAsync(Roles.Resident);
        var fields = new Dictionary<string, string>(BookingSteps.Fields()) { [field] = value, ["NeedsInterpreter"] = "true" };
        foreach (var step in new[] { "check", "confirm" })
        {
            var form = await resident.SubmitAsync(run.BookPage, new Dictionary<string, string>(fields) { ["step"] = step });
            form.Refuses(field, message);
            Assert.StartsWith("To fix:", form.Page.Title, StringComparison.Ordinal);
            Assert.All(fields.Where(f => f.Key != field), f => Assert.Equal(f.Value, form.Value(f.Key)));
        }
        Assert.Empty(await host.BookingsAsync(run));
    }

    [Theory]
    [InlineData(ContactWay.Email, "nasreen", "Check the e-mail address. It should look like name@example.com")]
    [InlineData(ContactWay.Email, "", "Give us an e-mail address")]
    [InlineData(ContactWay.Post, "", "Give us the address to write to")]
    [InlineData(ContactWay.ThroughWorker, "", "Tell us who passes messages on to you")]
    public async Task Check_ContactThatDoesNotFitTheWay_AsksForOneThatDoes(ContactWay way, string contact, string message)
    {
        var run = await host.AddRunAsync();
        var resident = await host.SignedInAsync(Roles.Resident);
        var form = await resident.CheckAsync(run, BookingSteps.Fields(way, contact));
        form.Refuses("Contact", message);
        Assert.Equal(contact, form.Value("Contact"));
    }

    [Fact]
    public async Task Check_NameTooLong_SaysHowLongItMayBe()
    {
        var run = await host.AddRunAsync();
        var resident = await host.SignedInAsync(Roles.Resident);
        var name = new string('N', Person.NameLength + 1);
        var form = await resident.CheckAsync(run, BookingSteps.Fields(name: name));
        form.Refuses("Name", $"Use {Person.NameLength} letters or fewer");
        Assert.Equal(name, form.Value("Name"));
    }

    [Fact]
    public async Task Confirm_NameWithMarkup_IsShownAsTyped()
    {
        var run = await host.AddRunAsync();
        var resident = await host.SignedInAsync(Roles.Resident);
        await resident.BookAsync(run, BookingSteps.Fields(name: "<script>alert(1)</script>"));
        var page = await resident.GetAsync("/my");
        Assert.Contains("Hello, <script>alert(1)</script>", page.Words, StringComparison.Ordinal);
        Assert.Empty(page.Page.QuerySelectorAll("main script"));
    }
}
