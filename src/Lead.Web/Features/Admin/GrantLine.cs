using Lead.Data.Accounts;

namespace Lead.Web.Features.Admin;

/// <summary>An account as staff name it: by its address, or "the portal" where nobody did it.</summary>
public sealed record AccountName(Guid? Id, string Email)
{
    public static readonly AccountName Portal = new(null, "the portal");
}

/// <summary>A grant with everybody it concerns.</summary>
/// <param name="For">Whose duty it is, where it is a deputy's.</param>
/// <param name="State">What it is today.</param>
public sealed record GrantLine(
    Guid Id, AccountName Account, string Role, AccountName? For, AccountName GrantedBy, DateTimeOffset GrantedAt, string Reason, DateOnly From, DateOnly? Until,
    GrantStatus State, AccountName? ConfirmedBy, DateTimeOffset? ConfirmedAt, AccountName? EndedBy, DateTimeOffset? EndedAt, string? EndReason)
{
    public bool IsOpen => State is GrantStatus.Waiting or GrantStatus.Given;
}

/// <summary>A line of the history.</summary>
public sealed record HistoryLine(
    DateTimeOffset At, AccountEventKind Kind, AccountName Account, AccountName By, string? Role, AccountName? For, DateOnly? Until, string? Reason);
