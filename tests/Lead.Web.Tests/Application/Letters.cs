using System.Text.RegularExpressions;
using Lead.Data.Accounts;
using Lead.Domain.Messages;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Tests.Application;

/// <summary>What waits in the outbox or the staff's list, as its reader would find it.</summary>
public static partial class Letters
{
    /// <summary>Every message to that address, number or name, the oldest first.</summary>
    public static async Task<List<Message>> MessagesToAsync(this PortalHost host, string to) =>
        [.. (await host.WithDbAsync(db => db.Messages.AsNoTracking().Where(m => m.To == to).ToListAsync())).OrderBy(m => m.CreatedAt)];

    /// <summary>The path of the one link in the only message, or in the last.</summary>
    public static async Task<string> LinkToAsync(this PortalHost host, string to) =>
        new Uri(Link().Match((await host.MessagesToAsync(to))[^1].Body).Value).PathAndQuery;

    public static Task<LeadUser?> AccountAsync(this PortalHost host, string email) =>
        host.WithDbAsync(db => db.Users.AsNoTracking().SingleOrDefaultAsync(user => user.Email == email));

    public static string NewAddress(string name = "resident") => $"{name}-{Guid.NewGuid():N}@test.example";

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Link();
}
