using Lead.Data.Accounts;
using Lead.Domain;

namespace Lead.Web.Tests.Admin;

/// <summary>The rules of a grant, without a database.</summary>
public sealed class RoleGrantTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly (Guid Holder, Guid Granter, Guid Second) People = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());

    public static TheoryData<string> SensitiveRoles => [.. Roles.Sensitive];

    public static TheoryData<string> OtherRoles => [.. Roles.Staff.Except(Roles.Sensitive)];

    [Theory]
    [MemberData(nameof(SensitiveRoles))]
    public void Grant_SensitiveRole_WaitsForASecondPerson(string role)
    {
        var grant = Grant(role);
        Assert.Equal(GrantStatus.Waiting, grant.Status);
        Assert.True(grant.Confirm(People.Second, [Roles.DataProtection], Now));
        Assert.Equal((GrantStatus.Given, (Guid?)People.Second, (DateTimeOffset?)Now), (grant.Status, grant.ConfirmedBy, grant.ConfirmedAt));
    }

    [Theory]
    [MemberData(nameof(OtherRoles))]
    public void Grant_OtherRole_IsGivenAtOnce(string role) => Assert.Equal(GrantStatus.Given, Grant(role).Status);

    [Theory]
    [MemberData(nameof(SensitiveRoles))]
    public void Grant_SensitiveRoleToOneself_IsRefused(string role) => Says(
        "You cannot give this role to yourself. Ask another administrator",
        () => RoleGrant.To(People.Granter, Guid.NewGuid(), role, People.Granter, "I need it", null, Now));

    [Theory]
    [InlineData("King", "2026-03-02", "She joins", "Choose a role")]
    [InlineData(Roles.Manager, "2026-03-01", "She joins", "The last day has gone by. Choose today or a later day")]
    [InlineData(Roles.Manager, "2026-03-02", " ", "Say why")]
    public void Grant_Wrong_IsRefused(string role, string until, string reason, string sentence) => Says(
        sentence, () => RoleGrant.To(People.Holder, Guid.NewGuid(), role, People.Granter, reason, DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture), Now));

    [Fact]
    public void Confirm_ByTheGranterOrTheHolder_IsRefusedWhateverRolesTheyHave()
    {
        var grant = Grant(Roles.Supervisor);
        Says("You gave this role. A second person confirms it", () => grant.Confirm(People.Granter, Roles.All, Now));
        Says("Nobody confirms a role for themselves. Ask somebody else", () => grant.Confirm(People.Holder, Roles.All, Now));
        Assert.False(grant.CanBeConfirmedBy(People.Granter, Roles.All, Now) || grant.CanBeConfirmedBy(People.Holder, Roles.All, Now));
        Assert.Equal((GrantStatus.Waiting, null), (grant.Status, grant.ConfirmedBy));
    }

    [Fact]
    public void Confirm_BySomebodyWithoutSuchARole_IsRefused()
    {
        var grant = Grant(Roles.Animateur);
        Says("Only somebody who holds one of these roles can confirm it", () => grant.Confirm(People.Second, Roles.All.Except(Roles.Sensitive), Now));
        Assert.Equal(GrantStatus.Waiting, grant.Status);
    }

    [Fact]
    public void Confirm_Twice_KeepsTheFirst()
    {
        var grant = Grant(Roles.Animateur);
        grant.Confirm(People.Second, [Roles.Supervisor], Now);
        Assert.False(grant.Confirm(Guid.NewGuid(), [Roles.Supervisor], Now.AddDays(1)));
        Assert.Equal((People.Second, Now), (grant.ConfirmedBy, grant.ConfirmedAt));
    }

    [Theory]
    [InlineData(13, 23, GrantStatus.Waiting)]
    [InlineData(14, 0, GrantStatus.Over)]
    public void Waiting_FourteenDays_IsOver(int days, int hours, GrantStatus expected)
    {
        var (grant, then) = (Grant(Roles.Animateur), Now.AddDays(days).AddHours(hours));
        Assert.Equal(expected, grant.StateAt(then));
        if (expected == GrantStatus.Over)
        {
            Says("This waits no longer. Open the list again to see what became of it", () => grant.Confirm(People.Second, [Roles.Supervisor], then));
        }
    }

    [Fact]
    public void Confirm_AfterItWasRefusedOrWithdrawn_IsRefused()
    {
        var (refused, withdrawn) = (Grant(Roles.Animateur), Grant(Roles.Animateur));
        Assert.True(refused.Refuse(People.Second, "Not known", Now));
        Assert.False(refused.Refuse(Guid.NewGuid(), "Again", Now));
        Assert.True(withdrawn.Withdraw(People.Granter, "A mistake", Now));
        Assert.False(withdrawn.Withdraw(People.Second, "Again", Now));
        foreach (var grant in new[] { refused, withdrawn })
        {
            Says("This waits no longer. Open the list again to see what became of it", () => grant.Confirm(People.Second, [Roles.Supervisor], Now));
        }
        Assert.Equal(("Not known", "A mistake"), (refused.EndReason, withdrawn.EndReason));
        Says("This waits no longer. Open the list again to see what became of it", () => withdrawn.Refuse(People.Second, "No", Now));
    }

    [Theory]
    [InlineData("2026-03-31T22:59Z", GrantStatus.Given)]
    [InlineData("2026-03-31T23:00Z", GrantStatus.Over)]
    public void Until_ItsLastDay_EndsAtMidnightInLondon(string instant, GrantStatus expected) => Assert.Equal(
        expected, Grant(Roles.Manager, new DateOnly(2026, 3, 31)).StateAt(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(0, 7, null)]
    [InlineData(0, 0, null)]
    [InlineData(-1, 7, "The first day has gone by. Choose today or a later day")]
    [InlineData(3, 2, "The last day comes before the first")]
    public void Deputise_Days_AreThoseToCome(int from, int until, string? sentence)
    {
        if (sentence is null)
        {
            Assert.Equal((People.Holder, Today.AddDays(from)), (Deputy(from, until).DutyOf, Deputy(from, until).From));
        }
        else
        {
            Says(sentence, () => Deputy(from, until));
        }
    }

    [Fact]
    public void Deputise_OneselfOrByADeputyOrBeforeItIsHeld_IsRefused()
    {
        Says("Choose somebody else as deputy", () => Deputise(Grant(Roles.Manager), People.Holder));
        Says("A deputy cannot name a deputy", () => Deputise(Deputy(0, 7), Guid.NewGuid()));
        Says("A deputy can be named once the role is held", () => Deputise(Grant(Roles.Animateur), Guid.NewGuid()));
    }

    [Fact]
    public void Deputise_SensitiveRole_WaitsAndTheNamerCannotConfirm()
    {
        var duty = RoleGrant.ByThePortal(People.Holder, Roles.Supervisor, "The first", Now);
        var deputy = duty.Deputise(People.Second, Guid.NewGuid(), People.Holder, "On leave", Today, Today, Now);
        Assert.Equal(GrantStatus.Waiting, deputy.Status);
        Says("You gave this role. A second person confirms it", () => deputy.Confirm(People.Holder, [Roles.Supervisor], Now));
        Says("You cannot give this role to yourself. Ask another administrator", () => duty.Deputise(People.Granter, Guid.NewGuid(), People.Granter, "I help", Today, Today, Now));
    }

    private static RoleGrant Grant(string role, DateOnly? until = null) => RoleGrant.To(People.Holder, Guid.NewGuid(), role, People.Granter, "She joins", until, Now);

    private static RoleGrant Deputy(int from, int until) =>
        Grant(Roles.Manager).Deputise(People.Second, Guid.NewGuid(), People.Holder, "On leave", Today.AddDays(from), Today.AddDays(until), Now);

    private static RoleGrant Deputise(RoleGrant duty, Guid deputy) => duty.Deputise(deputy, Guid.NewGuid(), People.Holder, "On leave", Today, Today, Now);

    private static void Says(string sentence, Action act) => Assert.Equal(sentence, Assert.Throws<RuleViolationException>(act).Message);
}
