using Lead.Data.Accounts;
using Microsoft.AspNetCore.Authorization;

namespace Lead.Web.Features.Admin;

public static class AdminAuthorization
{
    /// <summary>Accounts and roles. The data-protection lead shares /admin, but not this.</summary>
    public const string Accounts = "Admin.Accounts";

    /// <summary>Sees which grants wait for a second person; who may confirm one, the grant decides.</summary>
    public const string SecondPerson = "Admin.SecondPerson";

    public static AuthorizationBuilder AddAdminPolicies(this AuthorizationBuilder authorization) => authorization
        .AddPolicy(Accounts, policy => policy.RequireRole(Roles.Administrator))
        .AddPolicy(SecondPerson, policy => policy.RequireRole([Roles.Administrator, .. Roles.Sensitive]));
}
