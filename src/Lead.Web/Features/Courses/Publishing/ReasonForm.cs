using FluentValidation;
using Lead.Domain.Courses;
using Lead.Web.Infrastructure;
using Lead.Web.Infrastructure.Languages;

namespace Lead.Web.Features.Courses.Publishing;

/// <summary>Why something is called off: everyone booked reads it.</summary>
public sealed class ReasonForm
{
    public string? Reason { get; set; }

    internal sealed class Validator : AbstractValidator<ReasonForm>
    {
        public Validator(Text text) =>
            RuleFor(form => form.Reason).Required("Say why, so that people who booked can be told", CourseSession.ReasonLength, text);
    }
}
