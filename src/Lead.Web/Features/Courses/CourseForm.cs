using FluentValidation;
using Lead.Domain.Courses;
using Lead.Web.Infrastructure;
using Lead.Web.Infrastructure.Languages;

namespace Lead.Web.Features.Courses;

/// <summary>The words of a course. <see cref="FormToken"/> is made with the form, so that a form sent twice makes one course.</summary>
public sealed class CourseForm
{
    public Guid FormToken { get; set; } = Guid.NewGuid();

    public Guid Version { get; set; }

    public Guid? OrganisationId { get; set; }

    public string? Title { get; set; }

    public string? Summary { get; set; }

    public string? ForWhom { get; set; }

    public string? WillLearn { get; set; }

    public string? WhatNext { get; set; }

    public CourseLevel Level { get; set; }

    public TargetGroup[] Welcomes { get; set; } = [];

    public CourseDescription Description =>
        new(Title ?? "", Summary ?? "", ForWhom ?? "", WillLearn ?? "", WhatNext ?? "", Level, Welcomes.Aggregate(TargetGroup.None, (all, group) => all | group));

    public static CourseForm From(Course course) => new()
    {
        FormToken = course.Id,
        Version = course.Version,
        OrganisationId = course.OrganisationId,
        Title = course.Title,
        Summary = course.Summary,
        ForWhom = course.ForWhom,
        WillLearn = course.WillLearn,
        WhatNext = course.WhatNext,
        Level = course.Level,
        Welcomes = [.. course.Welcomes.Each()],
    };

    internal sealed class Validator : AbstractValidator<CourseForm>
    {
        public Validator(Text text)
        {
            RuleFor(form => form.Title).Required("Enter the course title", Course.TitleLength, text);
            RuleFor(form => form.Summary).Required("Say in a sentence or two what the course is", Course.SummaryLength, text);
            RuleFor(form => form.ForWhom).Required("Say who the course is for", Course.TextLength, text);
            RuleFor(form => form.WillLearn).Required("Say what people will learn", Course.TextLength, text);
            RuleFor(form => form.WhatNext).Required("Say what people can do next", Course.TextLength, text);
            RuleFor(form => form.Level).IsInEnum().WithMessage("Choose a level");
            RuleForEach(form => form.Welcomes).IsInEnum().WithMessage("Choose from the list");
        }
    }
}
