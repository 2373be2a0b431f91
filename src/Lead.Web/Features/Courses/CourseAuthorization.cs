using System.Security.Claims;
using Lead.Data;
using Lead.Data.Accounts;
using Lead.Domain.Courses;
using Lead.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Lead.Web.Features.Courses;

/// <summary>Who may work on courses: managers on all, tutors on those of their organisation.</summary>
public static class CourseAuthorization
{
    public const string Edit = "Courses.Edit";

    /// <summary>Writing down what somebody on a waiting list said.</summary>
    public const string Answer = "Courses.Answer";

    public static AuthorizationBuilder AddCoursePolicies(this AuthorizationBuilder authorization) => authorization
        .AddPolicy(Edit, policy => policy.RequireRole(Roles.Manager, Roles.Tutor))
        .AddPolicy(Answer, policy => policy.RequireRole(Roles.Manager, Roles.Tutor, Roles.Animateur, Roles.Supervisor));

    /// <summary>The courses this person may edit: the one predicate for lists and details.</summary>
    public static IQueryable<Course> EditableBy(this IQueryable<Course> courses, ClaimsPrincipal user)
    {
        var organisation = user.IsInRole(Roles.Tutor) ? user.OrganisationId() : null;
        return user.IsInRole(Roles.Manager) ? courses : courses.Where(course => course.OrganisationId == organisation);
    }

    /// <summary>The courses for whose waiting people this person may answer: animateurs and supervisors reach people for everybody.</summary>
    public static IQueryable<Course> AnswerableBy(this IQueryable<Course> courses, ClaimsPrincipal user) =>
        user.IsInAny(Roles.Animateur, Roles.Supervisor) ? courses : courses.EditableBy(user);

    /// <summary>Publishing is a manager's, or the organisation's own where it is trusted to.</summary>
    public static async Task<bool> CanPublishAsync(this LeadDbContext db, ClaimsPrincipal user, Guid organisationId, CancellationToken cancellationToken) =>
        user.IsInRole(Roles.Manager)
        || (user.OrganisationId() == organisationId && await db.Organisations.AnyAsync(o => o.Id == organisationId && o.PublishesItself, cancellationToken));
}
