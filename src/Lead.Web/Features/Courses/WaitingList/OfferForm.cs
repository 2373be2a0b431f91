using FluentValidation;
using Lead.Domain.Courses;
using Lead.Web.Infrastructure;
using Lead.Web.Infrastructure.Languages;

namespace Lead.Web.Features.Courses.WaitingList;

/// <summary>Why a member of staff offers a place now: it stands in the history.</summary>
public sealed class OfferForm
{
    public string? Reason { get; set; }

    internal sealed class Validator : AbstractValidator<OfferForm>
    {
        public Validator(Text text) => RuleFor(form => form.Reason).Required("Say why you offer the place now", SeatOffer.NoteLength, text);
    }
}
