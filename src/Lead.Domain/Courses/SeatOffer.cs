using System.Security.Cryptography;
using System.Text;

namespace Lead.Domain.Courses;

/// <summary>A seat held for somebody on the waiting list, and what they answered. Changes only through <see cref="CourseRun"/>.</summary>
public sealed class SeatOffer
{
    public const int NoteLength = 200;
    public const int CodeHashLength = 64;

    private const int CodeBytes = 20;

    /// <param name="madeBy">The account of the member of staff; none for the portal itself.</param>
    /// <param name="endsAt">When it ends; while the person is not reached, by when they must be.</param>
    internal SeatOffer(Guid placeId, bool hasPriority, Guid? madeBy, string? reason, DateTimeOffset? reachedAt, DateTimeOffset endsAt, DateTimeOffset now)
    {
        Id = Guid.NewGuid();
        PlaceId = placeId;
        HasPriority = hasPriority;
        MadeAt = now;
        MadeBy = madeBy;
        Reason = reason;
        ReachedAt = reachedAt;
        EndsAt = endsAt;
        Code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(CodeBytes));
        CodeHash = Hash(Code);
    }

    private SeatOffer()
    {
    }

    public Guid Id { get; private set; }

    public Guid PlaceId { get; private set; }

    /// <summary>Whether one of the kept places is held.</summary>
    public bool HasPriority { get; private set; }

    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>The account of the member of staff who offered; none when the portal did.</summary>
    public Guid? MadeBy { get; private set; }

    /// <summary>Why a member of staff offered.</summary>
    public string? Reason { get; private set; }

    /// <summary>When the person heard of it: at once by e-mail, else when a member of staff reached them.</summary>
    public DateTimeOffset? ReachedAt { get; private set; }

    /// <summary>When it ends; while the person is not reached, by when they must be.</summary>
    public DateTimeOffset EndsAt { get; private set; }

    /// <summary>The call or letter that a member of staff makes, for those not reached by e-mail.</summary>
    public Guid? MessageId { get; private set; }

    public OfferAnswer Answer { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>The account that answered or wrote the answer down; none by link (but for yes, which books), and when the time went by.</summary>
    public Guid? AnsweredBy { get; private set; }

    /// <summary>How a member of staff heard the answer.</summary>
    public string? AnswerNote { get; private set; }

    /// <summary>The key of its link, 160 random bits. Known only while the offer is made: what is kept is the hash.</summary>
    public string? Code { get; }

    public string CodeHash { get; private set; } = "";

    public bool IsOpen => Answer == OfferAnswer.Open;

    /// <summary>SHA-256 of a code, as the offer keeps it.</summary>
    public static string Hash(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));

    /// <summary>Names the call or letter that tells of it.</summary>
    public void TellBy(Guid messageId) => MessageId = messageId;

    internal void ForgetPriority() => HasPriority = false;

    internal void Reach(DateTimeOffset at, DateTimeOffset endsAt)
    {
        ReachedAt = at;
        EndsAt = endsAt;
    }

    internal void EndAt(DateTimeOffset endsAt) => EndsAt = endsAt;

    internal void Close(OfferAnswer answer, Guid? by, string? note, DateTimeOffset now)
    {
        Answer = answer;
        AnsweredAt = now;
        AnsweredBy = by;
        AnswerNote = Guard.OptionalText(note, NoteLength);
    }
}
