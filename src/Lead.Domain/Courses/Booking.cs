using System.Security.Cryptography;

namespace Lead.Domain.Courses;

/// <summary>A person's seat in a run. Made only by <see cref="CourseRun.Claim"/>; its id is the form's token, so that a repeated form finds it.</summary>
public sealed class Booking
{
    public const int ReferenceLength = 8;

    private const string ReferenceLetters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    internal Booking(Guid id, Guid runId, Guid personId, Guid bookedBy, bool hasPriority, DateTimeOffset now)
    {
        Id = id;
        RunId = runId;
        PersonId = personId;
        BookedBy = bookedBy;
        HasPriority = hasPriority;
        BookedAt = now;
        var code = RandomNumberGenerator.GetString(ReferenceLetters, ReferenceLength - 1);
        Reference = $"{code[..3]}-{code[3..]}";
    }

    private Booking()
    {
    }

    public Guid Id { get; private set; }

    public Guid RunId { get; private set; }

    public Guid PersonId { get; private set; }

    /// <summary>The account that booked.</summary>
    public Guid BookedBy { get; private set; }

    public DateTimeOffset BookedAt { get; private set; }

    /// <summary>What the person says on the phone, <c>K7F-44Q2</c>: no letters that look like numbers, and no secret.</summary>
    public string Reference { get; private set; } = "";

    public BookingStatus Status { get; private set; }

    public DateTimeOffset? GivenBackAt { get; private set; }

    /// <summary>Has one of the kept places. All that is kept of it, unseen by tutors, and forgotten when those places are for everyone.</summary>
    public bool HasPriority { get; private set; }

    internal void ForgetPriority() => HasPriority = false;

    internal void GiveBack(DateTimeOffset now)
    {
        Status = BookingStatus.GivenBack;
        GivenBackAt = now;
    }
}
