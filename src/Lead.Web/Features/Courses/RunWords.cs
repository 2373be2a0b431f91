using System.Globalization;
using Lead.Domain;
using Lead.Web.Infrastructure.Languages;

namespace Lead.Web.Features.Courses;

/// <summary>What a page says of a run in a few words.</summary>
public static class RunWords
{
    /// <summary>When it meets, as one says it: <c>Tuesdays, 10am to 12 noon</c>.</summary>
    public static string Times(this RunFacts run, Text text, When when) => run switch
    {
        { First: null } => text["No dates yet"],
        { Usual: { } usual } => text["{0}, {1}", when.Weekdays(usual.StartsAt), when.Hours(usual.StartsAt, usual.EndsAt)],
        { First: var first } => when.DayAndHours(first.StartsAt, first.EndsAt),
    };

    public static string TaughtIn(this RunFacts run, Text text) =>
        text["Taught in {0}.", string.Join(", ", run.TaughtIn.Select(tag => text[CourseWords.Label(Language.Of(tag))]))];

    public static string Price(this RunFacts run, Text text) => run.PricePence == 0
        ? text["Free."]
        : text["It costs £{0}.", (run.PricePence / 100m).ToString(run.PricePence % 100 == 0 ? "0" : "0.00", CultureInfo.CurrentCulture)];

    /// <summary>How many places there are, or what to do when there is none.</summary>
    public static string Places(this RunFacts run, Text text, bool hasStarted) =>
        hasStarted ? text["Already started. Ring us if you want to join"]
        : run.FreePlaces == 0 ? text["Full. You can join the waiting list"]
        : text.Count(run.FreePlaces, "{0} place left|{0} places left");
}
