using Lead.Domain.Messages;
using Lead.Domain.People;

namespace Lead.Domain.Tests.Messages;

public sealed class MessageTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 4)]
    [InlineData(11, 1024)]
    [InlineData(12, 1440)]
    [InlineData(5000, 1440)]
    public void MarkFailed_AfterSoManyAttempts_WaitsLongerUpToADay(int attempts, int minutes)
    {
        var message = Mail();
        for (var attempt = 0; attempt < attempts; attempt++)
        {
            message.MarkFailed("The server is busy", Now);
        }
        Assert.Equal((attempts, Now.AddMinutes(minutes)), (message.Attempts, message.NextAttemptAt));
        Assert.Null(message.DoneAt);
    }

    [Fact]
    public void MarkFailed_LongError_IsCut()
    {
        var message = Mail();
        message.MarkFailed(new string('x', Message.ErrorLength + 1), Now);
        Assert.Equal(Message.ErrorLength, message.LastError!.Length);
    }

    [Fact]
    public void MarkSent_AfterAFailure_ForgetsTheTextAndTheError()
    {
        var message = Mail();
        message.MarkFailed("The server is busy", Now);
        message.MarkSent(Now.AddMinutes(1));
        Assert.Equal(("", null, Now.AddMinutes(1)), (message.Body, message.LastError, message.DoneAt));
    }

    [Fact]
    public void PassOn_Call_IsDoneWithItsOutcome()
    {
        var message = Call();
        message.PassOn(" She is coming ", Now);
        Assert.Equal(("She is coming", Now), (message.Outcome, message.DoneAt));
    }

    [Fact]
    public void PassOn_Twice_KeepsTheFirstOutcome()
    {
        var message = Call();
        message.PassOn("She is coming", Now);
        message.PassOn("No answer", Now.AddDays(1));
        Assert.Equal(("She is coming", Now), (message.Outcome, message.DoneAt));
    }

    [Fact]
    public void PassOn_NoOutcome_IsRefused()
    {
        var message = Call();
        Broken.Says("Write what was said", () => message.PassOn(" ", Now));
        Assert.Null(message.DoneAt);
    }

    [Fact]
    public void PassOn_Mail_IsRefused() => Broken.Says("The portal sends this message by itself", () => Mail().PassOn("Sent", Now));

    [Theory]
    [InlineData(ContactWay.Email, "shabana@example.com", false)]
    [InlineData(ContactWay.Text, "07700900123", true)]
    [InlineData(ContactWay.Post, "1 High Street", true)]
    public void Message_ToAPerson_GoesByTheWayTheyChose(ContactWay way, string detail, bool isForStaff)
    {
        var person = new Person(Guid.NewGuid(), "Shabana", "en");
        person.ReachBy(way, detail);
        var message = new Message(Guid.NewGuid(), person, "News", "You have a place.", Now);
        Assert.Equal((way, detail, person.Id, isForStaff), (message.Way, message.To, message.PersonId, message.IsForStaff));
    }

    [Fact]
    public void Message_ToAPersonOfWhomOnlyTheNameIsKnown_SaysTheName() =>
        Assert.Equal("Shabana", new Message(Guid.NewGuid(), new Person(Guid.NewGuid(), "Shabana", "en"), "News", "You have a place.", Now).To);

    private static Message Mail() => new(Guid.NewGuid(), ContactWay.Email, "shabana@example.com", "News", "You have a place.", Now);

    private static Message Call() => new(Guid.NewGuid(), ContactWay.Phone, "07700900123", "News", "You have a place.", Now);
}
