using Lead.Domain.People;

namespace Lead.Data.Seeding;

/// <summary>A demo person as data.</summary>
/// <param name="Detail">Address, number or name, as the way asks.</param>
internal sealed record DemoPerson(string Name, string Language, ContactWay Way, string Detail, bool Interpreter = false)
{
    public Person Build(int number)
    {
        var person = new Person(DemoId.Person(number), Name, Language);
        person.Speak(Language, Interpreter);
        person.ReachBy(Way, Detail);
        return person;
    }
}
