using Lead.Domain.Courses;
using static Lead.Data.Seeding.DemoVenues;
using static Lead.Domain.Organisations.AccessFact;

namespace Lead.Data.Seeding;

internal static partial class DemoCourses
{
    /// <summary>A job, or a better one.</summary>
    private static DemoCourse[] Work() =>
    [
        new(DemoOrganisations.JobsLadder, "Get ready for interviews", CourseLevel.None,
            TargetGroup.UnemployedPeople | TargetGroup.MinorityEthnicGroups | TargetGroup.MentalHealth,
            "Practise with kind people until the real thing feels easy. We can lend you smart clothes.",
            "Anyone looking for work, after a long break too. You can bring someone who supports you.",
            "Questions they ask and good ways to answer. Talking about a gap. What to ask them. Calming your nerves.",
            "A practice interview with a real local employer. We keep in touch until you have a job you want.",
            [
                new(HeathTown, "Leroy Samuels", "en", 1, DayOfWeek.Monday, "13:00-15:00", 2, Places: 10, Taken: 9) { Yes = [TravelMoney, ChildcareMoney] },
                new(WillenhallLocks, "Leroy Samuels", "en", 12, DayOfWeek.Wednesday, "10:00-12:00", 3, Places: 10, Taken: 6)
                {
                    Cancelled = "The heating in the hall has broken down and cannot be mended in time. We will ring everyone who booked and find you another place.",
                },
            ]),
        new(DemoOrganisations.AdultCollege, "First steps in care work", CourseLevel.Level2, TargetGroup.UnemployedPeople | TargetGroup.Women,
            "Learn to look after people well, and see if it suits you. Two visits to a care home are part of it.",
            "Anyone aged 18 or over with a kind heart. If English is not your first language, we help you with the writing.",
            "Keeping people safe. Helping someone to wash, eat and move with dignity. Listening. Writing a short report.",
            "A Level 2 certificate and an interview with a care employer that pays the real living wage.",
            [
                new(LyeHub, "Maureen Danks", "en ur", -30, DayOfWeek.Monday, "09:30-12:00", 10, Places: 14, Taken: 12)
                {
                    Yes = [TravelMoney], NoClass = (7, HalfTerm), GivenBack = 2, LoweredTo = 11,
                },
            ]),
        new(DemoOrganisations.AdultCollege, "Food hygiene certificate", CourseLevel.Level2, TargetGroup.None,
            "One day, one short test, one certificate that kitchens, schools and markets ask for.",
            "Anyone who cooks for other people, or wants to. The test can be read out to you.",
            "How germs spread. Cleaning, cooking and chilling. Allergies. What an inspector looks for.",
            "Your certificate comes by post within two weeks. Then try Start a food business from home.",
            [
                new(SmethwickHall, "Gurdip Mann", "pa en", 7, DayOfWeek.Saturday, "09:30-15:30", 1, Places: 16, Taken: 14)
                {
                    PricePence = 1200, No = [ChildcareMoney], Note = "The price pays for the certificate. It is free if you get Universal Credit.",
                },
                new(BrierleyGlass, "Gurdip Mann", "en", -45, DayOfWeek.Saturday, "09:30-15:30", 1, Places: 16, Taken: 16) { PricePence = 1200 },
            ]),
        new(DemoOrganisations.AnchorYard, "Start your own cleaning round", CourseLevel.None,
            TargetGroup.UnemployedPeople | TargetGroup.MinorityEthnicGroups | TargetGroup.Women,
            "Be your own boss with a bucket and a phone. Find customers, set a price and stay safe.",
            "Anyone who cleans now for low pay, or wants work that fits around family. Polish and Romanian spoken.",
            "Cleaning well without harsh stuff. What to charge. Insurance and tax in plain words. Keeping customers. Working together as a co-op.",
            "Meet three cleaners who formed a co-op, and join them or start your own.",
            [
                new(HeathTown, "Agata Wrona", "pl en", 18, DayOfWeek.Tuesday, "18:00-19:30", 5, Places: 10, Taken: 3) { Yes = [TravelMoney] },
                new(SmethwickHall, "Ioana Pop", "ro en", 120, DayOfWeek.Sunday, "14:00-16:00", 4, Places: 10, Taken: 1) { No = [CrecheOnSite] },
            ]),
        new(DemoOrganisations.JobsLadder, "Work with little ones", CourseLevel.Level1, TargetGroup.Women | TargetGroup.AsianWomen | TargetGroup.UnemployedPeople,
            "A first step into nurseries, playgroups and creches. Your own children can come too.",
            "Anyone who likes small children. You need a check that you are safe to work with them. We pay for it and help with the form.",
            "How children play and learn. Keeping them safe and well. Reading and singing in any language. Working with parents.",
            "Two weeks in a nursery near you, then Level 2 if you like it.",
            [
                new(WillenhallLocks, "Nasreen Aziz", "en ur", 22, DayOfWeek.Thursday, "09:30-11:30", 6, Places: 12, Taken: 12) { Waiting = 5, Yes = [ChildcareMoney, TravelMoney] },
            ]),
        new(DemoOrganisations.PolishClub, "Know your rights at work", CourseLevel.None, TargetGroup.MinorityEthnicGroups,
            "Pay, hours, holidays and what to do when something is wrong. In Polish, from home.",
            "Anyone who works, or is about to, and would rather hear it in Polish. You need not give your employer's name.",
            "Reading a payslip. Holiday and sick pay. Agency work. Who can help you for free, and how to ask.",
            "A private talk with an adviser, with an interpreter if you want one.",
            [
                new(null, "Marek Sikora", "pl", 11, DayOfWeek.Sunday, "17:00-18:30", 3, Places: 30, Taken: 9) { Moved = (2, 1, "18:30-20:00") },
            ]),
    ];
}
