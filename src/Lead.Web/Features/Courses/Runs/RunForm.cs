using FluentValidation;
using Lead.Domain;
using Lead.Domain.Courses;
using Lead.Domain.Organisations;
using Lead.Web.Infrastructure;
using Lead.Web.Infrastructure.Languages;

namespace Lead.Web.Features.Courses.Runs;

/// <summary>The facts of a run. <see cref="FormToken"/> is made with the form, so that a form sent twice makes one run.</summary>
public sealed class RunForm
{
    public Guid FormToken { get; set; } = Guid.NewGuid();

    public Guid Version { get; set; }

    public DeliveryMode Mode { get; set; }

    public Guid? VenueId { get; set; }

    public string? TutorName { get; set; }

    public string[] TaughtIn { get; set; } = [];

    public int? Capacity { get; set; }

    /// <summary>In pounds.</summary>
    public decimal? Price { get; set; }

    public string? Note { get; set; }

    /// <summary>How many places are kept for some groups; none when everyone can have them all.</summary>
    public int? KeptCount { get; set; }

    public TargetGroup[] KeptFor { get; set; } = [];

    public DateOnly? KeptUntil { get; set; }

    /// <summary>The answers in the order of <see cref="CourseWords.Facts"/>.</summary>
    public Answer[] Access { get; set; } = new Answer[CourseWords.Facts.Count];

    /// <summary>Asked for before the form is known to be valid, too: a price may be any number.</summary>
    public RunDetails Details => new(
        VenueId, Mode, TutorName ?? "", TaughtIn, Capacity ?? 0, (int)(Math.Clamp(Price ?? 0, -1, CourseRun.MaxPricePence) * 100),
        new AccessFacts(CourseWords.Facts.Zip(Access, KeyValuePair.Create)), Note,
        KeptCount is > 0 and var count ? new KeptPlaces(count, KeptFor.Aggregate(TargetGroup.None, (all, group) => all | group), KeptUntil ?? default) : null);

    public static RunForm From(CourseRun run) => new()
    {
        FormToken = run.Id,
        Version = run.Version,
        Mode = run.Mode,
        VenueId = run.VenueId,
        TutorName = run.TutorName,
        TaughtIn = [.. run.TaughtIn],
        Capacity = run.Capacity,
        Price = run.PricePence / 100m,
        Note = run.Note,
        KeptCount = run.Kept?.Count,
        KeptFor = [.. (run.Kept?.For ?? TargetGroup.None).Each()],
        KeptUntil = run.Kept?.Until,
        Access = [.. CourseWords.Facts.Select(fact => run.Access[fact])],
    };

    internal sealed class Validator : AbstractValidator<RunForm>
    {
        private const int MaxPrice = CourseRun.MaxPricePence / 100;

        public Validator(Text text)
        {
            RuleFor(form => form.Mode).IsInEnum().WithMessage("Choose how people take part");
            RuleFor(form => form.VenueId).NotNull().When(form => form.Mode != DeliveryMode.Online).WithMessage(text["Choose where people meet"]);
            RuleFor(form => form.TutorName).Required("Enter the tutor's name", CourseRun.TutorNameLength, text);
            RuleFor(form => form.TaughtIn).Must(tags => tags.Length > 0 && tags.All(Language.IsKnown)).WithMessage(text["Choose the language it is taught in"]);
            RuleFor(form => form.Capacity).Must(places => places is >= 1 and <= CourseRun.MaxCapacity).WithMessage(text["Enter a number of places from 1 to {0}", CourseRun.MaxCapacity]);
            RuleFor(form => form.Price).InclusiveBetween(0, MaxPrice).WithMessage(text["Enter a price from 0 to {0} pounds", MaxPrice]);
            RuleFor(form => form.Note).AtMost(CourseRun.NoteLength, text);
            RuleFor(form => form.KeptCount).Must((form, count) => count is null || (count >= 0 && count <= (form.Capacity ?? 0))).WithMessage("Enter a number from 0 to the number of places");
            RuleFor(form => form.KeptFor).Must(groups => groups.All(group => CourseWords.Groups.Contains(group))).WithMessage("Choose from the list");
            RuleFor(form => form.KeptFor).NotEmpty().When(form => form.KeptCount > 0).WithMessage("Choose for whom the places are kept");
            RuleFor(form => form.KeptUntil).NotNull().When(form => form.KeptCount > 0).WithMessage("Enter the last day on which the places are kept");
            RuleFor(form => form.Access).Must(answers => answers.Length == CourseWords.Facts.Count && answers.All(Enum.IsDefined)).WithMessage("Choose an answer for each");
        }
    }
}
