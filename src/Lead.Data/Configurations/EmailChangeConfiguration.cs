using Lead.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lead.Data.Configurations;

internal sealed class EmailChangeConfiguration : IEntityTypeConfiguration<EmailChange>
{
    public void Configure(EntityTypeBuilder<EmailChange> change)
    {
        change.Property(c => c.Id).ValueGeneratedNever();
        change.Property(c => c.NewEmail).HasMaxLength(EmailChange.EmailLength);
        change.Property(c => c.OldEndHash).HasMaxLength(EmailChange.HashLength);
        change.Property(c => c.NewEndHash).HasMaxLength(EmailChange.HashLength);
        change.Property(c => c.Agreed).IsConcurrencyToken();
        change.HasIndex(c => c.AccountId).IsUnique();
        change.HasOne<LeadUser>().WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
