using Lead.Domain.Organisations;
using Lead.Domain.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lead.Data.Configurations;

internal sealed class OrganisationConfiguration : IEntityTypeConfiguration<Organisation>, IEntityTypeConfiguration<Venue>
{
    public void Configure(EntityTypeBuilder<Organisation> organisation)
    {
        organisation.Property(o => o.Id).ValueGeneratedNever();
        organisation.Property(o => o.Name).HasMaxLength(Organisation.NameLength);
    }

    public void Configure(EntityTypeBuilder<Venue> venue)
    {
        venue.Property(v => v.Id).ValueGeneratedNever();
        venue.Property(v => v.Name).HasMaxLength(Venue.NameLength);
        venue.Property(v => v.Address).HasMaxLength(Venue.AddressLength);
        venue.Property(v => v.Postcode).HasMaxLength(Venue.PostcodeLength);
        venue.Property(v => v.WardCode).HasMaxLength(Borough.CodeLength);
        venue.Property(v => v.Access).IsAccessFacts();
        venue.HasOne<Ward>().WithMany().HasForeignKey(v => v.WardCode).OnDelete(DeleteBehavior.Restrict);
    }
}
