using Lead.Domain;
using Lead.Domain.Courses;
using Lead.Domain.Organisations;
using static Lead.Web.Infrastructure.Languages.Text;

namespace Lead.Web.Features.Courses.Catalogue;

/// <param name="LastDay">The last day counted, from today.</param>
public sealed record StartPeriod(string Value, string Label, Func<DateOnly, DateOnly> LastDay);

/// <summary>The questions one can ask of the catalogue. Within a facet any answer will do, between facets all must; each kind of help is a facet of its own.</summary>
public static class Facets
{
    public const string Yes = "yes";

    private const string Place = "where";

    public static readonly IReadOnlyList<StartPeriod> StartPeriods =
    [
        new("2-weeks", Key("Within 2 weeks"), today => today.AddDays(14)),
        new("1-month", Key("Within a month"), today => today.AddMonths(1)),
        new("3-months", Key("Within 3 months"), today => today.AddMonths(3)),
    ];

    private static readonly IReadOnlyList<Facet> Fixed =
    [
        new("when", Key("When"), [("day", Key("In the day")), ("evening", Key("Evening, from 5pm")), ("weekend", Key("Weekend"))]),
        new("starts", Key("Starts"), [.. StartPeriods.Select(period => (period.Value, period.Label))]),
        .. CourseWords.Facts.Select(fact => new Facet(Name(fact), CourseWords.Label(fact), [(Yes, CourseWords.Label(fact))], isFact: true)),
        new("places", Key("Places"), [("now", Key("Places now")), ("waiting-list", Key("Full, with a waiting list"))]),
        new("taught-in", Key("Taught in"), [.. Language.All.Select(language => (language.Tag, CourseWords.Label(language)))]),
        new("welcome", Key("Welcome especially"), [.. CourseWords.Groups.Select(group => (group.ToString(), CourseWords.Label(group)))]),
        new("how", Key("How"), [.. Enum.GetValues<DeliveryMode>().Select(mode => (mode.ToString(), CourseWords.Label(mode)))]),
        new("cost", Key("Cost"), [("free", Key("Free")), ("paid", Key("You pay something"))]),
        new("level", Key("Level"), [.. Enum.GetValues<CourseLevel>().Select(level => (level.ToString(), CourseWords.Label(level)))]),
    ];

    public static string Term(string facet, string value) => $"{facet}={value}";

    /// <summary><c>CrecheOnSite</c> as <c>creche-on-site</c>.</summary>
    public static string Name(AccessFact fact) =>
        string.Concat(fact.ToString().Select((letter, index) => char.IsUpper(letter) && index > 0 ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));

    /// <summary>What a facet can be called in the address.</summary>
    public static IReadOnlyList<string> Names { get; } = [Place, .. Fixed.Select(facet => facet.Name)];

    /// <summary>All facets; the places are those where something is on.</summary>
    public static IReadOnlyList<Facet> For(IReadOnlyList<CatalogueCourse> courses) => [Where(courses), .. Fixed];

    private static Facet Where(IReadOnlyList<CatalogueCourse> courses)
    {
        var venues = courses.SelectMany(course => course.Runs).Select(run => run.Facts.Venue).OfType<VenueFacts>().ToList();
        var boroughs = venues.Select(venue => (venue.BoroughCode, venue.Borough)).Distinct().OrderBy(borough => borough.Borough, StringComparer.Ordinal);
        var wards = venues.Select(venue => (venue.WardCode, venue.Ward)).Distinct().OrderBy(ward => ward.Ward, StringComparer.Ordinal);
        return new Facet(Place, Key("Where"), [.. boroughs, .. wards]);
    }
}
