using Lead.Data;
using Lead.Data.Accounts;

namespace Lead.Web.Features.Admin;

/// <summary>The one way in which people change accounts and roles: the change, its history and its mail in one transaction, then a line in the log.</summary>
public sealed partial class AccountChanges(LeadDbContext db, AccountNews news, ILogger<AccountChanges> logger)
{
    /// <param name="change">Gives the lines of the history; none where nothing changed. May run again, from a clean context.</param>
    /// <exception cref="Domain.RuleViolationException">The change is against the rules; nothing is saved, nobody is told.</exception>
    public async Task MakeAsync(Func<CancellationToken, Task<IReadOnlyList<AccountEvent>>> change, CancellationToken cancellationToken)
    {
        var events = await db.ChangeAccountsAsync(
            async token =>
            {
                var made = await change(token);
                await news.TellAsync(made, token);
                return made;
            },
            cancellationToken);
        foreach (var line in events)
        {
            LogChange(logger, line.Kind, line.Role, line.AccountId, line.GrantId, line.By);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Accounts: {Kind} {Role} of account {AccountId}, grant {GrantId}, by {ActorId}")]
    private static partial void LogChange(ILogger logger, AccountEventKind kind, string? role, Guid accountId, Guid? grantId, Guid? actorId);
}
