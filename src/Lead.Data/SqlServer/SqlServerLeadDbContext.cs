using Microsoft.EntityFrameworkCore;

namespace Lead.Data.SqlServer;

public sealed class SqlServerLeadDbContext(DbContextOptions<SqlServerLeadDbContext> options) : LeadDbContext(options);
