using Lead.Data.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Lead.Web.Infrastructure.Security;

/// <summary>Long enough, and not one that everybody tries first (NIST SP 800-63B, OWASP ASVS 5.0 6.2); no rules about kinds of letters.</summary>
internal sealed class Passwords : IPasswordValidator<LeadUser>
{
    public const int MinLength = 12;
    public const int MaxLength = 200;

    private static readonly string[] TooCommon =
        ["password", "qwerty", "123456", "letmein", "iloveyou", "football", "welcome", "abc123", "monkey", "dragon", "sunshine", "princess", "blackcountry"];

    public static PasswordOptions Options => new()
    {
        RequiredLength = MinLength,
        RequireDigit = false,
        RequireLowercase = false,
        RequireUppercase = false,
        RequireNonAlphanumeric = false,
        RequiredUniqueChars = 5,
    };

    public Task<IdentityResult> ValidateAsync(UserManager<LeadUser> manager, LeadUser user, string? password) =>
        Task.FromResult(IsEasyToGuess(password ?? "", user.Email ?? "")
            ? IdentityResult.Failed(new IdentityError { Code = "PasswordTooCommon", Description = "Choose a password that is harder to guess. Three words together work well" })
            : IdentityResult.Success);

    /// <summary>Little is left of it once a common password and the name of the address are taken away.</summary>
    public static bool IsEasyToGuess(string password, string email)
    {
        var rest = password.ToLowerInvariant();
        foreach (var word in TooCommon.Append(email.Split('@')[0].ToLowerInvariant()).Where(word => word.Length > 2))
        {
            rest = rest.Replace(word, "", StringComparison.Ordinal);
        }
        return rest.Length < MinLength / 2 || rest.Distinct().Count() < 4;
    }
}
