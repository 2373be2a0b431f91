namespace Lead.Domain.Places;

/// <summary>An electoral ward, by its GSS code; codes change with boundaries, so each carries its year.</summary>
public sealed class Ward(string code, int codeYear, string name, string boroughCode)
{
    public string Code { get; private set; } = code;

    /// <summary>The year of the ONS list that the code is from.</summary>
    public int CodeYear { get; private set; } = codeYear;

    public string Name { get; private set; } = name;

    public string BoroughCode { get; private set; } = boroughCode;
}
