using System.Net.Mail;

namespace Lead.Domain.People;

/// <summary>An e-mail address as we keep it: trimmed, otherwise as typed.</summary>
public static class EmailAddress
{
    /// <exception cref="RuleViolationException">It is no address, or longer than RFC 5321 lets mail travel.</exception>
    public static string Parse(string? text)
    {
        var address = text?.Trim() ?? "";
        if (address.Length == 0)
        {
            throw new RuleViolationException("Give us an e-mail address");
        }
        var valid = address.Length <= Person.EmailLength
            && MailAddress.TryCreate(address, out var parsed)
            && parsed.Address == address
            && parsed.Host.Contains('.', StringComparison.Ordinal);
        return valid ? address : throw new RuleViolationException("Check the e-mail address. It should look like name@example.com");
    }
}
