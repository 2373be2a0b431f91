using Lead.Domain.Courses;
using static Lead.Data.Seeding.DemoVenues;
using static Lead.Domain.Organisations.AccessFact;

namespace Lead.Data.Seeding;

internal static partial class DemoCourses
{
    /// <summary>Earning money with what you can do.</summary>
    private static DemoCourse[] Business() =>
    [
        new(DemoOrganisations.Chainmakers, "Start a food business from home", CourseLevel.None,
            TargetGroup.Women | TargetGroup.AsianWomen | TargetGroup.UnemployedPeople,
            "Cook for money, safely. Leave with a plan, a price list and your first order.",
            "Anyone in the Black Country aged 18 or over who likes to cook. You need no papers and no money to start.",
            "How to keep a kitchen clean and safe. What your food costs and what to charge. How to find your first customers. Which rules you must follow.",
            "A trial stall at a local market, with help from us for three months. You can also take the food hygiene certificate.",
            [
                new(LyeHub, "Harjit Bains", "en pa", 3, DayOfWeek.Tuesday, "10:00-12:00", 7, Places: 12, Taken: 8)
                {
                    Yes = [TravelMoney, SupportWorkerWelcome], NoClass = (6, HalfTerm), Room = "Kitchen", GivenBack = 1,
                    Note = "Harjit meets you at the front door. Bring an apron if you have one.",
                },
                new(TiptonSheds, "Denise Round", "en", 4, DayOfWeek.Wednesday, "18:00-20:00", 6, Places: 10, Taken: 10) { Waiting = 3, Yes = [TravelMoney], GivenBack = 2 },
                new(LeatherRooms, "Samina Akram", "ur en", 95, DayOfWeek.Saturday, "10:00-13:00", 3, Places: 12, Taken: 0)
                {
                    Yes = [WomenOnly], IsDraft = true, Note = "We have asked the venue about the door, the toilet and the creche.",
                },
                new(LyeHub, "Harjit Bains", "en pa", -120, DayOfWeek.Tuesday, "10:00-12:00", 6, Places: 12, Taken: 11) { Yes = [TravelMoney] },
            ]),
        new(DemoOrganisations.AnchorYard, "Your first market stall", CourseLevel.None, TargetGroup.UnemployedPeople | TargetGroup.MinorityEthnicGroups,
            "What to sell, where to stand and how to talk to people who walk past. You run a real stall in the last week.",
            "Anyone who makes, grows or buys things to sell. Bring a friend and share a stall if you like.",
            "Choosing a market. Setting out your table. Taking cash and cards. Staying inside the law. What to do on a slow, wet day.",
            "A first month on the market at half the rent. We ring you after a week to hear how it went.",
            [
                new(WednesburyClock, "Trevor Onions", "en", 16, DayOfWeek.Saturday, "09:30-12:30", 4, Places: 15, Taken: 2) { Kept = (3, TargetGroup.UnemployedPeople, 10), PricePence = 500, No = [TravelMoney] },
                new(BilstonLibrary, "Trevor Onions", "en", -20, DayOfWeek.Thursday, "18:00-20:00", 6, Places: 12, Taken: 9) { Moved = (5, 1, "17:30-19:30") },
            ]),
        new(DemoOrganisations.Chainmakers, "Keep the books", CourseLevel.Level1, TargetGroup.None,
            "Money in, money out. For small groups and market stalls. No maths exam.",
            "Anyone who looks after money for a group or a small business, or would like to. A phone or a pen and paper is all you need.",
            "Writing down what comes in and goes out. Keeping receipts. Reading a bank statement. What to tell the tax office, and when.",
            "Keep the books for a local group with someone beside you, or go on to set up a social enterprise.",
            [
                new(SmethwickHall, "Balvinder Rai", "en pa", 7, DayOfWeek.Saturday, "10:00-13:00", 4, Places: 10, Taken: 8) { Yes = [ChildcareMoney] },
                new(null, "Joan Tranter", "en", 33, DayOfWeek.Monday, "19:00-20:30", 5, Places: 20, Taken: 5)
                {
                    Yes = [QuietSpace], Note = "You can join by phone. We ring you the day before to try it out.",
                },
            ]),
        new(DemoOrganisations.Chameli, "Sew and sell", CourseLevel.None, TargetGroup.AsianWomen | TargetGroup.Women,
            "Turn your sewing into money. Make three things, price them and sell them at our open day.",
            "Women who can sew a little or a lot. Classes are in school hours, and children under five can play next door.",
            "Measuring and mending. Using our machines. What people want to buy. Taking orders by phone. Being paid on time.",
            "Join our sewing group, which shares its machines and its orders. Some of us earn a wage there now.",
            [
                new(SmethwickHall, "Shabana Yaqub", "ur bn", 15, DayOfWeek.Wednesday, "09:30-11:30", 6, Places: 8, Taken: 6)
                {
                    Yes = [WomenOnly, ChildcareMoney, TravelMoney], Room = "Sewing room, upstairs", No = [StepFree],
                },
            ]),
        new(DemoOrganisations.BostinDigital, "Sell online with your phone", CourseLevel.None, TargetGroup.DisabledPeople | TargetGroup.UnemployedPeople,
            "Take good pictures, write a few words and sell from your own settee.",
            "Anyone with a phone that takes pictures. No phone? We can lend you one. You can keep your camera off.",
            "Pictures that sell. Words that are true and clear. Posting parcels cheaply. Keeping safe from cheats.",
            "A free half hour with one of us each month to look at your shop together.",
            [
                new(null, "Marlon Grant", "en", 5, DayOfWeek.Tuesday, "19:00-20:30", 4, Places: 25, Taken: 11)
                {
                    Yes = [SignLanguage, SupportWorkerWelcome, QuietSpace], Note = "Live captions on every call. A BSL interpreter is booked.",
                },
            ]),
        new(DemoOrganisations.CanalSheds, "Mend and sell bikes", CourseLevel.None, TargetGroup.UnemployedPeople | TargetGroup.MentalHealth,
            "Strip an old bike, put it right and sell it. Keep your hands busy and your head clear.",
            "Anyone aged 16 or over. Good if you have been out of work or stuck indoors. There is always a kettle on.",
            "Brakes, gears, wheels and tyres. Checking that a bike is safe. Working out a fair price. Serving a customer.",
            "Volunteer in our shop on Saturdays. Two people who started that way are paid mechanics now.",
            [
                new(TiptonSheds, "Keith Fellows", "en", 2, DayOfWeek.Saturday, "10:00-13:00", 6, Places: 8, Taken: 8) { Yes = [TravelMoney], GivenBack = 1, Room = "Shed 2" },
                new(TiptonSheds, "Keith Fellows", "en", 58, DayOfWeek.Saturday, "10:00-13:00", 6, Places: 8, Taken: 3) { Yes = [TravelMoney], Room = "Shed 2" },
            ]),
    ];
}
