using Lead.Domain;
using Lead.Domain.Courses;
using Lead.Domain.Organisations;
using Lead.Web.Infrastructure.Languages;
using static Lead.Web.Infrastructure.Languages.Text;

namespace Lead.Web.Features.Courses;

/// <summary>What the coded facts of a course are called on the page; each is a key of the translations.</summary>
public static class CourseWords
{
    public static readonly IReadOnlyList<AccessFact> Facts = Enum.GetValues<AccessFact>();

    public static readonly IReadOnlyList<TargetGroup> Groups = [.. Enum.GetValues<TargetGroup>().Where(group => group != TargetGroup.None)];

    public static string Label(AccessFact fact) => fact switch
    {
        AccessFact.CrecheOnSite => Key("Creche on site"),
        AccessFact.ChildcareMoney => Key("Childcare money"),
        AccessFact.TravelMoney => Key("Travel money"),
        AccessFact.StepFree => Key("Step-free door"),
        AccessFact.AccessibleToilet => Key("Accessible toilet"),
        AccessFact.HearingLoop => Key("Hearing loop"),
        AccessFact.SignLanguage => Key("Sign language (BSL)"),
        AccessFact.QuietSpace => Key("Quiet space"),
        AccessFact.WomenOnly => Key("Women only"),
        _ => Key("Your support worker is welcome"),
    };

    public static string Label(TargetGroup group) => group switch
    {
        TargetGroup.MinorityEthnicGroups => Key("People from minority ethnic groups"),
        TargetGroup.AsianWomen => Key("Asian women"),
        TargetGroup.Women => Key("Women"),
        TargetGroup.DisabledPeople => Key("Disabled people"),
        TargetGroup.MentalHealth => Key("People with mental health problems"),
        _ => Key("People out of work"),
    };

    public static string Label(CourseLevel level) => level switch
    {
        CourseLevel.None => Key("No level, no exams"),
        CourseLevel.Entry => Key("Entry level"),
        CourseLevel.Level1 => Key("Level 1"),
        CourseLevel.Level2 => Key("Level 2"),
        _ => Key("Level 3"),
    };

    public static string Label(DeliveryMode mode) => mode switch
    {
        DeliveryMode.InPerson => Key("In person"),
        DeliveryMode.Online => Key("Online"),
        _ => Key("In person and online"),
    };

    public static string Label(Answer answer) => answer switch
    {
        Answer.Yes => Key("Yes"),
        Answer.No => Key("No"),
        _ => Key("Not confirmed"),
    };

    public static string Label(Language language) => language.Tag switch
    {
        "en" => Key("English"),
        "pa" => Key("Panjabi"),
        "ur" => Key("Urdu"),
        "bn" => Key("Bengali"),
        "gu" => Key("Gujarati"),
        "pl" => Key("Polish"),
        "ro" => Key("Romanian"),
        "ar" => Key("Arabic"),
        _ => Key("British Sign Language"),
    };

    /// <summary>The groups in a row, in the reader's language.</summary>
    public static string Names(TargetGroup groups, Text text) => string.Join(", ", groups.Each().Select(group => text[Label(group)]));

    /// <summary>The groups a course welcomes, one by one.</summary>
    public static IEnumerable<TargetGroup> Each(this TargetGroup groups) => Groups.Where(group => groups.HasFlag(group));
}
