namespace Lead.Domain.Organisations;

public enum OrganisationKind
{
    Voluntary,
    Public,
    Private,
    CommunityGroup,
}
