namespace Lead.Domain.Courses;

/// <summary>When and where one session meets.</summary>
/// <param name="Date">The day in London.</param>
/// <param name="Starts">London time.</param>
/// <param name="Ends">London time on the same day.</param>
/// <param name="VenueId">Another venue than the run's, for this session only.</param>
public sealed record SessionDetails(DateOnly Date, TimeOnly Starts, TimeOnly Ends, string? Room, Guid? VenueId);
