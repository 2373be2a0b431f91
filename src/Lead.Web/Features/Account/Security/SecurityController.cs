using Lead.Data;
using Lead.Data.Accounts;
using Lead.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Features.Account.Security;

/// <param name="NewEmail">An address that waits for both ends to say yes.</param>
/// <param name="CodesLeft">Codes on paper.</param>
/// <param name="IsMust">A member of staff, who cannot do without a second factor.</param>
public sealed record SecurityPage(string Email, string? NewEmail, bool HasApp, int CodesLeft, int Passkeys, bool IsMust);

/// <summary>How I sign in, on one page.</summary>
[Route("my/security")]
[BeforeSecondFactor]
public sealed class SecurityController(UserManager<LeadUser> users, LeadDbContext db, SecondFactor secondFactor, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var user = (await users.GetUserAsync(User))!;
        var change = await db.EmailChanges.AsNoTracking().SingleOrDefaultAsync(c => c.AccountId == user.Id, cancellationToken);
        return View(new SecurityPage(
            user.Email!, change?.IsOver(clock.GetUtcNow()) == false ? change.NewEmail : null, user.TwoFactorEnabled,
            await users.CountRecoveryCodesAsync(user), (await users.GetPasskeysAsync(user)).Count, secondFactor.IsMissing(User)));
    }
}
