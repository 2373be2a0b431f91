using Lead.Data.Accounts;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lead.Web.Features.Admin;

/// <summary>How staff pages speak of roles.</summary>
public static class RoleWords
{
    public static string Label(string? role) => role switch
    {
        Roles.DataProtection => "Data-protection lead",
        Roles.SafeguardingLead => "Safeguarding lead",
        _ => role ?? "",
    };

    public static IEnumerable<SelectListItem> Options(IEnumerable<string> roles) => roles.Select(role => new SelectListItem(Label(role), role));

    public static string Label(GrantStatus status) => status switch
    {
        GrantStatus.Waiting => "Waits for a second person",
        GrantStatus.Given => "Given",
        GrantStatus.Over => "Over",
        _ => status.ToString(),
    };

    public static string Label(AccountEventKind kind) => kind switch
    {
        AccountEventKind.Invited => "Invited",
        AccountEventKind.Granted => "Role granted",
        AccountEventKind.DeputyNamed => "Deputy named",
        AccountEventKind.Confirmed => "Role confirmed",
        AccountEventKind.Refused => "Role refused",
        AccountEventKind.Withdrawn => "Role withdrawn",
        AccountEventKind.OrganisationChanged => "Organisation changed",
        AccountEventKind.Disabled => "Switched off",
        _ => "Switched on again",
    };
}
