using Lead.Browser.Tests.Browsing;
using Lead.Data.Accounts;
using Microsoft.Playwright;

namespace Lead.Browser.Tests.Pages;

/// <summary>Every page of the portal: add yours here. A route without a line fails <see cref="RouteTests"/>.</summary>
internal static class PageTable
{
    /// <summary>Routes that answer with something else than a page; the last is the framework's, for stylesheets edited while developing.</summary>
    public static readonly IReadOnlyList<string> NotPages = ["health/live", "health/ready", "{**path:file}"];

    public static readonly IReadOnlyList<PageEntry> All =
    [
        Open("", "/"),
        Open("help", "/help"),
        Open("privacy", "/privacy"),
        Open("accessibility", "/accessibility"),
        Open("style", "/style") with { IsForResidents = false },
        Open("{**path}", "/no-such-page") with { Status = 404 },
        Open("error/{status:int:range(400,599)}", "/error/500") with { Status = 500 },

        Open("account/sign-in", "/account/sign-in"),
        Open("account/sign-in", "/account/sign-in") with { State = "nothing typed", Then = SendAsync },
        Open("account/register", "/account/register"),
        Open("account/register", "/account/register") with { State = "nothing typed", Then = SendAsync },
        Open("account/forgot-password", "/account/forgot-password"),
        Open("account/link-sent", "/account/link-sent"),
        Open("account/choose-password", "/account/choose-password?account=1ead0000-0009-4000-8000-000000000001&token=x"),

        Open("account/second-factor", "/account/sign-in") with { State = "password right", Then = BrowserPortal.TypePasswordOfHolderAsync },
        Open("account/second-factor", "/account/sign-in") with { State = "code wrong", Then = TypeWrongCodeAsync },
        Open("account/email-change", "/account/email-change?change=1ead0000-0009-4000-8000-000000000001&token=x"),
        Open("account/email-change", "/account/email-change?{email-change}"),
        Open("account/email-change/said", "/account/email-change/said?what=stopped"),

        Open("courses", "/courses"),
        Open("courses", "/courses?q=no+such+thing"),
        Open("courses/{slug}", "/courses/{course}"),
        Resident("courses/{slug}/runs/{id:guid}/book", "/courses/{course}/runs/{run}/book"),
        Resident("courses/{slug}/runs/{id:guid}/book", "/courses/{course}/runs/{run}/book") with { State = "name taken out", Then = SendWithoutNameAsync },
        Resident("courses/{slug}/runs/{id:guid}/book", "/courses/{course}/runs/{run}/book") with { State = "to check", Then = SendAsync },
        Resident("courses/{slug}/runs/{id:guid}/book", "/courses/{course}/runs/{full}/book") with { State = "full" },
        Resident("my", "/my"),
        Resident("my/bookings/{id:guid}", "/my/bookings/{booking}"),
        Resident("my/bookings/{id:guid}/give-back", "/my/bookings/{booking}/give-back"),
        Resident("account/prove", "/account/prove"),
        Resident("account/prove", "/account/prove") with { State = "nothing typed", Then = SendAsync },
        Resident("my/security", "/my/security"),
        Resident("my/security/app", "/my/security/app"),
        Resident("my/security/app", "/my/security/app") with { State = "nothing typed", Then = SendAsync },
        Resident("my/security/email", "/my/security/email"),
        Resident("my/security/password", "/my/security/password"),
        Resident("my/security/password", "/my/security/password") with { State = "nothing typed", Then = SendAsync },
        Resident("my/security/passkeys", "/my/security/passkeys"),
        Resident("my/security/passkeys/{id}", "/my/security/passkeys/{passkey}"),
        Holder("my/security", "/my/security"),
        Holder("my/security/app", "/my/security/app"),
        Holder("my/security/app/off", "/my/security/app/off"),
        Holder("my/security/codes", "/my/security/codes"),
        Holder("my/security/codes", "/my/security/codes") with { State = "new ones", Then = SendAsync },
        Holder("my/security/passkeys", "/my/security/passkeys"),
        Holder("account/prove", "/account/prove"),
        Resident("my/waiting/{id:guid}", "/my/waiting/{waiting}"),
        Resident("my/waiting/{id:guid}", "/my/waiting/{offered}") with { State = "offered" },
        Resident("my/waiting/{id:guid}", "/my/waiting/{left}") with { State = "over" },
        Open("offers/{code:length(40)}", "/offers/{code}"),
        Open("offers/{code:length(40)}", "/offers/{old-code}") with { State = "over" },

        Staff(Roles.Tutor, "teach", "/teach"),
        Staff(Roles.Tutor, "courses/new", "/courses/new"),
        Staff(Roles.Tutor, "courses/new", "/courses/new") with { State = "nothing typed", Then = SendAsync },
        Staff(Roles.Tutor, "courses/{slug}/edit", "/courses/{course}/edit"),
        Staff(Roles.Tutor, "courses/{slug}/runs", "/courses/{course}/runs"),
        Staff(Roles.Tutor, "courses/{slug}/runs/new", "/courses/{course}/runs/new"),
        Staff(Roles.Tutor, "courses/{slug}/runs/{id:guid}", "/courses/{course}/runs/{run}"),
        Staff(Roles.Tutor, "courses/{slug}/runs/{id:guid}", "/courses/{course}/runs/{draft}"),
        Staff(Roles.Tutor, "courses/{slug}/runs/{id:guid}/edit", "/courses/{course}/runs/{run}/edit"),
        Staff(Roles.Tutor, "courses/{slug}/runs/{id:guid}/cancel", "/courses/{course}/runs/{run}/cancel"),
        Staff(Roles.Tutor, "courses/{slug}/runs/{runId:guid}/sessions/new", "/courses/{course}/runs/{run}/sessions/new"),
        Staff(Roles.Tutor, "courses/{slug}/runs/{runId:guid}/sessions/{id:guid}/edit", "/courses/{course}/runs/{run}/sessions/{session}/edit"),
        Staff(Roles.Tutor, "courses/{slug}/runs/{runId:guid}/sessions/{id:guid}/cancel", "/courses/{course}/runs/{run}/sessions/{session}/cancel"),
        Staff(Roles.Tutor, "courses/{slug}/runs/{id:guid}", "/courses/{course}/runs/{full}") with { State = "people wait" },
        Staff(Roles.Tutor, "courses/{slug}/runs/{runId:guid}/waiting/{id:guid}/offer", "/courses/{course}/runs/{full}/waiting/{waiting}/offer"),
        Staff(Roles.Tutor, "courses/{slug}/runs/{runId:guid}/waiting/{id:guid}/answer", "/courses/{course}/runs/{full}/waiting/{waiting}/answer"),
        Staff(Roles.Animateur, "courses/{slug}/runs/{runId:guid}/waiting/{id:guid}/answer", "/courses/{other-course}/runs/{other-full}/waiting/{offered}/answer"),
        Staff(Roles.Animateur, "caseload", "/caseload"),
        Staff(Roles.Partner, "reviews", "/reviews"),
        Staff(Roles.Manager, "manage", "/manage"),
        Staff(Roles.Manager, "messages", "/messages"),
        Staff(Roles.Manager, "messages/{id:guid}", "/messages/{message}"),
        Staff(Roles.Administrator, "admin", "/admin"),
        Staff(Roles.Administrator, "admin/users", "/admin/users"),
        Staff(Roles.Administrator, "admin/users", "/admin/users?q=no+such+account"),
        Staff(Roles.Administrator, "admin/users/history", "/admin/users/history"),
        Staff(Roles.Administrator, "admin/users/new", "/admin/users/new"),
        Staff(Roles.Administrator, "admin/users/new", "/admin/users/new") with { State = "nothing typed", Then = SendAsync },
        Staff(Roles.Administrator, "admin/users/{id:guid}", "/admin/users/{account}"),
        Staff(Roles.Administrator, "admin/users/{id:guid}/grant", "/admin/users/{account}/grant"),
        Staff(Roles.Administrator, "admin/users/{id:guid}/grant", "/admin/users/{account}/grant") with { State = "nothing typed", Then = SendAsync },
        Staff(Roles.Administrator, "admin/users/{id:guid}/grant", "/admin/users/{account}/grant") with { State = "to check", Then = GrantAsync },
        Staff(Roles.Administrator, "admin/users/{id:guid}/deputy", "/admin/users/{account}/deputy"),
        Staff(Roles.Administrator, "admin/users/{id:guid}/grants/{grant:guid}/withdraw", "/admin/users/{account}/grants/{grant}/withdraw"),
        Staff(Roles.Administrator, "admin/users/{id:guid}/disable", "/admin/users/{account}/disable"),
        Staff(Roles.Administrator, "admin/users/{id:guid}/enable", "/admin/users/{account}/enable"),
        Staff(Roles.Administrator, "admin/users/{id:guid}/organisation", "/admin/users/{account}/organisation"),
        Staff(Roles.Supervisor, "admin/grants", "/admin/grants"),
        Staff(Roles.Supervisor, "admin/grants/{id:guid}", "/admin/grants/{grant}"),
        Staff(Roles.Supervisor, "my/duties", "/my/duties"),
    ];

    /// <summary>Pages of different kinds, for what is too slow to try on all.</summary>
    public static readonly IReadOnlyList<string> Chosen =
    [
        "Nobody /", "Nobody /help", "Nobody /account/sign-in, nothing typed", "Nobody /courses", "Nobody /courses/{course}",
        "Resident /courses/{course}/runs/{run}/book", "Resident /my", "Resident /my/bookings/{booking}",
        "Nobody /offers/{code}",
        "Tutor /courses/{course}/runs/{run}", "Manager /messages",
    ];

    public static IEnumerable<PageEntry> ForResidents => All.Where(page => page.IsForResidents);

    public static PageEntry Named(string name) => All.Single(page => page.Name == name);

    /// <summary>Rows for a theory, by name.</summary>
    public static TheoryData<string> Rows(IEnumerable<PageEntry> pages) => [.. pages.Select(page => page.Name)];

    private static PageEntry Open(string route, string example) => new(BrowserPortal.Nobody, route, example);

    private static PageEntry Resident(string route, string example) => new(Roles.Resident, route, example);

    /// <summary>A resident with an authenticator app.</summary>
    private static PageEntry Holder(string route, string example) => new(BrowserPortal.Holder, route, example);

    private static PageEntry Staff(string role, string route, string example) => new(role, route, example) { IsForResidents = false };

    private static Task SendAsync(IPage page) => page.ClickAsync("main form:not([method=get]) button.btn >> nth=0");

    private static async Task GrantAsync(IPage page)
    {
        await page.SelectOptionAsync("#Role", Roles.Manager);
        await page.FillAsync("#Reason", "Runs the programme");
        await SendAsync(page);
    }

    private static async Task TypeWrongCodeAsync(IPage page)
    {
        await BrowserPortal.TypePasswordOfHolderAsync(page);
        await page.FillAsync("#Code", "12");
        await SendAsync(page);
    }

    private static async Task SendWithoutNameAsync(IPage page)
    {
        await page.FillAsync("[autocomplete=given-name]", "");
        await SendAsync(page);
    }
}
