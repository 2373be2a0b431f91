using FluentValidation;
using Lead.Domain.Courses;
using Lead.Web.Infrastructure;
using Lead.Web.Infrastructure.Languages;

namespace Lead.Web.Features.Courses.Sessions;

/// <summary>One session, or the same one every week. London time.</summary>
public sealed class SessionForm
{
    public const int MaxWeeks = 52;

    public Guid FormToken { get; set; } = Guid.NewGuid();

    public Guid Version { get; set; }

    public DateOnly? Date { get; set; }

    public TimeOnly? Starts { get; set; }

    public TimeOnly? Ends { get; set; }

    public string? Room { get; set; }

    public Guid? VenueId { get; set; }

    /// <summary>How many weeks it is repeated, this one included; only when adding.</summary>
    public int Weeks { get; set; } = 1;

    public SessionDetails Details => InWeek(0);

    public SessionDetails InWeek(int week) =>
        new(Date.GetValueOrDefault().AddDays(7 * week), Starts.GetValueOrDefault(), Ends.GetValueOrDefault(), Room, VenueId);

    public static SessionForm From(CourseRun run, CourseSession session)
    {
        var details = session.Details;
        return new SessionForm
        {
            FormToken = session.Id,
            Version = run.Version,
            Date = details.Date,
            Starts = details.Starts,
            Ends = details.Ends,
            Room = details.Room,
            VenueId = details.VenueId,
        };
    }

    internal sealed class Validator : AbstractValidator<SessionForm>
    {
        private static readonly DateOnly Earliest = new(2000, 1, 1);
        private static readonly DateOnly Latest = new(2100, 1, 1);

        public Validator(Text text)
        {
            RuleFor(form => form.Date).Must(date => date > Earliest && date < Latest).WithMessage("Enter the date");
            RuleFor(form => form.Starts).NotNull().WithMessage("Enter the time it starts");
            RuleFor(form => form.Ends).NotNull().WithMessage("Enter the time it ends");
            RuleFor(form => form.Ends).GreaterThan(form => form.Starts).When(form => form.Starts is not null && form.Ends is not null).WithMessage(text["The end must be after the start"]);
            RuleFor(form => form.Room).AtMost(CourseSession.RoomLength, text);
            RuleFor(form => form.Weeks).InclusiveBetween(1, MaxWeeks).WithMessage($"Enter a number of weeks from 1 to {MaxWeeks}");
        }
    }
}
