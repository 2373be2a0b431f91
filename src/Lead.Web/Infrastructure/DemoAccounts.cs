using Lead.Data.Accounts;
using Lead.Data.Seeding;
using Microsoft.AspNetCore.Identity;

namespace Lead.Web.Infrastructure;

/// <summary>One account a role, for trying the portal out. Development only: Production refuses to start with them.</summary>
public static class DemoAccounts
{
    public const string Password = "black-country-lead";
    private const string Domain = "@lead.example";

    private static readonly string[] Owners =
        [Roles.Resident, Roles.Animateur, Roles.Supervisor, Roles.Tutor, Roles.Partner, Roles.Manager, Roles.DataProtection, Roles.Administrator];

    public static IEnumerable<string> Addresses => Owners.Select(Address);

    public static string Address(string role) => role.ToLowerInvariant() + Domain;

    public static async Task SeedAsync(UserManager<LeadUser> users)
    {
        foreach (var role in Owners)
        {
            if (await users.FindByEmailAsync(Address(role)) is null)
            {
                await CreateAsync(users, Address(role), role, Password);
            }
        }
    }

    public static async Task<IdentityResult> CreateAsync(UserManager<LeadUser> users, string email, string role, string password)
    {
        var user = new LeadUser { UserName = email, Email = email, EmailConfirmed = true, OrganisationId = OrganisationOf(role) };
        if (email == Address(Roles.Animateur))
        {
            user.Id = DemoData.AnimateurAccountId;
        }
        var result = await users.CreateAsync(user, password);
        return result.Succeeded ? await users.AddToRoleAsync(user, role) : result;
    }

    /// <exception cref="InvalidOperationException">An account of the demo is in this database.</exception>
    public static async Task RefuseAsync(UserManager<LeadUser> users)
    {
        foreach (var address in Addresses)
        {
            if (await users.FindByEmailAsync(address) is { } user && await users.CheckPasswordAsync(user, Password))
            {
                throw new InvalidOperationException($"The demo account {address} is in this database. Use a database without demo data in Production.");
            }
        }
    }

    private static Guid? OrganisationOf(string role) => role switch
    {
        Roles.Tutor => DemoData.TutorOrganisationId,
        Roles.Partner => DemoData.PartnerOrganisationId,
        _ => null,
    };
}
