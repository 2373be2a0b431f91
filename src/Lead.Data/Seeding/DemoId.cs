using System.Globalization;

namespace Lead.Data.Seeding;

/// <summary>Identifiers of the demo data: the same at every seeding, and known by their beginning, <c>1ead</c>.</summary>
internal static class DemoId
{
    public static Guid Organisation(int number) => Of(1, number);

    public static Guid Venue(int number) => Of(2, number);

    public static Guid Community(int number) => Of(3, number);

    public static Guid Person(int number) => Of(4, number);

    public static Guid Course(int number) => Of(5, number);

    public static Guid Run(int number) => Of(6, number);

    public static Guid Session(int run, int week) => Of(7, (run * 1000) + week);

    public static Guid Booking(int run, int place) => Of(8, (run * 1000) + place);

    public static Guid Account(int number) => Of(9, number);

    public static Guid Waiting(int run, int place) => Of(10, (run * 1000) + place);

    private static Guid Of(int kind, int number) =>
        new(string.Create(CultureInfo.InvariantCulture, $"1ead0000-{kind:d4}-4000-8000-{number:d12}"));
}
