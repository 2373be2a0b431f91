using Lead.Domain.People;

namespace Lead.Domain.Tests.People;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("07700 900123", "07700900123")]
    [InlineData(" (0121) 496-0123 ", "01214960123")]
    [InlineData("0121.496.0123", "01214960123")]
    [InlineData("+44 7700 900123", "07700900123")]
    [InlineData("01384 12345", "0138412345")]
    [InlineData("+48 601 123 456", "+48601123456")]
    [InlineData("+92\u00a0301\u00a01234567", "+923011234567")]
    public void Parse_Number_IsKeptWithoutSpaces(string typed, string kept) => Assert.Equal(kept, PhoneNumber.Parse(typed));

    [Theory]
    [InlineData("7700 900123")]
    [InlineData("0770 900")]
    [InlineData("07700 900123 4")]
    [InlineData("00 900 123456")]
    [InlineData("+0123456789")]
    [InlineData("+1234567")]
    [InlineData("+1234567890123456")]
    [InlineData("07700 90012x")]
    [InlineData("07700900123\u0000")]
    [InlineData("٠٧٧٠٠٩٠٠١٢٣")]
    public void Parse_NoNumber_SaysHowItShouldLook(string typed) =>
        Broken.Says("Check the phone number. UK mobiles have 11 numbers, like 07700 900123", () => PhoneNumber.Parse(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" - ")]
    public void Parse_Nothing_AsksForOne(string? typed) => Broken.Says("Give us a phone number", () => PhoneNumber.Parse(typed));

    [Fact]
    public void Parse_LongestNumber_FitsItsColumn() => Assert.InRange(PhoneNumber.Parse("+123456789012345").Length, 1, Person.PhoneLength);
}
