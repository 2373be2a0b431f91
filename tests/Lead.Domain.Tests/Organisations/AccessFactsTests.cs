using Lead.Domain.Organisations;

namespace Lead.Domain.Tests.Organisations;

public sealed class AccessFactsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("StepFree=Yes")]
    [InlineData("CrecheOnSite=No;StepFree=Yes;HearingLoop=No")]
    public void Parse_WrittenText_ComesBackTheSame(string text)
    {
        Assert.Equal(text, AccessFacts.Parse(text).ToString());
        Assert.Equal(AccessFacts.Parse(text), AccessFacts.Parse(AccessFacts.Parse(text).ToString()));
    }

    [Theory]
    [InlineData(Answer.Yes)]
    [InlineData(Answer.No)]
    public void ToString_EveryFactAnswered_RoundTripsInItsColumn(Answer answer)
    {
        var facts = new AccessFacts(Enum.GetValues<AccessFact>().Select(fact => KeyValuePair.Create(fact, answer)));
        Assert.Equal(facts, AccessFacts.Parse(facts.ToString()));
        Assert.All(Enum.GetValues<AccessFact>(), fact => Assert.Equal(answer, facts[fact]));
        Assert.InRange(facts.ToString().Length, 1, 400);
    }

    [Theory]
    [InlineData("StepFree")]
    [InlineData("StepFree=Maybe")]
    [InlineData("Lift=Yes")]
    [InlineData("StepFree=Yes=No")]
    public void Parse_AnythingElse_IsRefused(string text) => Assert.Throws<FormatException>(() => AccessFacts.Parse(text));

    [Fact]
    public void Indexer_NeverTold_IsNotConfirmed() => Assert.All(Enum.GetValues<AccessFact>(), fact => Assert.Equal(Answer.NotConfirmed, AccessFacts.None[fact]));

    [Theory]
    [InlineData(Answer.NotConfirmed, Answer.NotConfirmed, Answer.NotConfirmed)]
    [InlineData(Answer.NotConfirmed, Answer.Yes, Answer.Yes)]
    [InlineData(Answer.NotConfirmed, Answer.No, Answer.No)]
    [InlineData(Answer.Yes, Answer.No, Answer.Yes)]
    [InlineData(Answer.No, Answer.Yes, Answer.No)]
    [InlineData(Answer.Yes, Answer.NotConfirmed, Answer.Yes)]
    public void Or_RunAndVenue_TheRunSpeaksFirst(Answer run, Answer venue, Answer shown) =>
        Assert.Equal(shown, Says(run).Or(Says(venue))[AccessFact.StepFree]);

    [Fact]
    public void Equals_SameAnswersInAnotherOrder_AreEqual()
    {
        var facts = AccessFacts.Parse("StepFree=Yes;HearingLoop=No");
        var other = AccessFacts.Parse("HearingLoop=No;StepFree=Yes");
        Assert.Equal(facts, other);
        Assert.Equal(facts.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(facts, AccessFacts.Parse("StepFree=Yes"));
    }

    private static AccessFacts Says(Answer answer) => new([KeyValuePair.Create(AccessFact.StepFree, answer)]);
}
