using Lead.Domain.Courses;

namespace Lead.Domain.Tests.Courses;

public sealed class CourseTests
{
    [Fact]
    public void Describe_TextWithSpacesAround_IsTrimmedAndKept()
    {
        var course = new Course(Guid.NewGuid(), Guid.NewGuid(), Make.Description(" Bake to sell "));
        Assert.Equal(Make.Description(), course.Description);
    }

    public static TheoryData<CourseDescription, string> Missing => new()
    {
        { Make.Description() with { Title = "" }, "Enter the course title" },
        { Make.Description() with { Summary = " " }, "Say in a sentence or two what the course is" },
        { Make.Description() with { ForWhom = "" }, "Say who the course is for" },
        { Make.Description() with { WillLearn = "\n" }, "Say what people will learn" },
        { Make.Description() with { WhatNext = "" }, "Say what people can do next" },
    };

    [Theory]
    [MemberData(nameof(Missing))]
    public void Describe_TextMissing_SaysWhich(CourseDescription description, string sentence) =>
        Broken.Says(sentence, () => new Course(Guid.NewGuid(), Guid.NewGuid(), description).MoveTo(""));

    [Fact]
    public void Describe_TitleAtItsLimit_FitsAndOneMoreDoesNot()
    {
        var course = new Course(Guid.NewGuid(), Guid.NewGuid(), Make.Description(new string('a', Course.TitleLength)));
        Broken.Says("Use {0} letters or fewer", () => course.Describe(Make.Description(new string('a', Course.TitleLength + 1))));
    }

    [Fact]
    public void Describe_Again_ChangesTheVersionAndNotTheAddress()
    {
        var course = NewCourse("bake-to-sell");
        var version = course.Version;
        course.Describe(Make.Description("Sell what you bake"));
        Assert.NotEqual(version, course.Version);
        Assert.Equal("bake-to-sell", course.Slug);
    }

    [Fact]
    public void MoveTo_NewAddress_KeepsTheOldOnes()
    {
        var course = NewCourse("bake-to-sell");
        course.MoveTo("sell-what-you-bake");
        Assert.Equal("sell-what-you-bake", course.Slug);
        Assert.Equal(["bake-to-sell", "sell-what-you-bake"], course.Slugs.Select(known => known.Slug));
        Assert.All(course.Slugs, known => Assert.Equal(course.Id, known.CourseId));
    }

    [Fact]
    public void MoveTo_AddressItHadBefore_IsKnownOnce()
    {
        var course = NewCourse("bake-to-sell");
        course.MoveTo("sell-what-you-bake");
        course.MoveTo("bake-to-sell");
        Assert.Equal("bake-to-sell", course.Slug);
        Assert.Equal(2, course.Slugs.Count);
    }

    private static Course NewCourse(string slug)
    {
        var course = new Course(Guid.NewGuid(), Guid.NewGuid(), Make.Description());
        course.MoveTo(slug);
        return course;
    }
}
