using Lead.Domain.Courses;
using Lead.Domain.People;

namespace Lead.Web.Features.Courses.WaitingList;

/// <summary>An offer as its person sees it.</summary>
/// <param name="EndsAt">By when we would like an answer.</param>
public sealed record OfferFacts(Guid Id, DateTimeOffset EndsAt, OfferAnswer Answer)
{
    public bool IsOpen(DateTimeOffset now) => Answer == OfferAnswer.Open && EndsAt > now;
}

/// <summary>A place on a waiting list as its owner sees it.</summary>
/// <param name="Position">From 1; 0 once the wait is over.</param>
/// <param name="Offer">The latest, if there ever was one.</param>
/// <param name="Reference">The number of the booking that came of it.</param>
public sealed record MyWaiting(
    Guid Id, WaitingStatus Status, int Position, OfferFacts? Offer, string? Reference, string Slug, string Title, RunFacts Run);

/// <summary>A waiting place, and where its buttons send the answer.</summary>
public sealed record AnswerPage(MyWaiting Waiting, string Action, DateTimeOffset Now);

/// <summary>Somebody on the list, for staff.</summary>
/// <param name="IsWaiting">Still on it.</param>
/// <param name="OfferId">Their open offer, if there is one.</param>
/// <param name="Steps">What happened, oldest first.</param>
public sealed record WaitingPerson(
    Guid Id, bool IsWaiting, Guid? OfferId, string Name, ContactWay Way, string Language, bool NeedsInterpreter, DateTimeOffset? HeldUntil, bool CanOffer, IReadOnlyList<WaitingStep> Steps);

/// <summary>A step in somebody's wait, with who and why.</summary>
public sealed record WaitingStep(DateTimeOffset At, string What, string Who, string? Why);

/// <summary>Somebody on the list whom a member of staff offers a place, or whose answer they write down.</summary>
public sealed record WaitingPersonPage(string Slug, string Title, RunFacts Run, WaitingPerson Person);
