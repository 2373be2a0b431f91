using Lead.Domain.Courses;
using static Lead.Data.Seeding.DemoVenues;
using static Lead.Domain.Organisations.AccessFact;

namespace Lead.Data.Seeding;

internal static partial class DemoCourses
{
    /// <summary>Doing it together: social enterprises, committees, being heard.</summary>
    private static DemoCourse[] Groups() =>
    [
        new(DemoOrganisations.Chainmakers, "Set up a social enterprise", CourseLevel.Level2,
            TargetGroup.MinorityEthnicGroups | TargetGroup.DisabledPeople | TargetGroup.Women,
            "A business that does some good and pays its way. Come with an idea, leave with a plan that others can read.",
            "Groups of neighbours, or one person with an idea. Come alone and you may find your partners here.",
            "What a social enterprise is. Testing your idea on real people. What it will cost. Choosing the right kind of company. Sharing the work fairly.",
            "Bring your plan to LEAD. If we can back it, you get a helper for a year and a little money to start.",
            [
                new(NethertonArts, "Yvonne Castle", "en", 20, DayOfWeek.Thursday, "13:00-15:00", 8, Places: 14, Taken: 6)
                {
                    AlsoOnline = true, Yes = [TravelMoney], Note = "There are six steps at the door. If they are a problem, join online or ask us for another place.",
                },
                new(BilstonLibrary, "Yvonne Castle", "en", 110, DayOfWeek.Monday, "18:00-20:30", 8, Places: 16, Taken: 0) { Yes = [ChildcareMoney] },
            ]),
        new(DemoOrganisations.AdultCollege, "Lead a social enterprise", CourseLevel.Level3, TargetGroup.MinorityEthnicGroups | TargetGroup.Women,
            "For people who run a community business and want it to last. Ten evenings, with a mentor of your own.",
            "Anyone who has run a social enterprise or a group for six months or more. You need no earlier certificate.",
            "Leading people without bossing them. Winning contracts. Showing the good you do. Planning three years ahead.",
            "A Level 3 certificate, and a place in our circle of leaders who meet four times a year.",
            [
                new(BrierleyGlass, "Dr Femi Oduya", "en", 70, DayOfWeek.Wednesday, "17:30-20:00", 10, Places: 16, Taken: 4)
                {
                    PricePence = 4500, Yes = [TravelMoney], Note = "If the price is a worry, ring us. We have money put by for this.", NoClass = (5, HalfTerm),
                },
            ]),
        new(DemoOrganisations.LibraryFriends, "Speak up at meetings", CourseLevel.None, TargetGroup.Women | TargetGroup.AsianWomen,
            "How to be heard at the school, the council or the housing office. Bring a friend.",
            "Anyone who has sat in a meeting and wished they had said it. We start gently, in twos.",
            "Saying what you want in one minute. Asking a good question. Staying calm when others do not. Getting an answer in writing.",
            "We go to a real meeting together. After that you can help to ask your street what it needs.",
            [
                new(NethertonArts, "Parveen Gill", "pa en", 6, DayOfWeek.Thursday, "10:00-11:30", 5, Places: 10, Taken: 4) { Yes = [WomenOnly, ChildcareMoney] },
                new(BilstonLibrary, "Sharon Peake", "en", 1, DayOfWeek.Thursday, "18:00-20:00", 5, Places: 12, Taken: 5) { Yes = [WomenOnly, TravelMoney], GivenBack = 1 },
            ]),
        new(DemoOrganisations.LockLane, "Run a friendly committee", CourseLevel.None, TargetGroup.None,
            "One day to learn who does what, how to agree and how to end on time. Dinner is on us.",
            "Chairs, secretaries, treasurers and people who have just been talked into it.",
            "Writing a short agenda. Taking notes. Making sure that quiet people are heard. Sorting out a falling-out.",
            "We come to your next meeting if you want us there, and tell you kindly what we saw.",
            [
                new(WillenhallLocks, "Colin Hadley", "en", 20, DayOfWeek.Saturday, "10:00-15:00", 1, Places: 20, Taken: 7) { Yes = [QuietSpace, TravelMoney] },
            ]),
        new(DemoOrganisations.Chainmakers, "Win money for your group", CourseLevel.None, TargetGroup.MinorityEthnicGroups | TargetGroup.DisabledPeople,
            "Find a fund, fill in the form and get a yes. We read your words before you send them.",
            "People from small groups with little or no money. Two from one group can come together.",
            "Where the money is. Saying what you will do in plain words. Adding up a budget. What to do with a no.",
            "Send one real bid by the end of the course. We stay beside you until you hear.",
            [
                new(LyeHub, "Joan Tranter", "en", -14, null, "10:00-12:30", 5, Places: 12, Taken: 10) { Yes = [SupportWorkerWelcome], GivenBack = 1 },
                new(LeatherRooms, "Joan Tranter", "en", 60, DayOfWeek.Monday, "13:00-15:00", 5, Places: 12, Taken: 0) { IsDraft = true },
            ]),
    ];
}
