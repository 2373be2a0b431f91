using Lead.Domain.Organisations;

namespace Lead.Data.Seeding;

/// <summary>Twelve invented organisations: every kind, some trusted to publish their own courses.</summary>
internal static class DemoOrganisations
{
    public static readonly Guid Chainmakers = DemoId.Organisation(1);
    public static readonly Guid AdultCollege = DemoId.Organisation(2);
    public static readonly Guid AnchorYard = DemoId.Organisation(3);
    public static readonly Guid Chameli = DemoId.Organisation(4);
    public static readonly Guid CanalSheds = DemoId.Organisation(5);
    public static readonly Guid SigningCircle = DemoId.Organisation(6);
    public static readonly Guid SteadyMinds = DemoId.Organisation(7);
    public static readonly Guid LockLane = DemoId.Organisation(8);
    public static readonly Guid LibraryFriends = DemoId.Organisation(9);
    public static readonly Guid PolishClub = DemoId.Organisation(10);
    public static readonly Guid JobsLadder = DemoId.Organisation(11);
    public static readonly Guid BostinDigital = DemoId.Organisation(12);

    public static IEnumerable<Organisation> All()
    {
        Organisation[] organisations =
        [
            new(Chainmakers, "Chainmakers Learning Trust", OrganisationKind.Voluntary),
            new(AdultCollege, "Four Boroughs Adult College", OrganisationKind.Public),
            new(AnchorYard, "Anchor Yard Business Help Ltd", OrganisationKind.Private),
            new(Chameli, "Chameli Women's Circle", OrganisationKind.Voluntary),
            new(CanalSheds, "Friends of Tipton Canal Sheds", OrganisationKind.CommunityGroup),
            new(SigningCircle, "Black Country Signing Circle", OrganisationKind.CommunityGroup),
            new(SteadyMinds, "Steady Minds Together", OrganisationKind.Voluntary),
            new(LockLane, "Lock Lane Neighbours", OrganisationKind.CommunityGroup),
            new(LibraryFriends, "Friends of Bilston Old Library", OrganisationKind.CommunityGroup),
            new(PolishClub, "Black Country Polish Sunday Club", OrganisationKind.CommunityGroup),
            new(JobsLadder, "Jobs Ladder Service", OrganisationKind.Public),
            new(BostinDigital, "Bostin Digital Ltd", OrganisationKind.Private),
        ];
        foreach (var organisation in organisations.Where(o => Trusted.Contains(o.Id)))
        {
            organisation.TrustToPublish();
        }
        return organisations;
    }

    private static IEnumerable<Guid> Trusted => [Chainmakers, AdultCollege, Chameli, BostinDigital];
}
