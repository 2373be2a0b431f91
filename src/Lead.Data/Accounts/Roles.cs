namespace Lead.Data.Accounts;

/// <summary>The roles of the programme; one person may hold several.</summary>
public static class Roles
{
    public const string Resident = "Resident";
    public const string Animateur = "Animateur";
    public const string Supervisor = "Supervisor";
    public const string Tutor = "Tutor";
    public const string Partner = "Partner";
    public const string Receiver = "Receiver";
    public const string Manager = "Manager";
    public const string DataProtection = "DataProtection";
    public const string Administrator = "Administrator";

    public static readonly IReadOnlyList<string> All =
        [Resident, Animateur, Supervisor, Tutor, Partner, Receiver, Manager, DataProtection, Administrator];
}
