namespace Lead.Domain.People;

/// <summary>The way in which a person wants to be reached.</summary>
public enum ContactWay
{
    Email,
    Text,
    Phone,
    Post,
    ThroughWorker,
}
