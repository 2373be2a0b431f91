using Lead.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lead.Data.Configurations;

internal sealed class RoleGrantConfiguration : IEntityTypeConfiguration<RoleGrant>, IEntityTypeConfiguration<AccountEvent>
{
    public void Configure(EntityTypeBuilder<RoleGrant> grant)
    {
        grant.Property(g => g.Id).ValueGeneratedNever();
        grant.Property(g => g.Role).HasMaxLength(Roles.NameLength);
        grant.Property(g => g.Reason).HasMaxLength(RoleGrant.ReasonLength);
        grant.Property(g => g.EndReason).HasMaxLength(RoleGrant.ReasonLength);
        grant.Property(g => g.Status).IsConcurrencyToken();
        // One open grant of a role from a day, whatever races; beside the lock of RoleChanges.
        grant.HasIndex(g => new { g.AccountId, g.Role, g.DutyOf, g.From }).IsUnique()
            .HasFilter($"[Status] IN ('{nameof(GrantStatus.Waiting)}', '{nameof(GrantStatus.Given)}')");
        grant.HasIndex(g => new { g.Role, g.Status });
        grant.HasIndex(g => g.DutyOf);
        grant.HasOne<LeadUser>().WithMany().HasForeignKey(g => g.AccountId).OnDelete(DeleteBehavior.Cascade);
    }

    /// <summary>Without foreign keys: the history outlives an account.</summary>
    public void Configure(EntityTypeBuilder<AccountEvent> line)
    {
        line.Property(e => e.Role).HasMaxLength(Roles.NameLength);
        line.Property(e => e.Reason).HasMaxLength(RoleGrant.ReasonLength);
        line.HasIndex(e => e.At);
        line.HasIndex(e => e.AccountId);
    }
}
