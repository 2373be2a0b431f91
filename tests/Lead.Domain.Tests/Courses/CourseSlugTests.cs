using Lead.Domain.Courses;

namespace Lead.Domain.Tests.Courses;

public sealed class CourseSlugTests
{
    [Theory]
    [InlineData("Bake to sell", "bake-to-sell")]
    [InlineData("Café & Cake", "cafe-cake")]
    [InlineData("  -- First aid: level 2! -- ", "first-aid-level-2")]
    [InlineData("Don't panic", "don-t-panic")]
    [InlineData("Żywność", "zywnosc")]
    [InlineData("new", "new-course")]
    [InlineData("New!", "new-course")]
    [InlineData("Newer", "newer")]
    [InlineData("ਪੰਜਾਬੀ", "new-course")]
    [InlineData("", "new-course")]
    [InlineData("../../etc/passwd?x=<b>", "etc-passwd-x-b")]
    public void From_Title_IsAnAddress(string title, string slug) => Assert.Equal(slug, CourseSlug.From(title));

    [Fact]
    public void From_LongestTitle_LeavesRoomForANumber()
    {
        var slug = CourseSlug.From(string.Join('-', Enumerable.Repeat("words", 20)));
        Assert.InRange(slug.Length, 1, CourseSlug.Length - "-1234567".Length);
        Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", slug);
    }
}
