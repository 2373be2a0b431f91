using System.Collections.Concurrent;
using Lead.Web.Infrastructure.Languages;

namespace Lead.Web.Features.Courses.Catalogue;

/// <summary>A run as the catalogue filters it.</summary>
/// <param name="Terms">What it is, as <c>facet=value</c>.</param>
/// <param name="Unsure">What nobody has told us about it yet, as <c>facet=value</c>.</param>
public sealed record CatalogueRun(RunFacts Facts, IReadOnlyList<string> Terms, IReadOnlyList<string> Unsure, bool HasStarted)
{
    private readonly ConcurrentDictionary<string, RunLine> _lines = new(concurrencyLevel: 1, capacity: 4);

    /// <summary>When one can next begin; what has only started comes last.</summary>
    public DateTimeOffset Begins => HasStarted ? DateTimeOffset.MaxValue : Facts.First!.StartsAt;

    /// <summary>In the reader's language; put into words once, as it is read again and again.</summary>
    public RunLine Line(Text text, When when) => _lines.GetOrAdd(text.Tag, _ => new RunLine(
        Facts.Times(text, when),
        HasStarted ? text["Since {0}.", when.ShortDay(Facts.First!.StartsAt)] : text["From {0}.", when.ShortDay(Facts.First!.StartsAt)],
        Facts.Venue is { } venue ? $"{venue.Name}, {venue.Borough}" : null,
        text[CourseWords.Label(Facts.Mode)],
        Facts.Places(text, HasStarted)));
}

/// <summary>What the list says of a run.</summary>
/// <param name="Venue">A name, which is English; null where people do not meet.</param>
public sealed record RunLine(string Times, string Begins, string? Venue, string Mode, string Places);

/// <summary>A course with the runs that people can still come to.</summary>
/// <param name="Words">All its words, folded for searching.</param>
public sealed record CatalogueCourse(string Slug, string Title, string Summary, string Organisation, string Words, IReadOnlyList<CatalogueRun> Runs);
