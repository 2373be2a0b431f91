namespace Lead.Domain.Organisations;

/// <summary>What we know of an access fact. Nothing is assumed: what nobody has told us is not confirmed.</summary>
public enum Answer
{
    NotConfirmed,
    Yes,
    No,
}
