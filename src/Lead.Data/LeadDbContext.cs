using Lead.Data.Accounts;
using Lead.Data.Jobs;
using Lead.Domain.Courses;
using Lead.Domain.Messages;
using Lead.Domain.Organisations;
using Lead.Domain.People;
using Lead.Domain.Places;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Lead.Data;

/// <summary>The one model of the portal. Each provider has a sealed subclass with its own migrations.</summary>
public abstract class LeadDbContext(DbContextOptions options)
    : IdentityDbContext<LeadUser, IdentityRole<Guid>, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<Person> People => Set<Person>();

    public DbSet<Borough> Boroughs => Set<Borough>();

    public DbSet<Ward> Wards => Set<Ward>();

    public DbSet<Community> Communities => Set<Community>();

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<Venue> Venues => Set<Venue>();

    public DbSet<Course> Courses => Set<Course>();

    public DbSet<CourseSlug> CourseSlugs => Set<CourseSlug>();

    public DbSet<CourseRun> CourseRuns => Set<CourseRun>();

    public DbSet<Booking> Bookings => Set<Booking>();

    public DbSet<WaitingPlace> WaitingPlaces => Set<WaitingPlace>();

    public DbSet<SeatOffer> SeatOffers => Set<SeatOffer>();

    public DbSet<Message> Messages => Set<Message>();

    public DbSet<JobRecord> JobRecords => Set<JobRecord>();

    public DbSet<RoleGrant> RoleGrants => Set<RoleGrant>();

    public DbSet<AccountEvent> AccountEvents => Set<AccountEvent>();

    public DbSet<EmailChange> EmailChanges => Set<EmailChange>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(LeadDbContext).Assembly);
    }

    /// <summary>Every enumeration is stored as its name, so that a row reads by itself and reordering changes nothing.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<TargetGroup>().HaveConversion<int>();
    }
}
