namespace Lead.Domain.Courses;

public enum DeliveryMode
{
    InPerson,
    Online,
    Both,
}
