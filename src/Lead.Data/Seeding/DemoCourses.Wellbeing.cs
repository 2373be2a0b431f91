using Lead.Domain.Courses;
using static Lead.Data.Seeding.DemoVenues;
using static Lead.Domain.Organisations.AccessFact;

namespace Lead.Data.Seeding;

internal static partial class DemoCourses
{
    /// <summary>Feeling well enough to begin again.</summary>
    private static DemoCourse[] Wellbeing() =>
    [
        new(DemoOrganisations.SteadyMinds, "Grow food, feel better", CourseLevel.None, TargetGroup.MentalHealth | TargetGroup.MinorityEthnicGroups,
            "Dig, plant, pick and eat together beside the canal. Do as much or as little as you like.",
            "Anyone who has felt low, worried or alone. You do not have to tell us why. Come late, leave early, sit and watch.",
            "Growing vegetables and herbs from many countries in a small space. Cooking what we grow. Looking after yourself through the week.",
            "Stay on as a grower. We sell what we cannot eat, and decide together what to do with the money.",
            [
                new(TiptonSheds, "Winston Bailey", "en", 5, DayOfWeek.Wednesday, "13:00-15:00", 6, Places: 10, Taken: 6)
                {
                    Yes = [QuietSpace, TravelMoney, SupportWorkerWelcome], Room = "Garden and greenhouse", Moved = (3, 2, "13:30-15:30"),
                },
                new(LyeHub, "Rashida Choudhury", "bn en", 28, DayOfWeek.Friday, "10:00-12:00", 6, Places: 10, Taken: 3)
                {
                    Yes = [WomenOnly], Cancelled = "Rashida is not well and we have no other tutor who speaks Bengali yet. We will write to you when we have new dates.",
                },
            ]),
        new(DemoOrganisations.SteadyMinds, "Small steps back to work", CourseLevel.None,
            TargetGroup.MentalHealth | TargetGroup.DisabledPeople | TargetGroup.UnemployedPeople,
            "A gentle six weeks for people who have been ill or away from work. One small step at a time.",
            "Anyone who wants to work again some day, even if that day is not soon. Worried about your benefits? Ask us first.",
            "What you are good at. Making a week that works for you. Asking an employer for what you need. Setbacks, and getting over them.",
            "A few hours of volunteering with someone beside you, or another course here. You choose.",
            [
                new(NethertonArts, "Helen Poyner", "en", 14, DayOfWeek.Tuesday, "11:00-12:30", 6, Places: 8, Taken: 5) { Yes = [SupportWorkerWelcome, TravelMoney] },
                new(BilstonLibrary, "Helen Poyner", "en", -100, DayOfWeek.Tuesday, "11:00-12:30", 6, Places: 8, Taken: 7) { Yes = [TravelMoney], GivenBack = 1 },
            ]),
    ];
}
