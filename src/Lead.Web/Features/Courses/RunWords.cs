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

    /// <summary>How many places there are, or what to do when there is none.</summary>
    public static string Places(this RunFacts run, Text text, bool hasStarted) =>
        hasStarted ? text["Already started. Ring us if you want to join"]
        : run.FreePlaces == 0 ? text["Full. You can join the waiting list"]
        : text.Count(run.FreePlaces, "{0} place left|{0} places left");
}
