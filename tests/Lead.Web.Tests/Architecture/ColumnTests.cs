using Lead.Data;
using Lead.Data.Sqlite;
using Lead.Data.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Lead.Web.Tests.Architecture;

/// <summary>A string without a length cannot be indexed on SQL Server, and lets anybody fill the disk.</summary>
public sealed class ColumnTests
{
    /// <summary>Written by Identity as JSON; nobody types into it.</summary>
    private static readonly string[] WithoutLength = ["AspNetUserPasskeys.Data"];

    [Fact]
    public void StringColumn_OnSqlite_HasALength() => Check(new SqliteDesignTimeFactory().CreateDbContext([]));

    [Fact]
    public void StringColumn_OnSqlServer_HasALength() => Check(new SqlServerDesignTimeFactory().CreateDbContext([]));

    private static void Check(LeadDbContext db)
    {
        using (db)
        {
            var tables = db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables;
            var columns = tables.SelectMany(table => table.Columns).Where(HoldsText).ToList();
            Assert.True(columns.Count > 40);
            Assert.Equal(WithoutLength, columns.Where(column => Length(column) is null).Select(column => $"{column.Table.Name}.{column.Name}"));
        }
    }

    /// <summary>A column of JSON belongs to no property.</summary>
    private static bool HoldsText(IColumn column) => column.ProviderClrType == typeof(string) || column.PropertyMappings.Count == 0;

    private static int? Length(IColumn column) => column.StoreType.Contains("max", StringComparison.OrdinalIgnoreCase)
        ? null
        : column.PropertyMappings.Select(mapping => mapping.Property.GetMaxLength()).FirstOrDefault();
}
