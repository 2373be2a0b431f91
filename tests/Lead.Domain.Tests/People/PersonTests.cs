using Lead.Domain.People;

namespace Lead.Domain.Tests.People;

public sealed class PersonTests
{
    [Fact]
    public void Person_NicknameOnly_IsEnough()
    {
        var person = new Person(Guid.NewGuid(), " Shabs ", "ur");
        Assert.Equal(("Shabs", "ur", false), (person.Name, person.Language, person.NeedsInterpreter));
        Assert.Equal((ContactWay.ThroughWorker, null), (person.PreferredWay, person.AccountId));
    }

    [Fact]
    public void Person_NoName_IsRefused() => Broken.Says("Tell us a name to call you", () => NewPerson().Rename(" "));

    [Fact]
    public void Speak_UnknownLanguage_IsRefusedAndNothingChanges()
    {
        var person = NewPerson();
        Broken.Says("Choose a language from the list", () => person.Speak("tlh", needsInterpreter: true));
        Assert.Equal(("en", false), (person.Language, person.NeedsInterpreter));
    }

    [Theory]
    [InlineData(ContactWay.Email, " shabana@example.com ", "shabana@example.com")]
    [InlineData(ContactWay.Text, "07700 900123", "07700900123")]
    [InlineData(ContactWay.Phone, "+44 7700 900123", "07700900123")]
    [InlineData(ContactWay.Post, "1 High Street, Tipton", "1 High Street, Tipton")]
    [InlineData(ContactWay.ThroughWorker, "Harjit at the mosque", "Harjit at the mosque")]
    public void ReachBy_FittingDetail_IsKeptWithTheWay(ContactWay way, string typed, string kept)
    {
        var person = NewPerson();
        person.ReachBy(way, typed);
        Assert.Equal((way, kept), (person.PreferredWay, person.Detail(way)));
    }

    [Theory]
    [InlineData(ContactWay.Email, "Give us an e-mail address")]
    [InlineData(ContactWay.Text, "Give us a phone number")]
    [InlineData(ContactWay.Phone, "Give us a phone number")]
    [InlineData(ContactWay.Post, "Give us the address to write to")]
    [InlineData(ContactWay.ThroughWorker, "Tell us who passes messages on to you")]
    public void ReachBy_NoDetail_IsRefusedAndTheWayStays(ContactWay way, string sentence)
    {
        var person = NewPerson();
        person.ReachBy(ContactWay.Text, "07700 900123");
        Broken.Says(sentence, () => person.ReachBy(way, " "));
        Assert.Equal((ContactWay.Text, "07700900123"), (person.PreferredWay, person.Phone));
    }

    [Fact]
    public void ReachBy_AnotherWay_KeepsWhatWasKnown()
    {
        var person = NewPerson();
        person.ReachBy(ContactWay.Email, "shabana@example.com");
        person.ReachBy(ContactWay.Phone, "07700 900123");
        Assert.Equal(("shabana@example.com", "07700900123"), (person.Email, person.Phone));
    }

    [Fact]
    public void ClaimBy_SameAccountTwice_IsHarmless()
    {
        var (person, account) = (NewPerson(), Guid.NewGuid());
        person.ClaimBy(account);
        person.ClaimBy(account);
        Assert.Equal(account, person.AccountId);
    }

    [Fact]
    public void ClaimBy_AnotherAccount_IsRefused()
    {
        var (person, account) = (NewPerson(), Guid.NewGuid());
        person.ClaimBy(account);
        Broken.Says("This record belongs to another account", () => person.ClaimBy(Guid.NewGuid()));
        Assert.Equal(account, person.AccountId);
    }

    private static Person NewPerson() => new(Guid.NewGuid(), "Shabana", "en");
}
