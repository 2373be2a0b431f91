using Lead.Domain.People;

namespace Lead.Domain.Tests.People;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("name@example.com", "name@example.com")]
    [InlineData("  Name.O'Neil+lead@Example.co.uk ", "Name.O'Neil+lead@Example.co.uk")]
    public void Parse_Address_IsKeptAsTyped(string typed, string kept) => Assert.Equal(kept, EmailAddress.Parse(typed));

    [Theory]
    [InlineData("name")]
    [InlineData("name@")]
    [InlineData("@example.com")]
    [InlineData("name@localhost")]
    [InlineData("Name <name@example.com>")]
    [InlineData("a@example.com, b@example.com")]
    [InlineData("name@example.com\r\nBcc: other@example.com")]
    [InlineData("name@exam ple.com")]
    public void Parse_NoAddress_SaysHowItShouldLook(string typed) =>
        Broken.Says("Check the e-mail address. It should look like name@example.com", () => EmailAddress.Parse(typed));

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Parse_Nothing_AsksForOne(string? typed) => Broken.Says("Give us an e-mail address", () => EmailAddress.Parse(typed));

    [Fact]
    public void Parse_LongestAddress_FitsAndOneMoreDoesNot()
    {
        const string host = "@example.com";
        var longest = new string('a', Person.EmailLength - host.Length) + host;
        Assert.Equal(longest, EmailAddress.Parse(longest));
        Assert.Throws<RuleViolationException>(() => EmailAddress.Parse("a" + longest));
    }
}
