using Lead.Data.Accounts;
using Lead.Domain.Messages;
using Lead.Domain.People;
using Lead.Web.Infrastructure.Languages;

namespace Lead.Web.Features.Account;

/// <summary>Mail about an account. Neutral subjects: somebody else may see the list of mail.</summary>
internal static class AccountMail
{
    public static Message Welcome(LeadUser user, Uri link, DateTimeOffset now)
    {
        var text = new Text(user.Language);
        return Compose(user, text["Your link to LEAD"],
            text["Hello. Use this link to choose a password for LEAD. It works for one day.\n\n{0}\n\nIf you did not ask for it, do nothing.", link], now);
    }

    public static Message Reset(LeadUser user, Uri link, DateTimeOffset now)
    {
        var text = new Text(user.Language);
        return Compose(user, text["Your link to LEAD"],
            text["Hello. You have a LEAD account. Use this link to choose a new password. It works for one day.\n\n{0}\n\nIf you did not ask for it, do nothing. Your password stays as it is.", link], now);
    }

    private static Message Compose(LeadUser user, string subject, string body, DateTimeOffset now) =>
        new(Guid.NewGuid(), ContactWay.Email, user.Email!, subject, body, now);
}
