using Lead.Domain;

namespace Lead.Data.Accounts;

/// <summary>
/// A role, given to an account on certain days: the one source of what somebody may do. A deputy's is one too, for somebody else's duty.
/// The sensitive roles need two people: one grants, another who holds such a role confirms, and neither is the person it is for.
/// </summary>
public sealed class RoleGrant
{
    public const int ReasonLength = 300;

    /// <summary>How long a grant may wait for its second person.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromDays(14);

    private RoleGrant(Guid id, Guid accountId, string role, Guid dutyOf, Guid? grantedBy, string reason, DateOnly from, DateOnly? until, DateTimeOffset now)
    {
        if (!Roles.All.Contains(role))
        {
            throw new RuleViolationException("Choose a role");
        }
        if (until < LondonTime.Date(now))
        {
            throw new RuleViolationException("The last day has gone by. Choose today or a later day");
        }
        if (Roles.Sensitive.Contains(role) && grantedBy == accountId)
        {
            throw new RuleViolationException("You cannot give this role to yourself. Ask another administrator");
        }
        Id = id;
        AccountId = accountId;
        Role = role;
        DutyOf = dutyOf;
        GrantedBy = grantedBy;
        GrantedAt = now;
        Reason = Guard.Text(reason, ReasonLength, "Say why");
        From = from;
        Until = until;
        Status = Roles.Sensitive.Contains(role) && grantedBy is not null ? GrantStatus.Waiting : GrantStatus.Given;
    }

    private RoleGrant()
    {
    }

    public Guid Id { get; private set; }

    public Guid AccountId { get; private set; }

    public string Role { get; private set; } = "";

    /// <summary>Whose duty it is: the account's own, or that of the person it is a deputy for.</summary>
    public Guid DutyOf { get; private set; }

    /// <summary>None where the portal did: on registering, and by command.</summary>
    public Guid? GrantedBy { get; private set; }

    public DateTimeOffset GrantedAt { get; private set; }

    public string Reason { get; private set; } = "";

    /// <summary>The first day, in London.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The last day, in London; none for good.</summary>
    public DateOnly? Until { get; private set; }

    public GrantStatus Status { get; private set; }

    public Guid? ConfirmedBy { get; private set; }

    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>Who refused or withdrew it.</summary>
    public Guid? EndedBy { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public string? EndReason { get; private set; }

    public bool IsDeputyship => DutyOf != AccountId;

    public bool IsOpen => Status is GrantStatus.Waiting or GrantStatus.Given;

    /// <summary>A role that the portal gives by itself: a resident's, and those of commands. Nobody confirms it.</summary>
    public static RoleGrant ByThePortal(Guid accountId, string role, string reason, DateTimeOffset now) =>
        new(Guid.NewGuid(), accountId, role, accountId, grantedBy: null, reason, LondonTime.Date(now), until: null, now);

    /// <param name="id">Made with the form, so that a form sent twice grants once.</param>
    public static RoleGrant To(Guid accountId, Guid id, string role, Guid by, string reason, DateOnly? until, DateTimeOffset now) =>
        new(id, accountId, role, accountId, by, reason, LondonTime.Date(now), until, now);

    /// <summary>Somebody stands in for the person who holds this duty, from the first to the last day.</summary>
    /// <exception cref="RuleViolationException">The duty is not held, or by a deputy; the days are wrong.</exception>
    public RoleGrant Deputise(Guid deputy, Guid id, Guid by, string reason, DateOnly from, DateOnly until, DateTimeOffset now)
    {
        if (IsDeputyship)
        {
            throw new RuleViolationException("A deputy cannot name a deputy");
        }
        if (StateAt(now) != GrantStatus.Given)
        {
            throw new RuleViolationException("A deputy can be named once the role is held");
        }
        if (deputy == AccountId)
        {
            throw new RuleViolationException("Choose somebody else as deputy");
        }
        if (from < LondonTime.Date(now))
        {
            throw new RuleViolationException("The first day has gone by. Choose today or a later day");
        }
        return until < from
            ? throw new RuleViolationException("The last day comes before the first")
            : new RoleGrant(id, deputy, Role, AccountId, by, reason, from, until, now);
    }

    /// <summary>Whether <see cref="Confirm"/> would take this person's yes.</summary>
    public bool CanBeConfirmedBy(Guid by, IEnumerable<string> rolesOfBy, DateTimeOffset now) =>
        by != AccountId && by != GrantedBy && rolesOfBy.Any(Roles.Sensitive.Contains) && StateAt(now) == GrantStatus.Waiting;

    /// <summary>The second person's yes. Said twice, the first one counts.</summary>
    /// <param name="rolesOfBy">The roles that person holds now.</param>
    /// <returns>Whether this changed anything.</returns>
    /// <exception cref="RuleViolationException">It waits no longer, or this person may not confirm it.</exception>
    public bool Confirm(Guid by, IEnumerable<string> rolesOfBy, DateTimeOffset now)
    {
        if (by == AccountId)
        {
            throw new RuleViolationException("Nobody confirms a role for themselves. Ask somebody else");
        }
        if (by == GrantedBy)
        {
            throw new RuleViolationException("You gave this role. A second person confirms it");
        }
        if (!rolesOfBy.Any(Roles.Sensitive.Contains))
        {
            throw new RuleViolationException("Only somebody who holds one of these roles can confirm it");
        }
        if (Status == GrantStatus.Given && ConfirmedBy is not null)
        {
            return false;
        }
        RefuseUnlessWaiting(now);
        Status = GrantStatus.Given;
        ConfirmedBy = by;
        ConfirmedAt = now;
        return true;
    }

    /// <returns>Whether this changed anything.</returns>
    /// <exception cref="RuleViolationException">It waits no longer.</exception>
    public bool Refuse(Guid by, string reason, DateTimeOffset now)
    {
        if (Status == GrantStatus.Refused)
        {
            return false;
        }
        RefuseUnlessWaiting(now);
        End(GrantStatus.Refused, by, reason, now);
        return true;
    }

    /// <summary>Takes the role away, or back before it was confirmed. Said twice, the first one counts.</summary>
    /// <returns>Whether this changed anything.</returns>
    public bool Withdraw(Guid? by, string reason, DateTimeOffset now)
    {
        if (!IsOpen)
        {
            return false;
        }
        End(GrantStatus.Withdrawn, by, reason, now);
        return true;
    }

    /// <summary>The status once the calendar is looked at: waiting and days run out by themselves.</summary>
    public GrantStatus StateAt(DateTimeOffset now) => IsOpen && HasRunOut(now) ? GrantStatus.Over : Status;

    /// <summary>Notes that it has run out, so that the same role can be granted again.</summary>
    internal void CloseIfRunOut(DateTimeOffset now) => Status = StateAt(now);

    internal bool SharesADayWith(RoleGrant other) =>
        (Until is null || Until >= other.From) && (other.Until is null || other.Until >= From);

    private bool HasRunOut(DateTimeOffset now) =>
        Until < LondonTime.Date(now) || (Status == GrantStatus.Waiting && now >= GrantedAt + LongestWait);

    private void RefuseUnlessWaiting(DateTimeOffset now)
    {
        if (StateAt(now) != GrantStatus.Waiting)
        {
            throw new RuleViolationException("This waits no longer. Open the list again to see what became of it");
        }
    }

    private void End(GrantStatus status, Guid? by, string reason, DateTimeOffset now)
    {
        EndReason = Guard.Text(reason, ReasonLength, "Say why");
        Status = status;
        EndedBy = by;
        EndedAt = now;
    }
}
