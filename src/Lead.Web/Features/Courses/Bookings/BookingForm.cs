using FluentValidation;
using Lead.Domain;
using Lead.Domain.People;
using Lead.Web.Infrastructure;
using Lead.Web.Infrastructure.Languages;

namespace Lead.Web.Features.Courses.Bookings;

/// <summary>A name and one way to reach somebody. <see cref="FormToken"/> is made with the form and becomes the booking's: a form sent twice books once.</summary>
public sealed class BookingForm
{
    public Guid FormToken { get; set; } = Guid.NewGuid();

    public string? Name { get; set; }

    public ContactWay? Way { get; set; }

    /// <summary>The number, address or name that goes with <see cref="Way"/>.</summary>
    public string? Contact { get; set; }

    public string? Language { get; set; }

    public bool NeedsInterpreter { get; set; }

    /// <summary>Says to be of a group that places are kept for. Asked only while they are; no answer is fine.</summary>
    public bool? HasPriority { get; set; }

    public static BookingForm For(Person? person, string language) => person is null
        ? new BookingForm { Language = language }
        : new BookingForm
        {
            Name = person.Name,
            Way = person.PreferredWay,
            Contact = person.Detail(person.PreferredWay),
            Language = person.Language,
            NeedsInterpreter = person.NeedsInterpreter,
        };

    /// <exception cref="RuleViolationException">The person refuses a detail.</exception>
    public void ApplyTo(Person person)
    {
        person.Rename(Name!);
        person.Speak(Language!, NeedsInterpreter);
        person.ReachBy(Way!.Value, Contact);
    }

    internal sealed class Validator : AbstractValidator<BookingForm>
    {
        public Validator(Text text)
        {
            RuleFor(form => form.Name).Required("Tell us a name to call you", Person.NameLength, text);
            RuleFor(form => form.Way).NotNull().WithMessage(text["Choose how we can reach you"]);
            RuleFor(form => form.Contact).Custom((contact, context) =>
            {
                try
                {
                    if (context.InstanceToValidate.Way is { } way && Enum.IsDefined(way))
                    {
                        new Person(Guid.Empty, "-", Domain.Language.English.Tag).ReachBy(way, contact);
                    }
                }
                catch (RuleViolationException violation)
                {
                    context.AddFailure(violation.In(text));
                }
            });
            RuleFor(form => form.Language).Must(Domain.Language.IsKnown).WithMessage(text["Choose a language from the list"]);
        }
    }
}
