using Lead.Data;
using Lead.Domain.Courses;
using Lead.Web.Infrastructure;
using Lead.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Features.Courses.WaitingList;

/// <summary>One's own place on a waiting list: where one stands, the offer, leaving.</summary>
[Route("my/waiting/{id:guid}")]
public sealed class WaitingController(LeadDbContext db, OfferAnswers answers, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Details(Guid id, CancellationToken cancellationToken) =>
        await db.WaitingOf(User.AccountId()).Where(place => place.Id == id).MineAsync(db, cancellationToken) is [var mine]
            ? View("Details", new AnswerPage(mine, $"~/my/waiting/{id}", clock.GetUtcNow()))
            : NotFound();

    /// <param name="offer">The offer that the page showed: an old page must not answer a new offer.</param>
    [HttpPost("answer")]
    public async Task<IActionResult> Answer(Guid id, Guid offer, OfferAnswer answer, CancellationToken cancellationToken)
    {
        if (!await db.WaitingOf(User.AccountId()).AnyAsync(place => place.Id == id, cancellationToken))
        {
            return NotFound();
        }
        return await this.TryThenAsync(() => answers.AnswerAsync(id, offer, answer, User.AccountId(), note: null, cancellationToken), RedirectToAction(nameof(Details), new { id }));
    }

    [HttpPost("leave")]
    public async Task<IActionResult> Leave(Guid id, CancellationToken cancellationToken)
    {
        if (!await db.WaitingOf(User.AccountId()).AnyAsync(place => place.Id == id, cancellationToken))
        {
            return NotFound();
        }
        await answers.LeaveAsync(id, User.AccountId(), cancellationToken);
        return RedirectToAction(nameof(Details), new { id });
    }
}
