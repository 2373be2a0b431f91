using Lead.Domain.People;
using static Lead.Domain.People.ContactWay;

namespace Lead.Data.Seeding;

/// <summary>
/// Sixty invented people, to fill the bookings. Telephone numbers are from the ranges that Ofcom keeps for drama,
/// mail goes to example.com, and the postcodes end in letters that are not used there.
/// </summary>
internal static class DemoPeople
{
    private const int FirstMan = 101;

    public static IReadOnlyList<Person> Women() => [.. WomenData.Select((person, index) => person.Build(index + 1))];

    public static IReadOnlyList<Person> Men() => [.. MenData.Select((person, index) => person.Build(FirstMan + index))];

    private static IEnumerable<DemoPerson> WomenData =>
    [
        new("Harpreet Kaur Sohal", "pa", Text, "07700 900101"),
        new("Doreen Tibbetts", "en", Phone, "01632 960101"),
        new("Amina Hussain", "ur", Text, "07700 900102", Interpreter: true),
        new("Amina Haq", "ur", Email, "amina.haq@example.com"),
        new("Rukhsana Bibi", "ur", ThroughWorker, "Comfort, Smethwick Old Swan Hall", Interpreter: true),
        new("Shirley-Ann Prosser", "en", Email, "shirleyann@example.com"),
        new("Manjit Kaur Dhesi", "pa", Phone, "01632 960102", Interpreter: true),
        new("Beata Kowalczuk", "pl", Email, "beata.k@example.com"),
        new("Nazma Begum", "bn", ThroughWorker, "Comfort, Smethwick Old Swan Hall", Interpreter: true),
        new("Salma Khatun", "bn", Text, "07700 900103"),
        new("Marcia Beckford", "en", Text, "07700 900104"),
        new("Hansa Mistry", "gu", Phone, "01632 960103"),
        new("Auntie Shanti", "gu", ThroughWorker, "Nita, Heath Town Sunflower Centre"),
        new("Elena Dumitru", "ro", Text, "07700 900105", Interpreter: true),
        new("Hanan Al-Sayed", "ar", Email, "hanan@example.com", Interpreter: true),
        new("Kath Round", "en", Post, "3 Bucket Row, Cradley Heath, B64 5CO"),
        new("Jaswinder Johal", "pa", Email, "jas.johal@example.com"),
        new("Fozia Mahmood", "ur", Text, "07700 900106"),
        new("Precious Adeyoju", "en", Email, "precious@example.com"),
        new("Brenda Whitehouse-Jones", "en", Phone, "01632 960104"),
        new("Surinder Kaur", "pa", Post, "27 Buckle Street, Walsall, WS1 9KO", Interpreter: true),
        new("Magda Lis", "pl", Text, "07700 900107"),
        new("Tahira Yasmin", "ur", Phone, "01632 960105"),
        new("Shapla Miah", "bn", Email, "shapla@example.com"),
        new("Joy Palmer-Reid", "en", Text, "07700 900108"),
        new("Lorraine Nock", "bfi", Text, "07700 900109", Interpreter: true),
        new("Gemma Parkes", "bfi", Email, "gemma.parkes@example.com"),
        new("Mrs B from the market", "en", ThroughWorker, "Donna, Wednesbury Clock Rooms"),
        new("Rajinder Sahota", "pa", Text, "07700 900110"),
        new("Chantelle Wood", "en", Text, "07700 900111"),
        new("Mehwish Tariq", "ur", Email, "mehwish@example.com"),
        new("Olena Hrytsenko", "en", Text, "07700 900112"),
    ];

    private static IEnumerable<DemoPerson> MenData =>
    [
        new("Gurdev Singh Tumber", "pa", Phone, "01632 960111"),
        new("Big Kev", "en", Text, "07700 900121"),
        new("Imran Bashir", "ur", Email, "imran.b@example.com"),
        new("Delroy Francis", "en", Phone, "01632 960112"),
        new("Zbigniew Pająk", "pl", Text, "07700 900122", Interpreter: true),
        new("Łukasz Wilk", "pl", Email, "lukasz@example.com"),
        new("Abdul Mannan", "bn", Post, "8 Windmill End Road, Dudley, DY2 7VK", Interpreter: true),
        new("Ron Tranter", "en", Post, "61 Glasshouse Hill, Brierley Hill, DY5 9MC"),
        new("Terry Onslow", "en", ThroughWorker, "Donna, Wednesbury Clock Rooms"),
        new("Balbir Chahal", "pa", Text, "07700 900123"),
        new("Mihai Rusu", "ro", Text, "07700 900124"),
        new("Andrei Stan", "ro", Email, "andrei@example.com", Interpreter: true),
        new("Yusuf Hamdan", "ar", Text, "07700 900125", Interpreter: true),
        new("Ismail Patel", "gu", Phone, "01632 960113"),
        new("Jordan Fellows", "en", Text, "07700 900126"),
        new("Craig Bayliss", "bfi", Text, "07700 900127", Interpreter: true),
        new("Nathan Hingley", "bfi", Email, "nathan.h@example.com"),
        new("Kwame Boadu", "en", Email, "kwame@example.com"),
        new("Sukhjit Bhogal", "pa", Email, "sukhjit@example.com"),
        new("Tariq Javed", "ur", Phone, "01632 960114"),
        new("Winston Clarke-Hall", "en", Phone, "01632 960115"),
        new("Dave P", "en", ThroughWorker, "Leroy, Jobs Ladder Service"),
        new("Dave Pitt", "en", Text, "07700 900128"),
        new("Shofiqul Islam", "bn", Text, "07700 900129"),
        new("Stan Mazur", "pl", ThroughWorker, "Agata, Heath Town Sunflower Centre"),
        new("Haroon Mirza", "ur", Text, "07700 900130"),
        new("Lee Darby", "en", Email, "lee.darby@example.com"),
        new("Mohinder Lall", "pa", Post, "14 Enamel Yard, Bilston, WV14 6KV", Interpreter: true),
    ];
}
