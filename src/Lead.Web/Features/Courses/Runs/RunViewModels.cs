using Lead.Domain.Courses;
using Lead.Domain.People;
using Lead.Web.Features.Courses.WaitingList;

namespace Lead.Web.Features.Courses.Runs;

/// <summary>A course with all its runs, for staff.</summary>
public sealed record CourseRuns(Course Course, string Organisation, IReadOnlyList<RunFacts> Runs, DateTimeOffset Now);

/// <summary>Somebody who has a seat.</summary>
public sealed record BookedPerson(string Reference, string Name, ContactWay Way, string Language, bool NeedsInterpreter, DateTimeOffset BookedAt);

/// <summary>A run as staff work on it.</summary>
public sealed record RunDetailsPage(
    string Slug, string Title, RunFacts Run, IReadOnlyList<BookedPerson> Booked, int GivenBack, IReadOnlyList<WaitingPerson> Waiting, bool CanPublish, bool CanCancel, bool CanDelete, DateTimeOffset Now);
