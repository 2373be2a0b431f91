using Lead.Data.Accounts;
using Microsoft.AspNetCore.Authorization;

namespace Lead.Web.Features.Messages;

public static class MessageAuthorization
{
    public const string PassOn = "Messages.PassOn";

    public static AuthorizationBuilder AddMessagePolicies(this AuthorizationBuilder authorization) =>
        authorization.AddPolicy(PassOn, policy => policy.RequireRole(Roles.Manager, Roles.Animateur, Roles.Supervisor));
}
