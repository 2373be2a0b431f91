namespace Lead.Domain.Organisations;

/// <summary>A place where people meet: where it is, and what is known about getting in and being comfortable.</summary>
public sealed class Venue
{
    public const int NameLength = 120;
    public const int AddressLength = 200;
    public const int PostcodeLength = 8;

    public Venue(Guid id, string name, string address, string postcode, string wardCode, AccessFacts access)
    {
        Id = id;
        Name = Guard.Text(name, NameLength, "Enter the venue's name");
        Address = Guard.Text(address, AddressLength, "Enter the venue's address");
        Postcode = Guard.Text(postcode, PostcodeLength, "Enter the venue's postcode");
        WardCode = wardCode;
        Access = access;
    }

    private Venue()
    {
    }

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    public string Address { get; private set; } = "";

    public string Postcode { get; private set; } = "";

    public string WardCode { get; private set; } = "";

    public AccessFacts Access { get; private set; } = AccessFacts.None;
}
