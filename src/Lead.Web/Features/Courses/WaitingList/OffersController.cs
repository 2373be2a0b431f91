using Lead.Data;
using Lead.Domain.Courses;
using Lead.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Features.Courses.WaitingList;

/// <summary>The link of an offer in a mail: whoever has it may answer. Opening it changes nothing, since mail programs open links too.</summary>
[Route("offers/{code:length(40)}")]
[AllowAnonymous]
[EnableRateLimiting(Limits.Guessing)]
[ResponseCache(NoStore = true)]
public sealed class OffersController(LeadDbContext db, OfferAnswers answers, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Details(string code, CancellationToken cancellationToken)
    {
        var hash = SeatOffer.Hash(code);
        if (await db.WaitingPlaces.Where(place => place.Offers.Any(offer => offer.CodeHash == hash)).MineAsync(db, cancellationToken) is not [var waiting])
        {
            return NotFound();
        }
        // An old link shows its own offer, not a newer one.
        var offer = await db.SeatOffers.AsNoTracking().SingleAsync(o => o.CodeHash == hash, cancellationToken);
        var shown = waiting with { Offer = new OfferFacts(offer.Id, offer.EndsAt, offer.Answer) };
        return View("Details", new AnswerPage(shown, $"~/offers/{code}", clock.GetUtcNow()));
    }

    [HttpPost("answer")]
    public async Task<IActionResult> Answer(string code, OfferAnswer answer, CancellationToken cancellationToken)
    {
        var hash = SeatOffer.Hash(code);
        return await db.SeatOffers.AsNoTracking().SingleOrDefaultAsync(o => o.CodeHash == hash, cancellationToken) is { } offer
            ? await this.TryThenAsync(() => answers.AnswerAsync(offer.PlaceId, offer.Id, answer, by: null, note: null, cancellationToken), RedirectToAction(nameof(Details), new { code }))
            : NotFound();
    }
}
