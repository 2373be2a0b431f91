using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Lead.Data;

public static class Transactions
{
    private const int SqliteConstraint = 19;
    private const int SqlServerUniqueIndex = 2601;
    private const int SqlServerUniqueKey = 2627;

    /// <summary>
    /// Runs <paramref name="work"/> in one transaction: whole or not at all. It may run again, from a clean context: after a passing
    /// fault of the server, and once when an equal row, or a change of the same row, arrived meanwhile: the second look then finds it.
    /// </summary>
    public static async Task<T> InTransactionAsync<T>(this LeadDbContext db, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var strategy = db.Database.CreateExecutionStrategy();
        try
        {
            return await strategy.ExecuteAsync(AttemptAsync, cancellationToken);
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || exception.IsDuplicate())
        {
            return await strategy.ExecuteAsync(AttemptAsync, cancellationToken);
        }

        async Task<T> AttemptAsync(CancellationToken token)
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(token);
            try
            {
                var result = await work(token);
                await db.SaveChangesAsync(token);
                await transaction.CommitAsync(token);
                return result;
            }
            catch
            {
                // What was not saved must not be saved by the next SaveChanges of this context.
                db.ChangeTracker.Clear();
                throw;
            }
        }
    }

    /// <summary>Whether a row was refused because an equal one is there already.</summary>
    private static bool IsDuplicate(this DbUpdateException exception) => exception.InnerException switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode == SqliteConstraint,
        SqlException sql => sql.Number is SqlServerUniqueIndex or SqlServerUniqueKey,
        _ => false,
    };
}
