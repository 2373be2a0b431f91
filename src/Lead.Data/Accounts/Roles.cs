namespace Lead.Data.Accounts;

/// <summary>The roles of the programme; one person may hold several.</summary>
public static class Roles
{
    public const int NameLength = 30;

    public const string Resident = "Resident";
    public const string Animateur = "Animateur";
    public const string Supervisor = "Supervisor";
    public const string Tutor = "Tutor";
    public const string Partner = "Partner";
    public const string Receiver = "Receiver";
    public const string Manager = "Manager";
    public const string DataProtection = "DataProtection";
    public const string Administrator = "Administrator";

    /// <summary>A named safeguarding lead. Opens nothing by itself yet.</summary>
    public const string SafeguardingLead = "SafeguardingLead";

    public static readonly IReadOnlyList<string> All =
        [Resident, Animateur, Supervisor, Tutor, Partner, Receiver, Manager, DataProtection, Administrator, SafeguardingLead];

    /// <summary>The duties of the programme: all but a resident's own place.</summary>
    public static readonly IReadOnlyList<string> Staff = [.. All.Where(role => role != Resident)];

    /// <summary>Near to what people say in confidence: granted by one person, confirmed by a second.</summary>
    public static readonly IReadOnlyList<string> Sensitive = [Animateur, Supervisor, DataProtection, SafeguardingLead];

    /// <summary>Held for an organisation, and worth nothing without one.</summary>
    public static readonly IReadOnlyList<string> OfOrganisations = [Tutor, Partner, Receiver];
}
