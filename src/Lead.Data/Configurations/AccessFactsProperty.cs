using Lead.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lead.Data.Configurations;

internal static class AccessFactsProperty
{
    private const int Length = 400;

    /// <summary>Access facts stand in one column: they are read as a whole and never searched by SQL.</summary>
    public static void IsAccessFacts(this PropertyBuilder<AccessFacts> property) =>
        property.HasMaxLength(Length).HasConversion(facts => facts.ToString(), text => AccessFacts.Parse(text));
}
