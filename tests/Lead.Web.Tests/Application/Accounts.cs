using System.Net;
using Lead.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Lead.Web.Tests.Application;

/// <summary>Accounts as tests need them, signed in through the real form.</summary>
public static class Accounts
{
    public const string Password = "three quiet canals";

    /// <returns>The account's id.</returns>
    public static async Task<Guid> AddAccountAsync(this PortalHost host, string email, string role, Guid? organisationId = null)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<LeadUser>>();
        var user = new LeadUser { UserName = email, Email = email, EmailConfirmed = true, OrganisationId = organisationId };
        var result = await users.CreateAsync(user, Password);
        Assert.True(result.Succeeded, string.Join(' ', result.Errors.Select(error => error.Description)));
        await users.AddToRoleAsync(user, role);
        return user.Id;
    }

    /// <summary>A new account of a role, signed in.</summary>
    public static async Task<Visitor> SignedInAsync(this PortalHost host, string role, Guid? organisationId = null)
    {
        var email = $"{role.ToLowerInvariant()}-{Guid.NewGuid():N}@test.example";
        await host.AddAccountAsync(email, role, organisationId);
        return await host.SignInAsync(email);
    }

    public static async Task<Visitor> SignInAsync(this PortalHost host, string email)
    {
        var visitor = host.Visitor();
        var answer = await visitor.SubmitAsync("/account/sign-in", new { Email = email, Password });
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        return visitor;
    }
}
