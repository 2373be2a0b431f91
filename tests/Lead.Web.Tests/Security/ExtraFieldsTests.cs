using System.Net;
using Lead.Data.Accounts;
using Lead.Domain.Courses;
using Lead.Domain.People;
using Lead.Web.Tests.Application;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Tests.Security;

/// <summary>Fields that are not on a form are not read; ids of others in fields that are do nothing.</summary>
[Collection(Staffed.Name)]
public sealed class ExtraFieldsTests(StaffedHost host)
{
    private static readonly string Foreign = Guid.NewGuid().ToString();

    /// <summary>Names of everything an entity has and no form should set.</summary>
    private static readonly Dictionary<string, string> Extra = new[] { "", "run.", "course.", "booking.", "person.", "user.", "message." }
        .SelectMany(prefix => new[]
        {
            ("AccountId", Foreign), ("PersonId", Foreign), ("BookedBy", Foreign), ("RunId", Foreign), ("CourseId", Foreign), ("Id", Foreign), ("PlacesTaken", "0"), ("Status", "Cancelled"),
            ("CancelReason", "forged"), ("IsAdmin", "true"), ("Role", "Administrator"), ("Roles", "Administrator"), ("EmailConfirmed", "true"), ("PasswordHash", "x"), ("SecurityStamp", "x"),
            ("LockoutEnd", "2000-01-01"), ("PublishesItself", "true"), ("Slug", "forged"), ("Reference", "AAA-AAAA"), ("Way", "Email"), ("To", "forged@test.example"), ("Body", "forged"), ("DoneAt", "2000-01-01"),
        }.Select(field => (Name: prefix + field.Item1, Value: field.Item2))).ToDictionary(field => field.Name, field => field.Value);

    [Fact]
    public async Task Book_ExtraFields_BooksForOneselfInThatRun()
    {
        var run = await host.AddRunAsync(capacity: 3, firstDate: new DateOnly(2026, 9, 1));
        var visitor = await host.NewVisitorAsync(Roles.Resident);
        var answer = await visitor.SubmitAsync(run.BookPage, With(("Name", "Sam"), ("Way", "Phone"), ("Contact", "07700 900125"), ("Language", "en"), ("step", "confirm")));
        var id = Guid.Parse(answer.Location!.Split('/')[^1]);
        var booking = await host.WithDbAsync(db => db.Bookings.SingleAsync(b => b.Id == id));
        var person = await host.WithDbAsync(db => db.People.SingleAsync(p => p.Id == booking.PersonId));
        var saved = await host.WithDbAsync(db => db.CourseRuns.SingleAsync(r => r.Id == run.RunId));
        Assert.Equal((run.RunId, BookingStatus.Booked, person.AccountId), (booking.RunId, booking.Status, booking.BookedBy));
        Assert.DoesNotContain(Foreign, new[] { booking.PersonId.ToString(), booking.BookedBy.ToString() });
        Assert.NotEqual("AAA-AAAA", booking.Reference);
        Assert.Equal((1, RunStatus.Published, 3), (saved.PlacesTaken, saved.Status, saved.Capacity));
    }

    [Fact]
    public async Task Join_ExtraFields_WaitsForOneselfOnThatRun()
    {
        var run = await host.AddFullRunAsync();
        var visitor = await host.NewVisitorAsync(Roles.Resident);
        var answer = await visitor.SubmitAsync(run.BookPage, With(
            ("Name", "Sam"), ("Way", "Phone"), ("Contact", "07700 900125"), ("Language", "en"), ("step", "join"), ("HasPriority", "true"), ("JoinedAt", "2000-01-01"), ("JoinedBy", Foreign)));
        var place = await host.PlaceAsync(Guid.Parse(answer.Location!.Split('/')[^1]));
        var person = await host.WithDbAsync(db => db.People.SingleAsync(p => p.Id == place.PersonId));
        Assert.Equal((run.RunId, WaitingStatus.Waiting, person.AccountId, PortalHost.Start.Year, false), (place.RunId, place.Status, place.JoinedBy, place.JoinedAt.Year, place.HasPriority));
        Assert.NotEqual(Foreign, person.AccountId.ToString());
    }

    [Fact]
    public async Task EditRun_ExtraFields_ChangesOnlyWhatTheFormHas()
    {
        var run = await host.AddRunAsync(organisationId: await host.OrganisationAsync());
        await host.WithDbAsync(db => db.CourseRuns.Where(r => r.Id == run.RunId).ExecuteUpdateAsync(set => set.SetProperty(r => r.PlacesTaken, 4)));
        var answer = await (await host.VisitorAsync(Roles.Tutor)).SubmitAsync(run.RunPage + "/edit", With(("TutorName", "Kiran")));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        var saved = await host.WithDbAsync(db => db.CourseRuns.SingleAsync(r => r.Id == run.RunId));
        Assert.Equal(("Kiran", 4, RunStatus.Published, run.CourseId, (string?)null), (saved.TutorName, saved.PlacesTaken, saved.Status, saved.CourseId, saved.CancelReason));
    }

    [Fact]
    public async Task EditCourse_AnotherOrganisation_StaysWithItsOwn()
    {
        var run = await host.AddRunAsync(organisationId: await host.OrganisationAsync());
        var other = await host.AddOrganisationAsync();
        await (await host.VisitorAsync(Roles.Tutor)).SubmitAsync(run.Page + "/edit", With(("Title", "Sewing " + run.RunId), ("OrganisationId", other.ToString())));
        var saved = await host.WithDbAsync(db => db.Courses.SingleAsync(c => c.Id == run.CourseId));
        Assert.Equal(("Sewing " + run.RunId, run.OrganisationId), (saved.Title, saved.OrganisationId));
        Assert.NotEqual("forged", saved.Slug);
    }

    [Fact]
    public async Task CreateCourse_AnotherOrganisation_BelongsToTheTutorsOwn()
    {
        var (title, other) = ($"Pottery {Guid.NewGuid():N}", await host.AddOrganisationAsync());
        await (await host.VisitorAsync(Roles.Tutor)).SubmitAsync("/courses/new", With(
            ("Title", title), ("Summary", "a"), ("ForWhom", "b"), ("WillLearn", "c"), ("WhatNext", "d"), ("Level", "None"), ("OrganisationId", other.ToString())));
        var saved = await host.WithDbAsync(db => db.Courses.SingleAsync(c => c.Title == title));
        Assert.Equal(await host.OrganisationAsync(), saved.OrganisationId);
    }

    [Fact]
    public async Task Register_ExtraFields_MakesAnAccountThatMayNothing()
    {
        var email = $"{Guid.NewGuid():N}@test.example";
        await host.Visitor().SubmitAsync("/account/register", With(("Email", email), ("OrganisationId", Foreign), ("Password", Accounts.Password)));
        var user = await host.WithDbAsync(db => db.Users.SingleAsync(u => u.Email == email));
        Assert.Equal((false, null, null), (user.EmailConfirmed, user.PasswordHash, user.OrganisationId));
        Assert.NotEqual(Foreign, user.Id.ToString());
        Assert.Empty(await host.WithDbAsync(db => db.RoleGrants.Where(grant => grant.AccountId == user.Id).ToListAsync()));
    }

    [Fact]
    public async Task PassOn_ExtraFields_OnlyNotesWhatWasSaid()
    {
        var id = await host.AddMessageAsync(ContactWay.Phone);
        await (await host.VisitorAsync(Roles.Animateur)).SubmitAsync($"/messages/{id}", With(("Outcome", "She will come.")));
        var saved = await host.WithDbAsync(db => db.Messages.SingleAsync(m => m.Id == id));
        Assert.Equal(("She will come.", "Ring us.", "07700900123", ContactWay.Phone), (saved.Outcome, saved.Body, saved.To, saved.Way));
        Assert.Equal(PortalHost.Start.Year, saved.DoneAt!.Value.Year);
    }

    /// <summary>A token made for one form, in another: the id of somebody else's row.</summary>
    [Fact]
    public async Task FormToken_OfAnothersRow_TouchesNothing()
    {
        var (mine, theirs) = (await host.AddRunAsync(organisationId: await host.OrganisationAsync()), await host.AddRunAsync(published: false));
        var tutor = await host.VisitorAsync(Roles.Tutor);
        (string Page, Guid Token)[] forms =
        [
            ("/courses/new", theirs.CourseId),
            (mine.Page + "/runs/new", theirs.RunId),
            (mine.RunPage + "/sessions/new", await host.SessionIdAsync(theirs)),
            (mine.BookPage, await host.AddBookingAsync(await host.VisitorAsync(Roles.Resident))),
        ];
        foreach (var (page, token) in forms)
        {
            var before = await host.RowsAsync();
            var answer = await tutor.SubmitAsync(page, With(
                ("FormToken", token.ToString()), ("Title", "x"), ("Summary", "a"), ("ForWhom", "b"), ("WillLearn", "c"), ("WhatNext", "d"), ("Level", "None"),
                ("Mode", "Online"), ("TutorName", "Kiran"), ("TaughtIn", "en"), ("Capacity", "5"), ("Date", "2026-10-01"), ("Starts", "10:00"), ("Ends", "11:00"), ("Weeks", "1"),
                ("Name", "Sam"), ("Contact", "sam@test.example"), ("Language", "en"), ("step", "confirm")));
            Assert.True(answer.Status < HttpStatusCode.InternalServerError, $"{page} answered {(int)answer.Status}");
            Assert.DoesNotContain(theirs.Slug, answer.Location ?? "", StringComparison.Ordinal);
            Assert.Equal(before, await host.RowsAsync());
        }
    }

    private static Dictionary<string, string> With(params (string Name, string Value)[] fields)
    {
        var all = new Dictionary<string, string>(Extra);
        foreach (var (name, value) in fields)
        {
            all[name] = value;
        }
        return all;
    }
}
