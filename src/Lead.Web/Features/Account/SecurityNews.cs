using Lead.Data;
using Lead.Data.Accounts;
using Lead.Web.Infrastructure.Languages;

namespace Lead.Web.Features.Account;

/// <summary>What changes how somebody signs in: noted in the log by ids only, and mailed to them, so that a thief cannot do it in silence.</summary>
public sealed partial class SecurityNews(LeadDbContext db, TimeProvider clock, ILogger<SecurityNews> logger)
{
    public Task AppOnAsync(LeadUser user) => TellAsync(user, "authenticator app on", Text.Key("Signing in now asks for a code from your app."));

    public Task AppOffAsync(LeadUser user) => TellAsync(user, "authenticator app off", Text.Key("Signing in no longer asks for a code from your app."));

    public Task AllRemovedAsync(LeadUser user) => TellAsync(user, "second factors removed by command", Text.Key("We took your app, your codes on paper and your passkeys off your account, as you asked. Sign in with your password and set up new ones."));

    public Task NewCodesAsync(LeadUser user) => TellAsync(user, "new recovery codes", Text.Key("You have new codes on paper. The old ones no longer work."));

    public Task CodeUsedAsync(LeadUser user) => TellAsync(user, "recovery code used", Text.Key("Somebody signed in with one of your codes on paper."));

    public Task PasskeyAddedAsync(LeadUser user) => TellAsync(user, "passkey added", Text.Key("A new passkey can sign in to your account."));

    public Task PasskeyRemovedAsync(LeadUser user) => TellAsync(user, "passkey removed", Text.Key("A passkey was taken off your account."));

    public Task PasswordChangedAsync(LeadUser user) => TellAsync(user, "password changed", Text.Key("You have a new password."));

    public Task LockedAsync(LeadUser user) => TellAsync(user, "locked after wrong passwords or codes", Text.Key("There were ten wrong tries to sign in. Nobody can sign in for ten minutes. Then it works again."));

    public Task EmailChangeStoppedAsync(LeadUser user) => TellAsync(user, "e-mail change stopped", Text.Key("Your e-mail address stays as it is. Somebody had asked to change it."));

    /// <summary>Told at both ends.</summary>
    public async Task EmailChangedAsync(LeadUser user, string oldEmail)
    {
        Write(user, oldEmail, Text.Key("Your account has a new e-mail address. This address no longer signs in."));
        await TellAsync(user, "e-mail changed", Text.Key("Your account has this e-mail address now. Sign in with it."));
    }

    private async Task TellAsync(LeadUser user, string what, string sentence)
    {
        Log(user.Id, what);
        Write(user, user.Email!, sentence);
        await db.SaveChangesAsync();
    }

    private void Write(LeadUser user, string to, string sentence) => db.Messages.Add(AccountMail.News(user, to, sentence, clock.GetUtcNow()));

    [LoggerMessage(LogLevel.Information, "Account {AccountId}: {SecurityEvent}")]
    private partial void Log(Guid accountId, string securityEvent);
}
