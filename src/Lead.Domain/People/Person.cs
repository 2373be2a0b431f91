namespace Lead.Domain.People;

/// <summary>
/// Somebody the programme knows: a name or nickname is enough. With or without an account.
/// Holds no ethnicity, disability or health: those are monitoring answers, kept apart.
/// </summary>
public sealed class Person
{
    public const int NameLength = 100;
    public const int EmailLength = 256;
    public const int PhoneLength = 20;
    public const int AddressLength = 300;
    public const int WorkerLength = 100;

    public Person(Guid id, string name, string language)
    {
        Id = id;
        Rename(name);
        Speak(language, needsInterpreter: false);
    }

    private Person()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>The account that has claimed this record, if any.</summary>
    public Guid? AccountId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>BCP 47 tag of the language we write and speak to them in.</summary>
    public string Language { get; private set; } = Domain.Language.English.Tag;

    public bool NeedsInterpreter { get; private set; }

    public ContactWay PreferredWay { get; private set; } = ContactWay.ThroughWorker;

    public string? Email { get; private set; }

    public string? Phone { get; private set; }

    public string? Address { get; private set; }

    /// <summary>Who passes messages on, when that is the way they chose.</summary>
    public string? Worker { get; private set; }

    public void Rename(string name) => Name = Guard.Text(name, NameLength, "Tell us a name to call you");

    public void Speak(string language, bool needsInterpreter)
    {
        if (!Domain.Language.IsKnown(language))
        {
            throw new RuleViolationException("Choose a language from the list");
        }
        Language = language;
        NeedsInterpreter = needsInterpreter;
    }

    /// <summary>Sets the preferred way and its address or number; what was known of other ways stays.</summary>
    /// <exception cref="RuleViolationException">The address or number does not fit the way.</exception>
    public void ReachBy(ContactWay way, string? detail)
    {
        switch (way)
        {
            case ContactWay.Email:
                Email = People.EmailAddress.Parse(detail);
                break;
            case ContactWay.Text or ContactWay.Phone:
                Phone = PhoneNumber.Parse(detail);
                break;
            case ContactWay.Post:
                Address = Guard.Text(detail, AddressLength, "Give us the address to write to");
                break;
            case ContactWay.ThroughWorker:
                Worker = Guard.Text(detail, WorkerLength, "Tell us who passes messages on to you");
                break;
            default:
                throw new RuleViolationException("Choose how we can reach you");
        }
        PreferredWay = way;
    }

    /// <summary>The address, number or name that belongs to a way, if known.</summary>
    public string? Detail(ContactWay way) => way switch
    {
        ContactWay.Email => Email,
        ContactWay.Text or ContactWay.Phone => Phone,
        ContactWay.Post => Address,
        _ => Worker,
    };

    /// <exception cref="RuleViolationException">Another account has it already.</exception>
    public void ClaimBy(Guid accountId)
    {
        if (AccountId is { } other && other != accountId)
        {
            throw new RuleViolationException("This record belongs to another account");
        }
        AccountId = accountId;
    }
}
