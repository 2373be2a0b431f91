using Lead.Data.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lead.Data.Configurations;

internal sealed class JobRecordConfiguration : IEntityTypeConfiguration<JobRecord>
{
    public void Configure(EntityTypeBuilder<JobRecord> job)
    {
        job.HasKey(j => j.Name);
        job.Property(j => j.Name).HasMaxLength(JobRecord.NameLength);
        job.Property(j => j.Took).HasConversion<long?>();
        job.Property(j => j.LastError).HasMaxLength(JobRecord.ErrorLength);
    }
}
