using Lead.Domain.Courses;
using static Lead.Data.Seeding.DemoVenues;
using static Lead.Domain.Organisations.AccessFact;

namespace Lead.Data.Seeding;

internal static partial class DemoCourses
{
    /// <summary>Words, numbers, computers and signs.</summary>
    private static DemoCourse[] Skills() =>
    [
        new(DemoOrganisations.AdultCollege, "English for work", CourseLevel.Entry,
            TargetGroup.MinorityEthnicGroups | TargetGroup.AsianWomen | TargetGroup.UnemployedPeople,
            "The English you need for a job: on the phone, with the boss, in a message. Laugh at mistakes with us.",
            "Anyone who speaks a little English and wants more. On the first day we find the group that fits you.",
            "Talking about yourself. Understanding instructions. Phone calls. Forms, messages and safety signs.",
            "An Entry certificate, the next group up, or a course with a job at the end.",
            [
                new(LeatherRooms, "Ruth Attwood", "en ar", 2, DayOfWeek.Monday, "09:30-11:30", 10, Places: 16, Taken: 10)
                {
                    Yes = [TravelMoney], NoClass = (4, "No class: the hall is a polling station that day"), Room = "Room 3",
                },
                new(BilstonLibrary, "Piotr Zaleski", "en pl", 48, DayOfWeek.Wednesday, "18:00-20:00", 10, Places: 16, Taken: 5) { AlsoOnline = true },
            ]),
        new(DemoOrganisations.BostinDigital, "First steps with a computer", CourseLevel.None, TargetGroup.DisabledPeople | TargetGroup.UnemployedPeople,
            "Never used one? Good, this is for you. Small group, big screens, no silly questions.",
            "Anyone who is new to computers. We have big keyboards and screens that read aloud. You go home with a laptop on loan.",
            "Switching on and finding your way. Writing and saving. E-mail. Finding things out. Spotting a trick.",
            "Come to our Friday drop-in for as long as you like, or learn to sell online.",
            [
                new(HeathTown, "Marlon Grant", "en", 20, DayOfWeek.Friday, "13:00-15:00", 6, Places: 8, Taken: 7) { Yes = [TravelMoney, SignLanguage] },
                new(NethertonArts, "Kiran Lall", "en gu", 75, DayOfWeek.Saturday, "10:00-12:00", 6, Places: 8, Taken: 0) { IsDraft = true, No = [HearingLoop] },
            ]),
        new(DemoOrganisations.Chainmakers, "Maths for everyday money", CourseLevel.Entry, TargetGroup.None,
            "Bills, change, discounts and pay. Slow and friendly, with tea.",
            "Anyone who was told at school that they could not do maths. You can.",
            "Adding up in your head. Percentages and discounts. Checking a bill. Making the money last the month.",
            "Keep the books, or a Level 1 maths class at the college.",
            [
                new(WednesburyClock, "Balvinder Rai", "en pa", 13, DayOfWeek.Thursday, "10:00-12:00", 6, Places: 12, Taken: 3) { Yes = [QuietSpace, SupportWorkerWelcome] },
            ]),
        new(DemoOrganisations.SigningCircle, "British Sign Language for beginners", CourseLevel.Level1, TargetGroup.DisabledPeople,
            "Learn to sign from a Deaf teacher. Useful in a shop, a school or your own family.",
            "Anyone who is new to signing. Hearing, deaf and hard of hearing people learn together.",
            "Spelling with your fingers. Greetings, family, food and time. Asking the way. How Deaf people live and joke.",
            "A Level 1 exam if you want it, and our signing cafe on the first Sunday of each month.",
            [
                new(LeatherRooms, "Angela Foley", "bfi en", 36, DayOfWeek.Thursday, "18:30-20:30", 10, Places: 14, Taken: 6)
                {
                    PricePence = 2500, Yes = [SignLanguage], No = [CrecheOnSite], Note = "Free for families of Deaf children.",
                },
            ]),
        new(DemoOrganisations.SigningCircle, "Start a business in sign language", CourseLevel.None, TargetGroup.DisabledPeople | TargetGroup.UnemployedPeople,
            "Taught in BSL by Deaf people who run their own businesses. No voice needed.",
            "Deaf people who sign, aged 16 or over. Hearing partners are welcome if they sign too.",
            "Turning an idea into work. Money and tax. Getting an interpreter paid for through Access to Work. Talking to hearing customers.",
            "A Deaf mentor for six months, and a table at our spring fair.",
            [
                new(BrierleyGlass, "Stuart Nock", "bfi", 17, DayOfWeek.Saturday, "10:00-13:00", 4, Places: 10, Taken: 4) { Yes = [SignLanguage, TravelMoney, SupportWorkerWelcome] },
            ]),
    ];
}
