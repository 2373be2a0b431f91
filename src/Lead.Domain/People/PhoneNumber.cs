using System.Text.RegularExpressions;

namespace Lead.Domain.People;

/// <summary>A telephone number as we keep it: <c>07700 900123</c> becomes <c>07700900123</c>; numbers from abroad start with +.</summary>
public static partial class PhoneNumber
{
    /// <exception cref="RuleViolationException">It is not a UK number (a mobile of 11 digits that starts with 07, or another of 10 or 11; Ofcom's numbering plan), nor a + and 8 to 15 digits (ITU-T E.164).</exception>
    public static string Parse(string? text)
    {
        var digits = Separators().Replace(text ?? "", "");
        if (digits.Length == 0)
        {
            throw new RuleViolationException("Give us a phone number");
        }
        if (digits.StartsWith("+44", StringComparison.Ordinal))
        {
            digits = "0" + digits[3..];
        }
        return Uk().IsMatch(digits) || Abroad().IsMatch(digits)
            ? digits
            : throw new RuleViolationException("Check the phone number. UK mobiles have 11 numbers, like 07700 900123");
    }

    [GeneratedRegex(@"[\s().-]")]
    private static partial Regex Separators();

    [GeneratedRegex(@"^0(7[0-9]{9}|[1-35689][0-9]{8,9})\z")]
    private static partial Regex Uk();

    [GeneratedRegex(@"^\+[1-9][0-9]{7,14}\z")]
    private static partial Regex Abroad();
}
