namespace Lead.Data.Accounts;

/// <summary>What can happen to an account and its roles.</summary>
public enum AccountEventKind
{
    Invited,
    Granted,
    DeputyNamed,
    Confirmed,
    Refused,
    Withdrawn,
    OrganisationChanged,
    Disabled,
    Enabled,
}
