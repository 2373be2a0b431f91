using System.Data.Common;
using Lead.Data;
using Lead.Web.Tests.Application;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Tests.Security;

/// <summary>Everything that is saved, as text, to see whether anything changed.</summary>
public static class Rows
{
    public static Task<IReadOnlyList<string>> RowsAsync(this PortalHost host) => host.WithDbAsync(async db =>
    {
        var rows = new List<string>();
        await db.Database.OpenConnectionAsync();
        foreach (var table in Tables(db))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                rows.Add($"{table}: {Line(reader)}");
            }
        }
        rows.Sort(StringComparer.Ordinal);
        return (IReadOnlyList<string>)rows;
    });

    /// <summary>All but the keys, which the portal makes by itself.</summary>
    private static IEnumerable<string> Tables(LeadDbContext db) =>
        db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct().Where(table => table != nameof(LeadDbContext.DataProtectionKeys));

    private static string Line(DbDataReader reader) => string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => $"{reader.GetName(i)}={reader.GetValue(i)}"));
}
