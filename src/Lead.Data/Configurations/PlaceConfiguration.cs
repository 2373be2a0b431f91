using Lead.Domain.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lead.Data.Configurations;

internal sealed class PlaceConfiguration : IEntityTypeConfiguration<Borough>, IEntityTypeConfiguration<Ward>, IEntityTypeConfiguration<Community>
{
    public void Configure(EntityTypeBuilder<Borough> borough)
    {
        borough.HasKey(b => b.Code);
        borough.Property(b => b.Code).HasMaxLength(Borough.CodeLength);
        borough.Property(b => b.Name).HasMaxLength(Borough.NameLength);
    }

    public void Configure(EntityTypeBuilder<Ward> ward)
    {
        ward.HasKey(w => w.Code);
        ward.Property(w => w.Code).HasMaxLength(Borough.CodeLength);
        ward.Property(w => w.Name).HasMaxLength(Borough.NameLength);
        ward.Property(w => w.BoroughCode).HasMaxLength(Borough.CodeLength);
        ward.HasOne<Borough>().WithMany().HasForeignKey(w => w.BoroughCode).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Community> community)
    {
        community.Property(c => c.Id).ValueGeneratedNever();
        community.Property(c => c.Name).HasMaxLength(Community.NameLength);
        community.Property(c => c.WardCodes).HasField("_wardCodes").HasMaxLength(1000).HasConversion(
            codes => string.Join(' ', codes),
            text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList(),
            new ValueComparer<IReadOnlyList<string>>((a, b) => a!.SequenceEqual(b!), codes => codes.Count, codes => codes));
    }
}
