namespace Lead.Domain.Courses;

/// <summary>Places of a run that are kept for people of some groups for a while. Public, and self-declared is enough.</summary>
/// <param name="Count">How many; no more than the run has.</param>
/// <param name="Until">The last day in London on which they are kept; then everyone can have them.</param>
public sealed record KeptPlaces(int Count, TargetGroup For, DateOnly Until);
