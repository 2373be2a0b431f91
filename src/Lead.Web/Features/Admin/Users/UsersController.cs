using Lead.Data;
using Lead.Data.Accounts;
using Lead.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Lead.Web.Features.Admin.Users;

/// <summary>Accounts: who they are, what each may do, what happened.</summary>
[Route("admin/users")]
[Authorize(AdminAuthorization.Accounts)]
public sealed class UsersController(LeadDbContext db, UserManager<LeadUser> users, AccountChanges changes, AccountNews news, PasswordLinks links, TimeProvider clock) : Controller
{
    private const int LongestSearch = 100;

    [HttpGet("")]
    public async Task<IActionResult> Index(string? q, string? role, int page = 1, CancellationToken cancellationToken = default)
    {
        var words = (q ?? "").Trim();
        var known = Roles.All.FirstOrDefault(name => name == role);
        return View(await db.UsersAsync(words[..Math.Min(words.Length, LongestSearch)], known, page, clock.GetUtcNow(), cancellationToken));
    }

    [HttpGet("history")]
    public async Task<IActionResult> History(int page = 1, CancellationToken cancellationToken = default) => View(await db.HistoryAsync(page, cancellationToken));

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Details(Guid id, CancellationToken cancellationToken) =>
        await db.UserAsync(id, clock.GetUtcNow(), cancellationToken) is { } page ? View(page) : NotFound();

    [HttpGet("new")]
    public IActionResult Invite() => View(new InviteForm());

    /// <summary>An address that is known leads to its account, as does the same form sent again.</summary>
    [HttpPost("new")]
    public async Task<IActionResult> Invite(InviteForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return View(form);
        }
        var email = form.Email!.Trim();
        await changes.MakeAsync(
            async _ => await users.FindByEmailAsync(email) is null ? await InviteAsync(new LeadUser { UserName = email, Email = email }) : [], cancellationToken);
        return RedirectToAction(nameof(Details), new { (await users.FindByEmailAsync(email))!.Id });
    }

    private async Task<IReadOnlyList<AccountEvent>> InviteAsync(LeadUser user)
    {
        var made = await users.CreateAsync(user);
        if (!made.Succeeded)
        {
            throw new InvalidOperationException($"The account was not made: {string.Join(' ', made.Errors.Select(error => error.Code))}");
        }
        news.Invite(user, await links.CreateAsync(user, "/my/duties"));
        return [new AccountEvent(AccountEventKind.Invited, user.Id, User.AccountId(), null, clock.GetUtcNow())];
    }
}
