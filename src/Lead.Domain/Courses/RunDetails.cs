using Lead.Domain.Organisations;

namespace Lead.Domain.Courses;

/// <summary>The facts of a run that somebody edits together.</summary>
/// <param name="VenueId">Where it meets; none when it is only online.</param>
/// <param name="TaughtIn">BCP 47 tags of the languages it is taught in.</param>
/// <param name="PricePence">What it costs a person, in pence; 0 is free.</param>
/// <param name="Access">What this run offers or not, before what the venue offers.</param>
/// <param name="Note">Anything else to know, in a sentence.</param>
/// <param name="Kept">Places kept for some groups for a while; none when everyone can have them all.</param>
public sealed record RunDetails(
    Guid? VenueId,
    DeliveryMode Mode,
    string TutorName,
    IReadOnlyList<string> TaughtIn,
    int Capacity,
    int PricePence,
    AccessFacts Access,
    string? Note,
    KeptPlaces? Kept = null);
