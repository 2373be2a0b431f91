using Lead.Data.Accounts;

namespace Lead.Web.Features.Admin.Users;

/// <summary>An account as an administrator sees it.</summary>
/// <param name="Name">What the person is called, where that is known.</param>
/// <param name="IsProved">Whether somebody chose a password by a link to the address.</param>
public sealed record UserFacts(Guid Id, string Email, string? Name, string? Organisation, DateTimeOffset? DisabledAt, bool HasSecondFactor, bool IsProved);

/// <summary>A line of the list.</summary>
/// <param name="Grants">What is given or waits, today or on days to come.</param>
public sealed record UserListItem(UserFacts User, IReadOnlyList<GrantLine> Grants);

public sealed record UserList(IReadOnlyList<UserListItem> Users, string Words, string? Role, int Total, int Waiting, int Page, int Pages);

/// <summary>An account with every grant it ever had.</summary>
/// <param name="Deputies">Who stands in for this person, or did.</param>
public sealed record UserPage(UserFacts User, IReadOnlyList<GrantLine> Open, IReadOnlyList<GrantLine> Ended, IReadOnlyList<GrantLine> Deputies, IReadOnlyList<HistoryLine> History)
{
    /// <summary>The duties for which a deputy can be named.</summary>
    public IReadOnlyList<string> Duties { get; } = [.. Open.Where(grant => grant is { For: null, State: GrantStatus.Given } && Roles.Staff.Contains(grant.Role)).Select(grant => grant.Role)];
}

public sealed record HistoryPage(IReadOnlyList<HistoryLine> Lines, int Page, int Pages);
