using Lead.Domain.Courses;

namespace Lead.Data.Seeding;

/// <summary>A demo course as data, with its runs.</summary>
internal sealed record DemoCourse(
    Guid Organisation,
    string Title,
    CourseLevel Level,
    TargetGroup Welcomes,
    string Summary,
    string ForWhom,
    string WillLearn,
    string WhatNext,
    DemoRun[] Runs)
{
    public Course Build(int number)
    {
        var course = new Course(
            DemoId.Course(number), Organisation, new CourseDescription(Title, Summary, ForWhom, WillLearn, WhatNext, Level, Welcomes));
        course.MoveTo(CourseSlug.From(Title));
        return course;
    }
}
