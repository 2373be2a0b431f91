namespace Lead.Domain.Courses;

public enum BookingStatus
{
    Booked,
    GivenBack,
}
