using Lead.Domain.Courses;

namespace Lead.Domain.Tests.Courses;

/// <summary>Every verb that touches seats, in an order that a number gives; what a rule refuses is left out. The same number tells the same story.</summary>
internal sealed class SeatStory(uint number)
{
    private static readonly KeptPlaces Kept = new(2, TargetGroup.Women, new DateOnly(2026, 3, 6));

    private readonly List<Booking> _bookings = [];
    private readonly List<WaitingPlace> _places = [];
    private uint _state = number;
    private DateTimeOffset _now = Make.Now;

    public CourseRun Run { get; } = Make.Published(3);

    public int MostPlaces { get; private set; } = 3;

    /// <summary>How often each verb went through.</summary>
    public Dictionary<string, int> Done { get; } = [];

    public int Booked => _bookings.Count(booking => booking.Status == BookingStatus.Booked);

    public int Offered => _places.Count(place => place.OpenOffer is not null);

    public int WithPriority => _bookings.Count(booking => booking is { Status: BookingStatus.Booked, HasPriority: true }) + _places.Count(place => place.OpenOffer is { HasPriority: true });

    /// <summary>Does the next step, and says which.</summary>
    public string Step()
    {
        (string Name, Action Do)[] verbs =
        [
            ("claim", () => _bookings.Add(Run.Claim(Guid.NewGuid(), Guid.NewGuid(), Make.Worker, _now, Next(2) == 0))),
            ("claim of one who waits", () => With(_places, place => _bookings.Add(Run.Claim(Guid.NewGuid(), place.PersonId, Make.Worker, _now, Next(2) == 0, place)), place => place.IsWaiting)),
            ("give back", () => With(_bookings, booking => Run.GiveBack(booking, _now))),
            ("join", () => _places.Add(Run.Wait(Next(2) == 0, _now))),
            ("offer", () => With(_places.InOrder().ToList(), place => Run.Offer(place, Next(2) == 0, madeBy: null, reason: null, _now), place => Run.OffersTo(place, _now))),
            ("offer by staff", () => With(_places, place => Run.Offer(place, Next(2) == 0, Make.Worker, "Why not", _now))),
            ("reach", () => With(_places, place => Run.Reach(place, _now), place => place.OpenOffer is { ReachedAt: null })),
            ("accept", () => With(_places, place => _bookings.Add(Run.Accept(place, Guid.NewGuid(), Make.Worker, note: null, _now)), place => place.OpenOffer is not null)),
            ("let pass", () => With(_places, place => Run.LetPass(place, by: null, note: null, _now), place => place.OpenOffer is not null)),
            ("decline", () => With(_places, place => Run.Decline(place, by: null, note: null, _now), place => place.OpenOffer is not null)),
            ("leave", () => With(_places, place => Run.Leave(place, by: null, _now))),
            ("end offer", () => With(_places, EndOffer, place => place.OpenOffer is not null)),
            ("change capacity", () => Change(Run.Details with { Kept = null, Capacity = 1 + Next(6) })),
            ("keep places", () => Change(Run.Details with { Kept = Kept with { Until = Kept.Until.AddDays(Next(3)) } })),
            ("release", () => Run.ReleaseKeptPlaces(_bookings, _places, _now)),
            ("hours go by", () => _now = _now.AddHours(1 + Next(20))),
        ];
        var (name, act) = verbs[Next(verbs.Length)];
        try
        {
            act();
            Done[name] = Done.GetValueOrDefault(name) + 1;
        }
        catch (RuleViolationException)
        {
            return name + ", refused";
        }
        return name;
    }

    /// <summary>The run is called off, and everybody's wait ends.</summary>
    public void End()
    {
        Run.Cancel("No tutor", Make.Now);
        _places.Where(place => place.IsWaiting).ToList().ForEach(place => Run.CloseWaiting(place, _now));
    }

    /// <summary>The time goes by that the offer had left.</summary>
    private void EndOffer(WaitingPlace place)
    {
        var end = place.OpenOffer!.EndsAt;
        _now = end > _now ? end : _now;
        Assert.True(Run.EndOffer(place, _now));
    }

    private void Change(RunDetails details)
    {
        Run.Change(details);
        MostPlaces = Math.Max(MostPlaces, details.Capacity);
    }

    /// <summary>One of those for whom it makes sense.</summary>
    private void With<T>(List<T> all, Action<T> act, Func<T, bool>? which = null)
    {
        var some = all.Where(which ?? (_ => true)).ToList();
        if (some.Count == 0)
        {
            throw new RuleViolationException("Nobody");
        }
        act(some[Next(some.Count)]);
    }

    private int Next(int below)
    {
        _state = unchecked((_state * 1664525) + 1013904223);
        return (int)(((ulong)_state * (uint)below) >> 32);
    }
}
