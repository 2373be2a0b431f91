using System.Globalization;
using Lead.Domain;

namespace Lead.Web.Infrastructure.Languages;

/// <summary>Days and times as people say them: <c>Tuesday 3 March, 10am to 12 noon</c>. London time, British order, the reader's names of days and months.</summary>
public sealed class When(Text text)
{
    private static readonly TimeOnly Noon = new(12, 0);
    private static readonly TimeOnly Evening = new(17, 0);

    public string Day(DateTimeOffset instant) => LondonTime.Date(instant).ToString("dddd d MMMM", text.Culture);

    public string DayAndYear(DateTimeOffset instant) => DayAndYear(LondonTime.Date(instant));

    public string DayAndYear(DateOnly day) => day.ToString("dddd d MMMM yyyy", text.Culture);

    public string ShortDay(DateTimeOffset instant) => ShortDay(LondonTime.Date(instant));

    public string ShortDay(DateOnly day) => day.ToString("d MMMM", text.Culture);

    public string WeekdayShort(DateTimeOffset instant) => text.Culture.DateTimeFormat.GetAbbreviatedDayName(LondonTime.Date(instant).DayOfWeek);

    public string MonthShort(DateTimeOffset instant) => LondonTime.Date(instant).ToString("MMM", text.Culture);

    /// <summary><c>Tuesdays</c>.</summary>
    public string Weekdays(DateTimeOffset instant) => text["{0}s||every such weekday", text.Culture.DateTimeFormat.GetDayName(LondonTime.Date(instant).DayOfWeek)];

    public string Time(DateTimeOffset instant) => Time(LondonTime.Time(instant));

    public string Hours(DateTimeOffset from, DateTimeOffset to) => text["{0} to {1}", Time(from), Time(to)];

    /// <summary><c>Tuesday 3 March, 10am to 12 noon</c>.</summary>
    public string DayAndHours(DateTimeOffset from, DateTimeOffset to) => text["{0}, {1}", Day(from), Hours(from, to)];

    /// <summary><c>Tuesday 3 March, 8am</c>.</summary>
    public string DayAndTime(DateTimeOffset instant) => text["{0}, {1}", Day(instant), Time(instant)];

    private string Time(TimeOnly time)
    {
        if (time == Noon)
        {
            return text["12 noon"];
        }
        var hour = time.Hour % 12 == 0 ? 12 : time.Hour % 12;
        var twelve = time.Minute == 0 ? $"{hour}" : string.Create(CultureInfo.InvariantCulture, $"{hour}:{time.Minute:00}");
        var twentyFour = time.ToString("HH:mm", CultureInfo.InvariantCulture);
        return time < Noon ? text["{0}am||{1} is the 24-hour time", twelve, twentyFour]
            : time < Evening ? text["{0}pm||afternoon", twelve, twentyFour]
            : text["{0}pm||evening", twelve, twentyFour];
    }
}
