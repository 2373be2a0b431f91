namespace Lead.Data.Accounts;

public enum GrantStatus
{
    /// <summary>For a second person to confirm; gives nothing yet.</summary>
    Waiting,

    /// <summary>Gives the role on its days.</summary>
    Given,
    Refused,
    Withdrawn,

    /// <summary>Its days, or those in which it could be confirmed, have gone by.</summary>
    Over,
}
