namespace Lead.Domain.Places;

/// <summary>A community the programme works with: of place, through its wards, or of interest, without any.</summary>
public sealed class Community
{
    public const int NameLength = 100;

    private readonly List<string> _wardCodes = [];

    public Community(Guid id, string name, IEnumerable<string> wardCodes)
    {
        Id = id;
        Name = Guard.Text(name, NameLength, "Enter the community's name");
        _wardCodes.AddRange(wardCodes.Distinct());
    }

    private Community()
    {
    }

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>GSS codes of its wards; none for a community of interest.</summary>
    public IReadOnlyList<string> WardCodes => _wardCodes;

    public bool IsGeographical => _wardCodes.Count > 0;
}
