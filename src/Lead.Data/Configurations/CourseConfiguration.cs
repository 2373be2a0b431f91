using Lead.Domain.Courses;
using Lead.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Lead.Data.Configurations;

internal sealed class CourseConfiguration : IEntityTypeConfiguration<Course>, IEntityTypeConfiguration<CourseSlug>
{
    public void Configure(EntityTypeBuilder<Course> course)
    {
        course.Property(c => c.Id).ValueGeneratedNever();
        course.Property(c => c.Title).HasMaxLength(Course.TitleLength);
        course.Property(c => c.Slug).HasMaxLength(CourseSlug.Length);
        course.Property(c => c.Summary).HasMaxLength(Course.SummaryLength);
        course.Property(c => c.ForWhom).HasMaxLength(Course.TextLength);
        course.Property(c => c.WillLearn).HasMaxLength(Course.TextLength);
        course.Property(c => c.WhatNext).HasMaxLength(Course.TextLength);
        course.Property(c => c.Version).IsConcurrencyToken();
        course.Ignore(c => c.Description);
        course.HasIndex(c => c.Slug).IsUnique();
        course.HasOne<Organisation>().WithMany().HasForeignKey(c => c.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        course.HasMany(c => c.Slugs).WithOne().HasForeignKey(s => s.CourseId);
    }

    public void Configure(EntityTypeBuilder<CourseSlug> slug)
    {
        slug.HasKey(s => s.Slug);
        slug.Property(s => s.Slug).HasMaxLength(CourseSlug.Length);
    }
}
