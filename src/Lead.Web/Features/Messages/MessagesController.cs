using FluentValidation;
using Lead.Data;
using Lead.Domain.Messages;
using Lead.Domain.People;
using Lead.Web.Infrastructure;
using Lead.Web.Infrastructure.Languages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Features.Messages;

/// <summary>A call or letter that waits for a member of staff.</summary>
public sealed record WaitingMessage(Guid Id, ContactWay Way, string To, string? Name, string? Language, string Subject, string Body, DateTimeOffset CreatedAt, string? AnswerPath);

/// <summary>What was said when it was passed on.</summary>
public sealed class PassOnForm
{
    public string? Outcome { get; set; }

    internal sealed class Validator : AbstractValidator<PassOnForm>
    {
        public Validator(Text text) => RuleFor(form => form.Outcome).Required("Write what was said", Message.OutcomeLength, text);
    }
}

/// <summary>"Calls and letters to make": what the portal cannot send by itself, ticked off with what was said.</summary>
[Route("messages")]
[Authorize(MessageAuthorization.PassOn)]
public sealed class MessagesController(LeadDbContext db, TimeProvider clock) : Controller
{
    private const int PageSize = 50;

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        ViewData["Count"] = await Waiting.CountAsync(cancellationToken);
        return View(await Show(Waiting.OrderBy(m => m.CreatedAt).Take(PageSize)).ToListAsync(cancellationToken));
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> PassOn(Guid id, CancellationToken cancellationToken) => await FormAsync(id, new PassOnForm(), cancellationToken);

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> PassOn(Guid id, PassOnForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return await FormAsync(id, form, cancellationToken);
        }
        // Of two workers at once the second looks again, and the first outcome stays.
        var message = await db.InTransactionAsync(async token =>
        {
            var found = await db.Messages.SingleOrDefaultAsync(m => m.Id == id && m.Way != ContactWay.Email, token);
            found?.PassOn(form.Outcome!, clock.GetUtcNow());
            return found;
        }, cancellationToken);
        return message is null ? NotFound() : RedirectToAction(nameof(Index));
    }

    private IQueryable<Message> Waiting => db.Messages.Where(m => m.Way != ContactWay.Email && m.DoneAt == null);

    private async Task<IActionResult> FormAsync(Guid id, PassOnForm form, CancellationToken cancellationToken)
    {
        var message = await Show(Waiting.Where(m => m.Id == id)).SingleOrDefaultAsync(cancellationToken);
        ViewData["Message"] = message;
        return message is null ? NotFound() : View(form);
    }

    private IQueryable<WaitingMessage> Show(IQueryable<Message> messages) =>
        from message in messages.AsNoTracking()
        join person in db.People on message.PersonId equals person.Id into people
        from person in people.DefaultIfEmpty()
        select new WaitingMessage(message.Id, message.Way, message.To, person.Name, person.Language, message.Subject, message.Body, message.CreatedAt, message.AnswerPath);
}
