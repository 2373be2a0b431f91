using Lead.Data.Accounts;
using Lead.Domain;
using Lead.Domain.Organisations;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lead.Data.Configurations;

/// <summary>The roles are part of the model; the framework's own strings get a length where an index or a row size asks for it.</summary>
internal sealed class AccountConfiguration : IEntityTypeConfiguration<LeadUser>, IEntityTypeConfiguration<IdentityRole<Guid>>, IEntityTypeConfiguration<DataProtectionKey>,
    IEntityTypeConfiguration<IdentityUserClaim<Guid>>, IEntityTypeConfiguration<IdentityRoleClaim<Guid>>, IEntityTypeConfiguration<IdentityUserLogin<Guid>>, IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    private const int TextLength = 300;

    public void Configure(EntityTypeBuilder<LeadUser> user)
    {
        user.Property(u => u.Language).HasMaxLength(Language.TagLength);
        user.Property(u => u.PasswordHash).HasMaxLength(300);
        user.Property(u => u.SecurityStamp).HasMaxLength(100);
        user.Property(u => u.ConcurrencyStamp).HasMaxLength(100);
        user.Property(u => u.PhoneNumber).HasMaxLength(20);
        user.HasOne<Organisation>().WithMany().HasForeignKey(u => u.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<IdentityRole<Guid>> role)
    {
        role.Property(r => r.ConcurrencyStamp).HasMaxLength(100);
        role.HasData(Roles.All.Select((name, index) => new IdentityRole<Guid>(name)
        {
            Id = new Guid($"00000000-0000-0000-0000-{index + 1:d12}"),
            NormalizedName = name.ToUpperInvariant(),
            ConcurrencyStamp = name,
        }));
    }

    public void Configure(EntityTypeBuilder<DataProtectionKey> key)
    {
        key.Property(k => k.FriendlyName).HasMaxLength(200);
        key.Property(k => k.Xml).HasMaxLength(4000);
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> claim)
    {
        claim.Property(c => c.ClaimType).HasMaxLength(TextLength);
        claim.Property(c => c.ClaimValue).HasMaxLength(TextLength);
    }

    public void Configure(EntityTypeBuilder<IdentityRoleClaim<Guid>> claim)
    {
        claim.Property(c => c.ClaimType).HasMaxLength(TextLength);
        claim.Property(c => c.ClaimValue).HasMaxLength(TextLength);
    }

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> login) => login.Property(l => l.ProviderDisplayName).HasMaxLength(TextLength);

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> token) => token.Property(t => t.Value).HasMaxLength(4000);
}
