using System.Net;
using Lead.Web.Tests.Application;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Tests.Security;

/// <summary>No answer tells whether an address is known, however many ask at once.</summary>
public sealed class RegisterRaceTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Theory]
    [InlineData("at-once@test.example")]
    [InlineData("o'neil@test.example")]
    [InlineData("名前@test.example")]
    public async Task Register_TheSameAddressAtOnce_AnswersAllAlikeAndMakesOne(string email)
    {
        var visitors = Enumerable.Range(0, 8).Select(_ => host.Visitor()).ToList();
        var pages = await Task.WhenAll(visitors.Select(visitor => visitor.GetAsync("/account/register")));
        var answers = await Task.WhenAll(visitors.Zip(pages, (visitor, page) => visitor.SubmitAsync(page, "/account/register", new { Email = email })));
        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.Redirect, "/account/link-sent"), (answer.Status, answer.Location)));
        Assert.Equal(1, await host.WithDbAsync(db => db.Users.CountAsync(user => user.Email == email)));
    }
}
