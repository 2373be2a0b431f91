using Lead.Data;
using Lead.Data.Accounts;
using Lead.Domain.Messages;
using Lead.Domain.People;
using Lead.Web.Infrastructure;
using Lead.Web.Infrastructure.Languages;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Features.Admin;

/// <summary>Mail about accounts and roles: nobody is let in, and nobody put out, without the others hearing of it. No names: a page behind sign-in says who.</summary>
public sealed class AccountNews(LeadDbContext db, Portal portal, TimeProvider clock)
{
    /// <summary>To those it is about, the other administrators, and those who hold a sensitive role. One mail each, however much happened.</summary>
    public async Task TellAsync(IReadOnlyList<AccountEvent> events, CancellationToken cancellationToken)
    {
        if (events.Count == 0)
        {
            return;
        }
        var actors = events.Select(line => line.By).ToHashSet();
        var about = events.SelectMany(line => new Guid?[] { line.AccountId, line.DutyOf }).OfType<Guid>().ToHashSet();
        var administrators = await Holders([Roles.Administrator]).ToListAsync(cancellationToken);
        var others = await Holders(Roles.Sensitive).ToListAsync(cancellationToken);
        // The person an invitation goes to gets the link instead.
        var people = events.All(line => line.Kind == AccountEventKind.Invited) ? [] : await db.Users.Where(user => about.Contains(user.Id)).ToListAsync(cancellationToken);
        var told = new HashSet<Guid>();
        Tell(people, "/my/duties", Text.Key("What you may do in LEAD has changed, or will soon. See it here:\n\n{0}"));
        Tell(administrators, "/admin/users/history", Text.Key("Roles in LEAD have changed. See what, and who did it, here:\n\n{0}"));
        Tell(others, "/admin/grants", Text.Key("Roles in LEAD have changed. See what, and who did it, here:\n\n{0}"));

        void Tell(IEnumerable<LeadUser> users, string path, string body)
        {
            foreach (var user in users.Where(user => !actors.Contains(user.Id) && told.Add(user.Id)))
            {
                Add(user, body, portal.Link(user.Language, path));
            }
        }
    }

    /// <summary>A link to choose a password, for somebody who has no account yet.</summary>
    public void Invite(LeadUser user, Uri link) =>
        Add(user, Text.Key("Hello. You are asked to work with LEAD. Use this link to choose a password. It works for one day.\n\n{0}\n\nAfter that, ask for a new link on the sign-in page."), link);

    private void Add(LeadUser user, string body, Uri link)
    {
        var text = new Text(user.Language);
        db.Messages.Add(new Message(Guid.NewGuid(), ContactWay.Email, user.Email!, text["News about your LEAD account"], text[body, link], clock.GetUtcNow()));
    }

    private IQueryable<LeadUser> Holders(IReadOnlyList<string> roles) => db.HoldersOf(roles, clock.GetUtcNow());
}
