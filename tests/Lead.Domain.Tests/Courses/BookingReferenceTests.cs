namespace Lead.Domain.Tests.Courses;

public sealed class BookingReferenceTests
{
    private const int Many = 400;

    [Fact]
    public void Reference_EveryBooking_CanBeSaidOnThePhone()
    {
        var run = Make.Published(capacity: Many);
        var references = Enumerable.Range(0, Many).Select(_ => run.Claim().Reference).ToList();
        Assert.All(references, reference => Assert.Matches("^[A-HJ-NP-Z2-9]{3}-[A-HJ-NP-Z2-9]{4}$", reference));
        Assert.Equal(Many, references.Distinct().Count());
        Assert.Equal((Many, 0), (run.PlacesTaken, run.FreePlaces));
        Assert.True(references.SelectMany(reference => reference).Distinct().Count() > 30, "Every letter is used.");
    }
}
