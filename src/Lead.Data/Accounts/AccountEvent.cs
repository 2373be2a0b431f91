namespace Lead.Data.Accounts;

/// <summary>A line of the history of accounts and roles. Written once, in the transaction of what it tells of, and never changed.</summary>
public sealed class AccountEvent
{
    /// <param name="by">The account that did it; none for a command.</param>
    public AccountEvent(AccountEventKind kind, Guid accountId, Guid? by, string? reason, DateTimeOffset now)
    {
        Kind = kind;
        AccountId = accountId;
        By = by;
        Reason = reason;
        At = now;
    }

    public AccountEvent(AccountEventKind kind, RoleGrant grant, Guid? by, string? reason, DateTimeOffset now)
        : this(kind, grant.AccountId, by, reason, now)
    {
        GrantId = grant.Id;
        Role = grant.Role;
        DutyOf = grant.DutyOf;
        Until = grant.Until;
    }

    private AccountEvent()
    {
    }

    /// <summary>Counts up, so that what happened in one moment keeps its order.</summary>
    public long Id { get; private set; }

    public DateTimeOffset At { get; private set; }

    public AccountEventKind Kind { get; private set; }

    /// <summary>Whose account it is about.</summary>
    public Guid AccountId { get; private set; }

    public Guid? By { get; private set; }

    public Guid? GrantId { get; private set; }

    public string? Role { get; private set; }

    /// <summary>Differs from the account where it is a deputy's.</summary>
    public Guid? DutyOf { get; private set; }

    public DateOnly? Until { get; private set; }

    public string? Reason { get; private set; }
}
