using Lead.Domain.Courses;

namespace Lead.Domain.Tests.Courses;

public sealed class RunDetailsTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(-1, false)]
    [InlineData(1, true)]
    [InlineData(CourseRun.MaxCapacity, true)]
    [InlineData(CourseRun.MaxCapacity + 1, false)]
    public void Change_Capacity_StaysInItsLimits(int capacity, bool fits) =>
        Check(fits, "Enter a number of places from 1 to {0}", Make.Details() with { Capacity = capacity });

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(CourseRun.MaxPricePence, true)]
    [InlineData(CourseRun.MaxPricePence + 1, false)]
    public void Change_Price_StaysInItsLimits(int pence, bool fits) =>
        Check(fits, "Enter a price from 0 to {0} pounds", Make.Details() with { PricePence = pence });

    [Theory]
    [InlineData(DeliveryMode.InPerson, false)]
    [InlineData(DeliveryMode.Both, false)]
    [InlineData(DeliveryMode.Online, true)]
    public void Change_NoVenue_OnlyWhenOnline(DeliveryMode mode, bool fits) =>
        Check(fits, "Choose where people meet", Make.Details() with { Mode = mode, VenueId = null });

    [Theory]
    [InlineData("en", true)]
    [InlineData("bfi", true)]
    [InlineData("en,xx", false)]
    [InlineData("", false)]
    public void Change_TaughtIn_AsksForKnownLanguages(string tags, bool fits) =>
        Check(fits, "Choose the language it is taught in", Make.Details() with { TaughtIn = tags.Split(',', StringSplitOptions.RemoveEmptyEntries) });

    [Fact]
    public void Change_NoTutor_IsRefused() => Check(false, "Enter the tutor's name", Make.Details() with { TutorName = " " });

    [Fact]
    public void Change_Online_ForgetsTheVenue()
    {
        var run = Make.Draft();
        run.Change(Make.Details() with { Mode = DeliveryMode.Online });
        Assert.Null(run.VenueId);
    }

    [Fact]
    public void Change_LanguageTwice_IsKeptOnceInOrder()
    {
        var run = Make.Draft();
        run.Change(Make.Details() with { TaughtIn = ["ur", "en", "ur"] });
        Assert.Equal(["ur", "en"], run.TaughtIn);
    }

    [Fact]
    public void TaughtIn_EveryLanguageThereIs_FitsItsColumn() =>
        Assert.True(string.Join(' ', Language.All.Select(language => language.Tag)).Length <= CourseRun.TaughtInLength);

    [Fact]
    public void Change_Refused_LeavesTheRunAsItWas()
    {
        var run = Make.Draft();
        var (details, version) = (run.Details, run.Version);
        Assert.Throws<RuleViolationException>(() => run.Change(details with { Capacity = 0, TutorName = "Somebody else" }));
        Assert.Equal((details, version), (run.Details, run.Version));
    }

    [Fact]
    public void Version_EveryEdit_Changes()
    {
        var run = Make.Draft();
        var seen = new HashSet<Guid> { run.Version };
        Action[] edits =
        [
            () => run.Change(Make.Details()),
            () => run.AddSession(Guid.NewGuid(), Make.Session(Make.FirstDay.AddDays(14))),
            () => run.ChangeSession(run.Sessions[0].Id, Make.Session(Make.FirstDay.AddDays(1))),
            () => run.CancelSession(run.Sessions[0].Id, "No hall"),
            run.Publish,
            () => run.Cancel("No tutor", Make.Now),
        ];
        Assert.All(edits, edit =>
        {
            edit();
            Assert.True(seen.Add(run.Version));
        });
    }

    private static void Check(bool fits, string sentence, RunDetails details)
    {
        if (fits)
        {
            Make.Draft().Change(details);
            return;
        }
        Broken.Says(sentence, () => Make.Draft().Change(details));
        Broken.Says(sentence, () => new CourseRun(Guid.NewGuid(), Guid.NewGuid(), details).Publish());
    }
}
