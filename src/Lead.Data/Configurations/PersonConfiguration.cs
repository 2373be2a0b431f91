using Lead.Data.Accounts;
using Lead.Domain;
using Lead.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lead.Data.Configurations;

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.Property(p => p.Id).ValueGeneratedNever();
        person.Property(p => p.Name).HasMaxLength(Person.NameLength);
        person.Property(p => p.Language).HasMaxLength(Language.TagLength);
        person.Property(p => p.Email).HasMaxLength(Person.EmailLength);
        person.Property(p => p.Phone).HasMaxLength(Person.PhoneLength);
        person.Property(p => p.Address).HasMaxLength(Person.AddressLength);
        person.Property(p => p.Worker).HasMaxLength(Person.WorkerLength);
        person.HasIndex(p => p.AccountId).IsUnique();
        person.HasOne<LeadUser>().WithMany().HasForeignKey(p => p.AccountId).OnDelete(DeleteBehavior.SetNull);
    }
}
