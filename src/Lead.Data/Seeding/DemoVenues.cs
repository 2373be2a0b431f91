using Lead.Domain.Organisations;
using static Lead.Domain.Organisations.AccessFact;

namespace Lead.Data.Seeding;

/// <summary>
/// Ten invented venues in real wards of the four boroughs.
/// Their postcodes end in letters that the Royal Mail does not use there (C, K, M, O, V), so that none of them is anybody's.
/// </summary>
internal static class DemoVenues
{
    public static readonly Guid LyeHub = DemoId.Venue(1);
    public static readonly Guid NethertonArts = DemoId.Venue(2);
    public static readonly Guid BrierleyGlass = DemoId.Venue(3);
    public static readonly Guid TiptonSheds = DemoId.Venue(4);
    public static readonly Guid SmethwickHall = DemoId.Venue(5);
    public static readonly Guid WednesburyClock = DemoId.Venue(6);
    public static readonly Guid LeatherRooms = DemoId.Venue(7);
    public static readonly Guid WillenhallLocks = DemoId.Venue(8);
    public static readonly Guid BilstonLibrary = DemoId.Venue(9);
    public static readonly Guid HeathTown = DemoId.Venue(10);

    public static IEnumerable<Venue> All() =>
    [
        At(LyeHub, "Lye Community Hub", "Stourbridge Road, Lye", "DY9 8CK", "Lye & Stourbridge North",
            [CrecheOnSite, StepFree, AccessibleToilet, QuietSpace]),
        At(NethertonArts, "Netherton Arts Rooms", "Old Anchor Street, Netherton", "DY2 9MV", "Netherton & Holly Hall",
            [CrecheOnSite, QuietSpace], StepFree, AccessibleToilet),
        At(BrierleyGlass, "Brierley Hill Glass Rooms", "Cone Lane, Brierley Hill", "DY5 3OK", "Brierley Hill & Wordsley South",
            [StepFree, AccessibleToilet, HearingLoop], CrecheOnSite),
        At(TiptonSheds, "Tipton Canal Sheds", "Factory Road, Tipton", "DY4 8VC", "Tipton Green",
            [CrecheOnSite, StepFree, AccessibleToilet], HearingLoop),
        At(SmethwickHall, "Smethwick Old Swan Hall", "Swan Walk, Smethwick", "B66 4KM", "Smethwick",
            [CrecheOnSite, QuietSpace]),
        At(WednesburyClock, "Wednesbury Clock Rooms", "Stall Street, Wednesbury", "WS10 7CV", "Wednesbury North",
            [StepFree, HearingLoop], AccessibleToilet, QuietSpace),
        At(LeatherRooms, "Walsall Leather Rooms", "Lower Street, Walsall", "WS1 1MK", "St Matthew's", []),
        At(WillenhallLocks, "Willenhall Lock Rooms", "Keyhole Lane, Willenhall", "WV13 1KC", "Willenhall South",
            [StepFree, AccessibleToilet], CrecheOnSite, HearingLoop),
        At(BilstonLibrary, "Bilston Old Library", "Enamel Street, Bilston", "WV14 0VM", "Bilston North",
            [StepFree, AccessibleToilet, HearingLoop, QuietSpace, SupportWorkerWelcome], CrecheOnSite),
        At(HeathTown, "Heath Town Sunflower Centre", "Long Meadow Way, Wolverhampton", "WV10 0OC", "Heath Town",
            [CrecheOnSite, StepFree, AccessibleToilet, HearingLoop, QuietSpace, SupportWorkerWelcome]),
    ];

    private static Venue At(Guid id, string name, string address, string postcode, string ward, AccessFact[] yes, params AccessFact[] no) =>
        new(id, name, address, postcode, BlackCountryPlaces.WardCode(ward), DemoAccess.Facts(yes, no));
}
