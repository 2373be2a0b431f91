namespace Lead.Domain.Organisations;

/// <summary>A partner of the programme, or a body that takes part in it.</summary>
public sealed class Organisation
{
    public const int NameLength = 120;

    public Organisation(Guid id, string name, OrganisationKind kind)
    {
        Id = id;
        Name = Guard.Text(name, NameLength, "Enter the organisation's name");
        Kind = kind;
    }

    private Organisation()
    {
    }

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    public OrganisationKind Kind { get; private set; }

    /// <summary>Whether its own tutors publish its courses; otherwise a manager does.</summary>
    public bool PublishesItself { get; private set; }

    public void TrustToPublish() => PublishesItself = true;
}
