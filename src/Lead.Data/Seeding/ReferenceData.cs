using Microsoft.EntityFrameworkCore;

namespace Lead.Data.Seeding;

/// <summary>What every installation needs before its first page: the boroughs and wards.</summary>
public static class ReferenceData
{
    /// <summary>Adds what is missing and changes nothing that is there, so it does no harm twice.</summary>
    public static async Task SeedAsync(LeadDbContext db, CancellationToken cancellationToken)
    {
        await AddMissingAsync(db, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The same, to be saved by the caller.</summary>
    internal static async Task AddMissingAsync(LeadDbContext db, CancellationToken cancellationToken)
    {
        var boroughs = await db.Boroughs.Select(borough => borough.Code).ToHashSetAsync(cancellationToken);
        var wards = await db.Wards.Select(ward => ward.Code).ToHashSetAsync(cancellationToken);
        db.Boroughs.AddRange(BlackCountryPlaces.Boroughs().Where(borough => !boroughs.Contains(borough.Code)));
        db.Wards.AddRange(BlackCountryPlaces.Wards().Where(ward => !wards.Contains(ward.Code)));
    }
}
