using Lead.Domain.Courses;
using Microsoft.EntityFrameworkCore;

namespace Lead.Data.Courses;

public static class CourseRunChanges
{
    /// <summary>
    /// Every change of a run goes through here: its row is locked first, so that edits, claims and cancellations of one run
    /// come one after the other on both providers, and the entity decides on what is true now.
    /// </summary>
    /// <returns>What <paramref name="change"/> returns, or the default when there is no such run.</returns>
    /// <exception cref="Domain.RuleViolationException">The entity refused; nothing is saved.</exception>
    public static Task<T?> ChangeRunAsync<T>(this LeadDbContext db, Guid runId, Func<CourseRun, CancellationToken, Task<T>> change, CancellationToken cancellationToken) =>
        db.InTransactionAsync(
            async token =>
            {
                var locked = await db.CourseRuns.Where(run => run.Id == runId)
                    .ExecuteUpdateAsync(set => set.SetProperty(run => run.PlacesTaken, run => run.PlacesTaken), token);
                return locked == 0
                    ? default
                    : await change(await db.CourseRuns.Include(run => run.Sessions).SingleAsync(run => run.Id == runId, token), token);
            },
            cancellationToken);
}
