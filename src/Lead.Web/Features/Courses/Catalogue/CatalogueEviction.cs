using System.Data.Common;
using System.Runtime.CompilerServices;
using Lead.Domain.Courses;
using Lead.Domain.Organisations;
using Lead.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Lead.Web.Features.Courses.Catalogue;

/// <summary>Ends the edition of the public pages when a change that they show has been committed; a booking changes the places they show.</summary>
internal sealed class CatalogueEviction(Edition edition) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    private readonly ConditionalWeakTable<DbContext, object> _changed = [];

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Note(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context!.Database.CurrentTransaction is null)
        {
            Evict(eventData.Context);
        }
        return ValueTask.FromResult(result);
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Evict(eventData.Context!);
        return Task.CompletedTask;
    }

    private void Note(DbContext context)
    {
        var shown = context.ChangeTracker.Entries()
            .Any(entry => entry is { State: not EntityState.Unchanged, Entity: Course or CourseRun or CourseSession or Venue or Organisation });
        if (shown)
        {
            _changed.AddOrUpdate(context, context);
        }
    }

    private void Evict(DbContext context)
    {
        if (_changed.Remove(context))
        {
            edition.End();
        }
    }
}
