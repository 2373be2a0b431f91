using Lead.Domain.Courses;

namespace Lead.Domain.Tests.Courses;

/// <summary>Places kept for some people until a day, and everyone's after it.</summary>
public sealed class KeptPlacesTests
{
    private const string KeptForOthers = "The last places are kept for some people for now. You can join the waiting list";

    private static readonly KeptPlaces Two = new(2, TargetGroup.Women, new DateOnly(2026, 3, 6));

    private static readonly DateTimeOffset After = Make.London("2026-03-07 00:00");

    [Fact]
    public void Claim_WithoutPriority_LeavesTheKeptPlaces()
    {
        var run = Run(3);
        run.Claim();
        Assert.Equal((2, 0, 2), (run.FreePlaces, run.Seats.For(false, Make.Now), run.Seats.For(true, Make.Now)));
        Broken.Says(KeptForOthers, () => run.Claim());
        Assert.True(Claim(run, hasPriority: true).HasPriority);
        Assert.Equal((2, 1), (run.PlacesTaken, run.KeptPlacesUsed));
        Broken.Says(KeptForOthers, () => run.Claim());
        Claim(run, hasPriority: true);
        Broken.Says("This course is full. You can join the waiting list", () => Claim(run, hasPriority: true));
    }

    [Fact]
    public void Claim_MorePeopleWithPriorityThanKept_TakeOrdinaryPlacesToo()
    {
        var run = Run(3);
        Claim(run, hasPriority: true);
        Claim(run, hasPriority: true);
        Assert.Equal(1, run.Seats.For(false, Make.Now));
        Claim(run, hasPriority: true);
        Assert.Equal((3, 3, 0), (run.PlacesTaken, run.KeptPlacesUsed, run.FreePlaces));
    }

    [Fact]
    public void Claim_AfterTheLastDay_IsForEveryoneAndKeepsNoFlag()
    {
        var run = Run(2);
        Broken.Says(KeptForOthers, () => run.Claim(After.AddSeconds(-1)));
        Assert.False(run.Claim(Guid.NewGuid(), Guid.NewGuid(), Make.Worker, After, hasPriority: true).HasPriority);
        run.Claim(After);
        Assert.Equal((2, 0), (run.PlacesTaken, run.KeptPlacesUsed));
    }

    [Fact]
    public void Claim_NothingKept_KeepsNoFlag()
    {
        var run = Make.Published();
        Assert.False(Claim(run, hasPriority: true).HasPriority);
        Assert.Equal(0, run.KeptPlacesUsed);
    }

    [Fact]
    public void Join_OnlyKeptPlacesLeft_IsAllowedWithoutPriorityOnly()
    {
        var run = Run(2);
        Assert.True(run.Wait().IsWaiting);
        Broken.Says("There is a free place just now. You can book it", () => run.Wait(hasPriority: true));
    }

    [Fact]
    public void GiveBack_WithPriority_KeepsThePlaceForTheNext()
    {
        var (run, bookings) = Make.Full(2, Two);
        var (without, with) = (run.Wait(), run.Wait(hasPriority: true));
        Assert.Equal(2, run.KeptPlacesUsed);
        run.GiveBack(bookings[0], Make.Now);
        Assert.Equal((1, false, true), (run.KeptPlacesUsed, run.OffersTo(without, Make.Now), run.OffersTo(with, Make.Now)));
        Broken.Says("The free places are kept for other people until {0:d MMMM}", () => run.Offer(without));
        var offer = run.Offer(with);
        Assert.Equal((true, 2, 1), (offer.HasPriority, run.KeptPlacesUsed, run.PlacesHeld));
        run.LetPass(with, by: null, note: null, Make.Now);
        Assert.Equal((1, 0), (run.KeptPlacesUsed, run.PlacesHeld));
    }

    [Fact]
    public void Accept_WithPriority_MovesTheKeptPlaceFromOfferToBooking()
    {
        var (run, bookings) = Make.Full(2, Two);
        var place = run.Wait(hasPriority: true);
        run.GiveBack(bookings[0], Make.Now);
        run.Offer(place);
        Assert.True(run.Accept(place, Guid.NewGuid(), Make.Worker, note: null, Make.Now).HasPriority);
        Assert.Equal((2, 2, 0), (run.PlacesTaken, run.KeptPlacesUsed, run.PlacesHeld));
    }

    [Fact]
    public void Accept_AfterTheLastDay_KeepsNoFlag()
    {
        var (run, bookings) = Make.Full(2, Two);
        var place = run.Wait(hasPriority: true);
        run.GiveBack(bookings[0], Make.Now);
        run.Offer(place, After.AddHours(-2));
        Assert.False(run.Accept(place, Guid.NewGuid(), Make.Worker, note: null, After).HasPriority);
        Assert.Equal((2, 1), (run.PlacesTaken, run.KeptPlacesUsed));
    }

    [Fact]
    public void Release_BeforeTheDay_ChangesNothing()
    {
        var (run, bookings) = Make.Full(2, Two);
        run.ReleaseKeptPlaces(bookings, [], After.AddSeconds(-1));
        Assert.All(bookings, booking => Assert.True(booking.HasPriority));
        Assert.Equal(2, run.KeptPlacesUsed);
    }

    [Fact]
    public void Release_ForgetsEveryFlagAndFrees()
    {
        var (run, bookings) = Make.Full(3, Two);
        var places = new[] { run.Wait(hasPriority: true), run.Wait(hasPriority: true), run.Wait(hasPriority: true) };
        var joined = run.Wait();
        run.GiveBack(bookings[0], Make.Now);
        run.Offer(places[0]);
        run.LetPass(places[0], by: null, note: null, Make.Now);
        run.Offer(places[1]);
        run.Decline(places[1], by: null, note: null, Make.Now);
        run.Offer(places[2], After.AddHours(-1));
        run.ReleaseKeptPlaces(bookings, places, After);
        Assert.DoesNotContain(bookings, booking => booking.HasPriority);
        Assert.DoesNotContain(places, place => place.HasPriority);
        Assert.DoesNotContain(places.SelectMany(place => place.Offers), offer => offer.HasPriority);
        Assert.Equal((0, 2, 1), (run.KeptPlacesUsed, run.PlacesTaken, run.PlacesHeld));
        run.Decline(places[2], by: null, note: null, After);
        Assert.Equal(0, run.KeptPlacesUsed);
        Assert.True(run.OffersTo(joined, After));
        Assert.True(run.OffersTo(places[0], After), "Whoever let a kept place pass is asked again when it is for everyone.");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void Change_KeptPlacesImpossible_IsRefused(int count)
    {
        var run = Make.Published(2);
        Broken.Says("Say how many places are kept, from 1 to {0}, and for whom", () => run.Change(run.Details with { Kept = Two with { Count = count } }));
        Broken.Says("Say how many places are kept, from 1 to {0}, and for whom", () => run.Change(run.Details with { Kept = Two with { For = TargetGroup.None } }));
        Assert.Null(run.Kept);
        run.Change(run.Details with { Kept = Two });
        Assert.Equal(Two, run.Kept);
    }

    private static CourseRun Run(int capacity)
    {
        var run = Make.Published(capacity);
        run.Change(run.Details with { Kept = Two });
        return run;
    }

    private static Booking Claim(CourseRun run, bool hasPriority) => run.Claim(Guid.NewGuid(), Guid.NewGuid(), Make.Worker, Make.Now, hasPriority);
}
