namespace Lead.Domain.Courses;

/// <summary>The promise: what a course is, for whom, what you learn and what comes next. Its runs say when and where.</summary>
public sealed class Course
{
    public const int TitleLength = 100;
    public const int SummaryLength = 300;
    public const int TextLength = 1000;

    private readonly List<CourseSlug> _slugs = [];

    public Course(Guid id, Guid organisationId, CourseDescription description)
    {
        Id = id;
        OrganisationId = organisationId;
        Describe(description);
    }

    private Course()
    {
    }

    public Guid Id { get; private set; }

    public Guid OrganisationId { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>The current address, <c>/courses/{slug}</c>; former ones redirect to it.</summary>
    public string Slug { get; private set; } = "";

    public string Summary { get; private set; } = "";

    public string ForWhom { get; private set; } = "";

    public string WillLearn { get; private set; } = "";

    public string WhatNext { get; private set; } = "";

    public CourseLevel Level { get; private set; }

    public TargetGroup Welcomes { get; private set; }

    /// <summary>Changes with every edit: an edit form carries it to find that somebody else was faster.</summary>
    public Guid Version { get; private set; }

    /// <summary>Every address this course ever had.</summary>
    public IReadOnlyList<CourseSlug> Slugs => _slugs;

    public CourseDescription Description => new(Title, Summary, ForWhom, WillLearn, WhatNext, Level, Welcomes);

    /// <summary>Writes the promise anew. The address follows the title when the caller moves it.</summary>
    /// <exception cref="RuleViolationException">A text is missing or too long.</exception>
    public void Describe(CourseDescription description)
    {
        Title = Guard.Text(description.Title, TitleLength, "Enter the course title");
        Summary = Guard.Text(description.Summary, SummaryLength, "Say in a sentence or two what the course is");
        ForWhom = Guard.Text(description.ForWhom, TextLength, "Say who the course is for");
        WillLearn = Guard.Text(description.WillLearn, TextLength, "Say what people will learn");
        WhatNext = Guard.Text(description.WhatNext, TextLength, "Say what people can do next");
        Level = description.Level;
        Welcomes = description.Welcomes;
        Version = Guid.NewGuid();
    }

    /// <summary>Gives the course a new address and keeps the old ones.</summary>
    /// <param name="slug">Free, or one this course had before: see <see cref="CourseSlug.From"/>.</param>
    public void MoveTo(string slug)
    {
        if (_slugs.All(known => known.Slug != slug))
        {
            _slugs.Add(new CourseSlug(slug, Id));
        }
        Slug = slug;
    }
}
