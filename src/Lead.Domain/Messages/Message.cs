using Lead.Domain.People;

namespace Lead.Domain.Messages;

/// <summary>
/// A message on its way to somebody, written in the same transaction as what it tells of.
/// E-mail is sent by the portal; every other way is ticked off by a member of staff.
/// </summary>
public sealed class Message
{
    public const int ToLength = 300;
    public const int SubjectLength = 150;
    public const int BodyLength = 4000;
    public const int ErrorLength = 300;
    public const int OutcomeLength = 300;
    public const int AnswerPathLength = 300;

    public Message(Guid id, ContactWay way, string to, string subject, string body, DateTimeOffset now)
    {
        Id = id;
        Way = way;
        To = Guard.Text(to, ToLength, "Say who the message is for");
        Subject = Guard.Text(subject, SubjectLength, "Enter a subject");
        Body = Guard.Text(body, BodyLength, "Write the message");
        CreatedAt = now;
        NextAttemptAt = now;
    }

    /// <summary>A message to a person by the way that person chose.</summary>
    public Message(Guid id, Person person, string subject, string body, DateTimeOffset now)
        : this(id, person.PreferredWay, person.Detail(person.PreferredWay) ?? person.Name, subject, body, now) => PersonId = person.Id;

    private Message()
    {
    }

    public Guid Id { get; private set; }

    public ContactWay Way { get; private set; }

    /// <summary>The person it is for; none for mail about an account.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>Address, number or name, as the way asks.</summary>
    public string To { get; private set; } = "";

    public string Subject { get; private set; } = "";

    /// <summary>The text; emptied when the message has gone, since links in it are keys.</summary>
    public string Body { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset NextAttemptAt { get; private set; }

    public DateTimeOffset? DoneAt { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>Why the last attempt failed, in the words of the mail server's answer class; holds no address.</summary>
    public string? LastError { get; private set; }

    /// <summary>What was said, when a member of staff passed it on.</summary>
    public string? Outcome { get; private set; }

    /// <summary>The page on which a member of staff writes down the person's answer, when the message asks for one.</summary>
    public string? AnswerPath { get; private set; }

    public bool IsForStaff => Way != ContactWay.Email;

    public void AskForAnswerAt(string path) => AnswerPath = Guard.Text(path, AnswerPathLength, "Say where the answer goes");

    public void MarkSent(DateTimeOffset now)
    {
        DoneAt = now;
        Body = "";
        LastError = null;
    }

    /// <summary>Tries again after 1, 2, 4 ... minutes, at most a day apart.</summary>
    public void MarkFailed(string error, DateTimeOffset now)
    {
        Attempts++;
        LastError = error[..Math.Min(error.Length, ErrorLength)];
        NextAttemptAt = now + TimeSpan.FromMinutes(Math.Min(Math.Pow(2, Attempts - 1), 24 * 60));
    }

    /// <summary>Ticks off a call or letter. Ticking twice keeps the first outcome.</summary>
    /// <exception cref="RuleViolationException">The portal sends it by itself, or the outcome is missing.</exception>
    public void PassOn(string outcome, DateTimeOffset now)
    {
        if (!IsForStaff)
        {
            throw new RuleViolationException("The portal sends this message by itself");
        }
        if (DoneAt is null)
        {
            Outcome = Guard.Text(outcome, OutcomeLength, "Write what was said");
            DoneAt = now;
        }
    }
}
