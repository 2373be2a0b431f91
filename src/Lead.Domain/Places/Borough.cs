namespace Lead.Domain.Places;

/// <summary>One of the four boroughs of the Black Country, by its GSS code (ONS local authority districts).</summary>
public sealed class Borough(string code, string name)
{
    public const int CodeLength = 9;
    public const int NameLength = 100;

    public string Code { get; private set; } = code;

    public string Name { get; private set; } = name;
}
