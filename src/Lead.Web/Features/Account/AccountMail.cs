using Lead.Data.Accounts;
using Lead.Domain.Messages;
using Lead.Domain.People;
using Lead.Web.Infrastructure;
using Lead.Web.Infrastructure.Languages;

namespace Lead.Web.Features.Account;

/// <summary>Mail about an account. Neutral subjects: somebody else may see the list of mail.</summary>
internal static class AccountMail
{
    private const string LinkSubject = "Your link to LEAD";

    /// <summary>The subject of every mail that somebody can ask for, in every language.</summary>
    public static IReadOnlyList<string> LinkSubjects { get; } = [.. Translations.Spoken.Select(language => new Text(language.Tag)[LinkSubject])];

    public static Message Welcome(LeadUser user, Uri link, DateTimeOffset now)
    {
        var text = new Text(user.Language);
        return Compose(user.Email!, text["Your link to LEAD"],
            text["Hello. Use this link to choose a password for LEAD. It works for one day.\n\n{0}\n\nIf you did not ask for it, do nothing.", link], now);
    }

    public static Message Reset(LeadUser user, Uri link, DateTimeOffset now)
    {
        var text = new Text(user.Language);
        return Compose(user.Email!, text["Your link to LEAD"],
            text["Hello. You have a LEAD account. Use this link to choose a new password. It works for one day.\n\n{0}\n\nIf you did not ask for it, do nothing. Your password stays as it is.", link], now);
    }

    /// <summary>To one end of a change of address. The other end's address is not in it: it may be a stranger's by a slip of the finger.</summary>
    public static Message EmailChange(LeadUser user, string to, Uri link, DateTimeOffset now)
    {
        var text = new Text(user.Language);
        return Compose(to, text["Your link to LEAD"],
            text["Hello. Somebody asked LEAD to change the e-mail address of an account. If it was you, open this link and say yes. It works for one day.\n\n{0}\n\nWe also wrote to the other address. It changes only when both have said yes.\n\nWas it not you? Open the link and say so, or do nothing.", link], now);
    }

    /// <summary>To the owner of an address that somebody else wants for their account.</summary>
    public static Message EmailTaken(LeadUser owner, DateTimeOffset now)
    {
        var text = new Text(owner.Language);
        return Compose(owner.Email!, text["Your link to LEAD"],
            text["Hello. Somebody asked to use this e-mail address for another LEAD account. Nothing has changed: it stays with your account.\n\nWas it you? Then you have two accounts. Ring us and we help: {0}.", Portal.Phone], now);
    }

    /// <param name="sentence">What happened; a key of the translations.</param>
    public static Message News(LeadUser user, string to, string sentence, DateTimeOffset now)
    {
        var text = new Text(user.Language);
        return Compose(to, text["About your LEAD account"],
            text["Hello. {0}\n\nWas it you? Then there is nothing to do.\n\nWas it not you? Ring us: {1}.", text[sentence], Portal.Phone], now);
    }

    private static Message Compose(string to, string subject, string body, DateTimeOffset now) =>
        new(Guid.NewGuid(), ContactWay.Email, to, subject, body, now);
}
