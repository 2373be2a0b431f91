using Lead.Domain.Organisations;

namespace Lead.Data.Seeding;

internal static class DemoAccess
{
    /// <summary>Access facts that are a yes or a no; nobody has told us about the others.</summary>
    public static AccessFacts Facts(AccessFact[] yes, AccessFact[] no) =>
        new([.. yes.Select(fact => KeyValuePair.Create(fact, Answer.Yes)), .. no.Select(fact => KeyValuePair.Create(fact, Answer.No))]);
}
