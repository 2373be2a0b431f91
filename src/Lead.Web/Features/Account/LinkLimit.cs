using Lead.Data;
using Lead.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Features.Account;

/// <summary>How many links anybody can have sent to one address: nobody's mailbox is flooded by the portal. What is over is not sent, and nothing tells.</summary>
public sealed class LinkLimit(LeadDbContext db, TimeProvider clock)
{
    public const int AnHour = 5;

    public async Task<bool> AllowsAsync(string address, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow() - TimeSpan.FromHours(1);
        return await db.Messages.CountAsync(
            m => m.To == address && m.CreatedAt > since && m.Way == ContactWay.Email && AccountMail.LinkSubjects.Contains(m.Subject), cancellationToken) < AnHour;
    }
}
