using System.Text;
using Lead.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace Lead.Web.Infrastructure.Security;

/// <summary>Links with which somebody who can read a mailbox chooses a password: on registering, and when it was forgotten. Valid for a day, once.</summary>
public sealed class PasswordLinks(UserManager<LeadUser> users, Portal portal)
{
    public async Task<Uri> CreateAsync(LeadUser user, string? returnUrl)
    {
        var token = WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(await users.GeneratePasswordResetTokenAsync(user)));
        var query = new Dictionary<string, string?> { ["account"] = user.Id.ToString(), ["token"] = token, ["returnUrl"] = returnUrl };
        return portal.Link(user.Language, QueryHelpers.AddQueryString("/account/choose-password", query));
    }

    /// <summary>The token as Identity made it; empty when it was altered.</summary>
    public static string Decode(string? token)
    {
        try
        {
            return Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(token ?? ""));
        }
        catch (FormatException)
        {
            return "";
        }
    }
}
