namespace Lead.Domain.Tests.Courses;

/// <summary>Whatever happens in whatever order, the counters are what bookings and offers say.</summary>
public sealed class SeatCountTests
{
    [Fact]
    public void Counters_AfterEveryStepOfManyStories_AreTheNumberOfBookingsAndOffers()
    {
        var done = new Dictionary<string, int>();
        for (uint number = 1; number <= 1000; number++)
        {
            var story = new SeatStory(number);
            var steps = new List<string>();
            for (var step = 0; step < 120; step++)
            {
                steps.Add(story.Step());
                AssertRight(story, () => $"Story {number}: {string.Join(", ", steps)}");
            }
            story.End();
            AssertRight(story, () => $"Story {number}, at its end");
            Assert.Equal(0, story.Run.PlacesHeld);
            foreach (var (verb, times) in story.Done)
            {
                done[verb] = done.GetValueOrDefault(verb) + times;
            }
        }
        Assert.True(done.Count == 16, string.Join(", ", done.Keys));
        Assert.All(done, verb => Assert.True(verb.Value > 20, $"{verb.Key} happened {verb.Value} times."));
    }

    private static void AssertRight(SeatStory story, Func<string> told)
    {
        var run = story.Run;
        var right = run.PlacesTaken == story.Booked && run.PlacesHeld == story.Offered && run.KeptPlacesUsed == story.WithPriority
            && run.PlacesTaken + run.PlacesHeld <= story.MostPlaces && run.FreePlaces >= 0;
        Assert.True(right, $"{told()}: taken {run.PlacesTaken} of {story.Booked}, held {run.PlacesHeld} of {story.Offered}, kept used {run.KeptPlacesUsed} of {story.WithPriority}, at most {story.MostPlaces}");
    }
}
