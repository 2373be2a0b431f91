namespace Lead.Domain.Courses;

/// <summary>The words of a course, as one value.</summary>
public sealed record CourseDescription(
    string Title,
    string Summary,
    string ForWhom,
    string WillLearn,
    string WhatNext,
    CourseLevel Level,
    TargetGroup Welcomes);
