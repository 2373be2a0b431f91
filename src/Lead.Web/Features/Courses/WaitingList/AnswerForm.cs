using FluentValidation;
using Lead.Domain.Courses;
using Lead.Web.Infrastructure;
using Lead.Web.Infrastructure.Languages;

namespace Lead.Web.Features.Courses.WaitingList;

/// <summary>What somebody answered by phone or face to face, written down by a member of staff.</summary>
public sealed class AnswerForm
{
    /// <summary>The offer that the form showed.</summary>
    public Guid OfferId { get; set; }

    public OfferAnswer? Answer { get; set; }

    public string? Note { get; set; }

    internal sealed class Validator : AbstractValidator<AnswerForm>
    {
        public Validator(Text text)
        {
            RuleFor(form => form.Answer).Must(answer => answer is OfferAnswer.Accepted or OfferAnswer.NotNow or OfferAnswer.Declined).WithMessage("Choose an answer");
            RuleFor(form => form.Note).Required("Say how you heard it", SeatOffer.NoteLength, text);
        }
    }
}
